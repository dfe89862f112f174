import type { Lang } from '@tiendo/core';

const VI = {
  areas: (count: string, kinds: string) => `${count} ${kinds}`,
  coverage: (some: string, all: string, kinds: string) => `${some}/${all} ${kinds} có số liệu`,
  whole: (all: string, kinds: string) => `Đủ ${all}/${all} ${kinds}`,
  partly: (some: number, all: number) => `${some}/${all} đơn vị có số liệu`,
  cut: (shown: string, all: string) => `Bảng có ${shown} trong ${all} giá trị`,
  sorted: (isRising: boolean) => `Xếp theo giá trị ${isRising ? 'từ thấp đến cao' : 'từ cao xuống thấp'}`,
  more: (name: string, count: number) => `${name} và ${count} chỉ tiêu khác`,
  standard: (name: string) => `Chuẩn áp dụng: ${name}`,
  others: (text: string) => `công bố khác: ${text}`,
  base: (text: string) => `Phạm vi tính: ${text}`,
  kinds: {
    COUNTRY: 'quốc gia',
    REGION: 'vùng',
    PROVINCE: 'tỉnh, thành phố',
    DISTRICT: 'huyện, thành phố',
    COMMUNE: 'xã, phường',
    VILLAGE: 'thôn',
    GROUP: 'nhóm',
  } as Readonly<Record<string, string>>,
  units: 'đơn vị',
  indicator: 'Chỉ tiêu',
  filter: 'Lọc theo tên',
  columns: 'Cột',
  rows: (shown: number, all: number) => `${shown}/${all} dòng`,
};

const EN: typeof VI = {
  areas: (count, kinds) => `${count} ${kinds}`,
  coverage: (some, all, kinds) => `${some} of ${all} ${kinds} have figures`,
  whole: (all, kinds) => `All ${all} ${kinds} have figures`,
  partly: (some, all) => `${some} of ${all} areas reported`,
  cut: (shown, all) => `The table has ${shown} of ${all} values`,
  sorted: (isRising) => `Sorted by value ${isRising ? 'from low to high' : 'from high to low'}`,
  more: (name, count) => `${name} and ${count} more indicators`,
  standard: (name) => `Standard: ${name}`,
  others: (text) => `another publication: ${text}`,
  base: (text) => `Scope: ${text}`,
  kinds: {
    COUNTRY: 'countries',
    REGION: 'regions',
    PROVINCE: 'provinces',
    DISTRICT: 'districts',
    COMMUNE: 'communes',
    VILLAGE: 'villages',
    GROUP: 'groups',
  },
  units: 'areas',
  indicator: 'Indicator',
  filter: 'Filter by name',
  columns: 'Columns',
  rows: (shown, all) => `${shown} of ${all} rows`,
};

/** Words of a table in one language. */
export type TableWords = typeof VI;

/** The words in a language. */
export function tableWordsIn(lang: Lang): TableWords {
  return lang === 'VI' ? VI : EN;
}
