import type { Lang } from '@tiendo/core';
import { DEMONSTRATION, type Reference } from '../query/reference.ts';

type Two = readonly [vi: string, en: string];

/** An element with attributes that bring it into a state, and what that shows. */
export interface GalleryExample {
  /** The element without `tiendo-`. */
  readonly element: string;
  readonly shows: Two;
  readonly attributes: Readonly<Record<string, string>>;
  /** In a room as narrow as a phone. */
  readonly isNarrow?: boolean;
}

const READY: Two = ['có số liệu', 'ready'];
const NARROW: Two = ['trên điện thoại', 'on a phone'];
/** An address of this site where no answer comes from, and one whose figures are not public. */
const NOWHERE = '/gallery/nothing.json';
const RESTRICTED = '/gallery/restricted.json';
const DAY = '2024-12-31';

const disbursement = { indicator: 'disbursement-rate', area: '20', period: '2023' };
const poverty = { indicator: 'poverty-rate', area: '20', from: '2016', to: '2025' };
const provinces = {
  ...{ indicator: 'multidimensional-poverty-rate', level: 'province', period: '2024', area: '20' },
};
const regions = { ...provinces, level: 'region', order: 'value' };
const communes = { area: '20', period: '2025', 'as-of': '2025-06-30' };
const table = { indicator: 'poverty-rate near-poverty-rate', area: '20 VN', from: '2021', to: '2025' };

/** Every element in each of its states: with figures, with some, with none, waiting, unreachable, saved, not public, and narrow. */
export function galleryExamples(reference: Reference): readonly GalleryExample[] {
  return [
    ...statesOf('comparison', disbursement, { ...disbursement, period: '2010' }),
    {
      element: 'comparison',
      shows: ['tiêu đề nêu kết quả', 'title with the finding'],
      attributes: { ...disbursement, 'title-mode': 'finding' },
    },
    ...statesOf('trend', poverty, { ...poverty, from: '2005', to: '2009' }),
    {
      element: 'trend',
      shows: ['nhiều địa bàn', 'several areas'],
      attributes: { ...poverty, area: '20 04 02' },
    },
    {
      element: 'trend',
      shows: ['có mục tiêu', 'with a target'],
      attributes: { indicator: 'ntm-rate', area: 'VN', from: '2020', to: '2025' },
    },
    ...statesOf('ranking', regions, { ...regions, period: '2010' }),
    { element: 'ranking', shows: ['có một phần', 'partial'], attributes: provinces },
    ...statesOf('communes', communes, { ...communes, period: '2005', 'as-of': '2005-12-31' }),
    ...statesOf('map', provinces, { ...provinces, period: '2010' }),
    {
      element: 'map',
      shows: ['65 xã, phường, chưa có số liệu', '65 communes without figures'],
      attributes: { indicator: 'poverty-rate', within: '20', level: 'commune', period: '2025' },
    },
    ...deprivationExamples(reference),
    ...statesOf('table', table, { ...table, from: '2005', to: '2006' }),
  ];
}

function statesOf(
  element: string,
  attributes: GalleryExample['attributes'],
  without: GalleryExample['attributes'],
): readonly GalleryExample[] {
  return [
    { element, shows: READY, attributes },
    { element, shows: NARROW, attributes, isNarrow: true },
    { element, shows: ['chưa có số liệu', 'empty'], attributes: without },
    { element, shows: ['không tải được', 'error'], attributes: { ...attributes, src: NOWHERE } },
    {
      element,
      shows: ['máy chủ không trả lời, có bản lưu', 'stale'],
      attributes: { ...attributes, src: '/gallery/nothing', saved: savedAddress(element, attributes) },
    },
    { element, shows: ['không công khai', 'restricted'], attributes: { ...attributes, src: RESTRICTED } },
    { element, shows: ['đang tải', 'loading'], attributes: {} },
  ];
}

/** Where the gateway writes what it answers to an element as a file. */
function savedAddress(element: string, attributes: GalleryExample['attributes']): string {
  return `/snapshot/${element}.json?${new URLSearchParams(attributes)}`;
}

/** What poor households are deprived in is published for no province: only the demonstration has it. */
function deprivationExamples({ hierarchy }: Reference): readonly GalleryExample[] {
  const nation = hierarchy.find(DEMONSTRATION, DAY);
  const [province] = nation ? hierarchy.descendants(nation, 'PROVINCE', DAY) : [];
  if (!province) return [];
  const attributes = { area: province.code, benchmark: DEMONSTRATION, period: '2024' };
  return statesOf('deprivation', attributes, { ...attributes, period: '2010' });
}

/** What an example shows, in a language. */
export function showsIn({ shows: [vi, en] }: GalleryExample, lang: Lang): string {
  return lang === 'VI' ? vi : en;
}
