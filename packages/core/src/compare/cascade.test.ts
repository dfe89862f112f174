import { describe, expect, test } from 'vitest';
import { cascade } from './cascade.ts';

const part = (area: string, value: number | null, named: number | null = null) => ({ area, value, named });

describe('cascade', () => {
  test('adds up when every part has a target and they are the target', () => {
    expect(cascade(7, [part('a', 4), part('b', 3)])).toEqual({
      ...{ sum: 7, gap: 0, missing: [], misnamed: [], addsUp: true },
    });
  });

  test('says how much too much or too little the parts were given', () => {
    expect(cascade(7, [part('a', 4), part('b', 5)])).toMatchObject({ gap: 2, addsUp: false });
    expect(cascade(7, [part('a', 4), part('b', 1)])).toMatchObject({ gap: -2, addsUp: false });
  });

  test('never adds up while a part has no target, though the others reach it', () => {
    expect(cascade(7, [part('a', 7), part('b', null)])).toMatchObject({
      ...{ sum: 7, gap: 0, missing: ['b'], addsUp: false },
    });
  });

  test('names the parts whose list and count differ; a part without a list is not among them', () => {
    expect(cascade(5, [part('a', 2, 2), part('b', 2, 3), part('c', 1)]).misnamed).toEqual(['b']);
  });

  test('gives no verdict without a target, and no sum without parts', () => {
    expect(cascade(null, [part('a', 2)])).toMatchObject({ sum: 2, gap: null, addsUp: null });
    expect(cascade(3, [])).toMatchObject({ sum: null, gap: null, addsUp: false });
  });
});
