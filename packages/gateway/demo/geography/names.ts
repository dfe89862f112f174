import type { Random } from '../random.ts';

const LANDS = ['Thung', 'Nà', 'Khe', 'Suối', 'Đồi', 'Bãi', 'Gò', 'Đầm', 'Bến', 'Vườn', 'Rừng', 'Dốc'].concat(
  ...['Lũng', 'Pò', 'Phai', 'Mỏ', 'Hang', 'Thác', 'Nương', 'Đèo'],
);
const LOOKS = ['Mây', 'Sương', 'Gió', 'Nắng', 'Lành', 'Vui', 'Xanh', 'Trong', 'Thơm', 'Ngát', 'Bưởi'].concat(
  ...['Trám', 'Hồi', 'Quế', 'Sim', 'Mận', 'Đào', 'Hồng', 'Lau', 'Sậy', 'Trúc', 'Vàng', 'Bạc', 'Ngọc'],
  ...['Êm', 'Ấm', 'Mát', 'Rộng', 'Dài', 'Sâu', 'Biếc', 'Thắm', 'Son', 'Tía', 'Ngà', 'Hiền', 'Mơ', 'Sáng'],
);
const SKIES = ['Mây', 'Sương', 'Nắng', 'Gió', 'Trăng', 'Sao', 'Mưa', 'Khói'];
const PLACES = ['Ngàn', 'Đồi', 'Khe', 'Lũng', 'Thung', 'Suối', 'Bến', 'Nương'];
const HAMLETS = ['Nà', 'Bản', 'Khuổi', 'Pò', 'Co', 'Kéo', 'Lũng', 'Đồng'];

/** Every name of a commune or district that there can be, in an order of its own. */
export function areaNames(random: Random): readonly string[] {
  return shuffled(pairs(LANDS, LOOKS), random);
}

/** The invented name of a province; no two of the first 64 are alike. */
export function provinceName(index: number): string {
  const sky = SKIES[(index - 1) % SKIES.length] as string;
  const turn = Math.floor((index - 1) / SKIES.length) + index - 1;
  return `${sky} ${PLACES[turn % PLACES.length]}`;
}

/** Names of the villages of one commune. */
export function villageNames(random: Random): readonly string[] {
  return shuffled(pairs(HAMLETS, LOOKS), random);
}

function pairs(first: readonly string[], second: readonly string[]): string[] {
  return first.flatMap((land) => second.map((look) => `${land} ${look}`));
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
