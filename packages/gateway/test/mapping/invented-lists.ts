import { type Area, type AreaLevel, createHierarchy, findByName } from '@tiendo/core';
import type { LookUps } from '../../src/import/mapping/look-ups.ts';

const area = (code: string, level: AreaLevel, type: string, name: string, parent: string | null): Area => ({
  ...{ code, validFrom: '1900-01-01', validTo: null, level, type, name, parent },
});

/** The invented province of the corpus. */
const hierarchy = createHierarchy([
  area('DEMO', 'COUNTRY', 'Quốc gia', 'Minh họa', null),
  area('D90', 'PROVINCE', 'Tỉnh', 'Ví Dụ', 'DEMO'),
  area('D91', 'DISTRICT', 'Huyện', 'Ví Dụ', 'D90'),
  area('D92', 'DISTRICT', 'Huyện', 'Giả Định', 'D90'),
  area('D911', 'COMMUNE', 'Phường', 'Ví Dụ Một', 'D92'),
  area('D912', 'COMMUNE', 'Xã', 'Ví Dụ Hai', 'D91'),
  area('D913', 'COMMUNE', 'Xã', 'Ví Dụ Ba', 'D92'),
  area('D914', 'COMMUNE', 'Xã', 'Ví Dụ Một', 'D91'),
]);

/** Looks up among invented areas, one agency and two invented budget codes. */
export const inventedLists: LookUps = {
  areas: ({ text, day }) => {
    const found = findByName(hierarchy, { name: text }, day);
    return found ? { code: found.code } : { wrong: { vi: 'không có', en: 'unknown' } };
  },
  agencies: () => ({ code: 'D-SVD' }),
  'budget-codes': ({ field }) => ({ code: field === 'component' ? 'NDTP02' : 'NTM' }),
};
