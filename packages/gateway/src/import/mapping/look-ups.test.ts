import { type Area, createHierarchy } from '@tiendo/core';
import { expect, test } from 'vitest';
import type { Reference } from '../../query/reference.ts';
import type { CodeLists } from '../code-lists.ts';
import { type LookUp, lookUpsIn } from './look-ups.ts';

const area = (code: string, level: Area['level'], name: string, parent: string | null): Area => ({
  ...{ code, level, type: level === 'COMMUNE' ? 'Xã' : 'Huyện', name, parent },
  ...{ validFrom: '1900-01-01', validTo: null },
});

/** Invented: two communes of one name in two districts. */
const hierarchy = createHierarchy([
  area('DEMO', 'COUNTRY', 'Minh họa', null),
  area('D90', 'PROVINCE', 'Ví Dụ', 'DEMO'),
  area('D91', 'DISTRICT', 'Một', 'D90'),
  area('D92', 'DISTRICT', 'Hai', 'D90'),
  area('D911', 'COMMUNE', 'Trùng Tên', 'D91'),
  area('D921', 'COMMUNE', 'Trùng Tên', 'D92'),
]);

/** Invented codes of the treasury: one went over from one programme to another at the turn of 2024. */
const lists = {
  agencies: [
    { code: 'A1', name: 'Sở Ví Dụ', validFrom: '2010-01-01', validTo: '2025-03-01' },
    { code: 'A2', name: 'Sở Giả Định', validFrom: '2025-03-01', validTo: null },
  ],
  'budget-codes': [
    {
      code: '00999',
      name: '',
      within: 'GNBV',
      component: 'DA1',
      validFrom: '2022-01-01',
      validTo: '2024-01-01',
    },
    {
      code: '00999',
      name: '',
      within: 'NTM',
      component: null,
      validFrom: '2024-01-01',
      validTo: '2026-01-01',
    },
  ],
} as unknown as CodeLists;

const lookUps = lookUpsIn({ hierarchy } as unknown as Reference, lists);
const asked = (text: string, rest: Partial<LookUp> = {}): LookUp => ({
  ...{ text, path: [], field: 'programme', within: undefined, day: '2023-11-30' },
  ...rest,
});

test('a budget code is the programme, and the component where it is that fine, of the day', () => {
  const codeOf = (field: string, day: string) => lookUps['budget-codes'](asked('00999', { field, day }));
  expect([codeOf('programme', '2023-12-31'), codeOf('component', '2023-12-31')]).toEqual([
    { code: 'GNBV' },
    { code: 'DA1' },
  ]);
  expect([codeOf('programme', '2024-01-01'), codeOf('component', '2024-01-01')]).toEqual([
    { code: 'NTM' },
    { code: '' },
  ]);
});

test('a budget code that is no longer valid and one that nobody knows are told apart', () => {
  const wrongOf = (text: string) => lookUps['budget-codes'](asked(text, { day: '2026-01-01' }));
  expect(wrongOf('00999')).toMatchObject({
    wrong: { vi: 'mã ngân sách không còn hiệu lực ngày 01/01/2026' },
  });
  expect(wrongOf('00998')).toMatchObject({ wrong: { vi: 'mã ngân sách chưa có trong danh mục' } });
});

test('an agency is found by its name while it stands', () => {
  expect(lookUps.agencies(asked('SỞ VÍ DỤ'))).toEqual({ code: 'A1' });
  expect(lookUps.agencies(asked('Sở Ví Dụ', { day: '2025-03-01' }))).toMatchObject({ wrong: {} });
});

test('an area of a name that two have is that of the group its row stands in, and no other', () => {
  const named = (path: readonly string[]) => lookUps.areas(asked('Xã Trùng Tên', { path, within: 'D90' }));
  expect(named(['Huyện Một'])).toEqual({ code: 'D911' });
  expect(named(['Huyện Hai'])).toEqual({ code: 'D921' });
  expect(named([])).toMatchObject({
    wrong: { vi: expect.stringMatching(/^không có đúng một đơn vị tên này/) },
  });
});
