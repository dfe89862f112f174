import { layOut } from './lay-out.ts';
import type { Province } from './province.ts';
import { reform } from './reform.ts';

/** Makes the invented province with this number, the same for the same seed. */
export function makeProvince(seed: number, index: number): Province {
  const beginning = layOut(seed, index);
  const { code, name, districts, communes } = beginning;
  return {
    ...{ index, code, name, districts },
    places: communes.flatMap(({ places }) => places),
    editions: reform(seed, beginning),
  };
}
