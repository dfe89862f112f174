import { formatShare } from '@tiendo/core';

const SIZE = { width: 720, height: 360, left: 56, right: 24, top: 48, bottom: 44 };
const MONTHS = [...Array.from({ length: 12 }, (_, i) => `T${i + 1}`), 'T1+'];
const LINES = ['#1b6ca8', '#b3541e', '#4b7f52'];

/** A published rate at the end of a month of a budget year, 1 to 12, and 13 for the January after it. */
export interface PublishedPoint {
  readonly month: number;
  readonly value: number;
  readonly label: string;
}

/** The share of a year's money that is disbursed by the end of each month, one line a year, beside published rates, as SVG. */
export function seasonalPicture(
  years: readonly { readonly year: number; readonly path: readonly number[] }[],
  points: readonly PublishedPoint[],
): string {
  const { width, height, left, top } = SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12" role="img" aria-label="Disbursed by the end of each month: the demonstration beside published rates">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text(left, 20, 'Lũy kế giải ngân theo tháng so với toàn bộ vốn của năm', '#222', 'font-weight="bold"'),
    text(left, top - 10, 'SỐ LIỆU MINH HỌA (giả định); dấu tròn: tỷ lệ cả nước đã công bố', '#a11'),
    ...[0, 0.2, 0.4, 0.6, 0.8].map(gridLine),
    ...MONTHS.map((month, i) =>
      text(x(i + 1), height - SIZE.bottom + 18, month, '#444', 'text-anchor="middle"'),
    ),
    ...years.flatMap(({ year, path }, i) => line(year, path, LINES[i] as string, i)),
    ...points.map(
      ({ month, value, label }) =>
        `<circle cx="${x(month)}" cy="${y(value)}" r="4" fill="#fff" stroke="#222" stroke-width="1.5"><title>${label}</title></circle>`,
    ),
    '</svg>',
    '',
  ].join('\n');
}

function line(year: number, path: readonly number[], colour: string, index: number): readonly string[] {
  const first = 13 - path.length;
  const corners = path.map((value, i) => `${x(first + i + 1)},${y(value)}`).join(' ');
  return [
    `<polyline points="${corners}" fill="none" stroke="${colour}" stroke-width="2"${index === 1 ? ' stroke-dasharray="6 3"' : index === 2 ? ' stroke-dasharray="2 3"' : ''}/>`,
    `<rect x="${SIZE.left + 12}" y="${SIZE.top + 8 + 18 * index}" width="16" height="4" fill="${colour}"/>`,
    text(
      SIZE.left + 34,
      SIZE.top + 15 + 18 * index,
      `${year}: ${formatShare(path.at(-1) ?? 0, 'VI', 0.001)} đến 31/01/${year + 1}`,
      '#222',
    ),
  ];
}

function gridLine(value: number): string {
  return [
    `<line x1="${SIZE.left}" x2="${SIZE.width - SIZE.right}" y1="${y(value)}" y2="${y(value)}" stroke="#ddd"/>`,
    text(SIZE.left - 8, y(value) + 4, formatShare(value, 'VI', 0.01), '#444', 'text-anchor="end"'),
  ].join('');
}

function x(month: number): number {
  return round(SIZE.left + ((month - 0.5) / MONTHS.length) * (SIZE.width - SIZE.left - SIZE.right));
}

function y(value: number): number {
  return round(SIZE.height - SIZE.bottom - (value / 0.85) * (SIZE.height - SIZE.top - SIZE.bottom));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function text(atX: number, atY: number, words: string, colour: string, attributes = ''): string {
  return `<text x="${atX}" y="${atY}" fill="${colour}" ${attributes}>${words}</text>`.replace(' >', '>');
}
