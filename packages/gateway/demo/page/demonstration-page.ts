import { formatNumber, formatPoints, formatShare } from '@tiendo/core';
import type { DemoFile } from '../files/demo-file.ts';
import type { Mess } from '../mess/mess.ts';
import type { Likeness } from './distributions.ts';

/** The parts of docs/demonstration.md that follow from what is made. */
export function demonstrationPage(
  files: readonly DemoFile[],
  mess: readonly Mess[],
  likenesses: readonly Likeness[],
): string {
  return [
    INTRODUCTION,
    '## What is in it',
    table(['kind of file', 'files', 'rows'], contents(files)),
    '## Would a statistician believe it?',
    'Figures of the invented province beside published ones of Lạng Sơn (20) and the nation (VN), from `packages/gateway/data`; the id names the row there. They are alike by construction, not equal: the invented province is not Lạng Sơn.',
    table(['figure', 'demonstration', 'published', 'row', 'apart by'], likenesses.map(likenessCells)),
    SEASON,
    '## What goes wrong on purpose',
    'Identities hold to the đồng and to the household, except in the cells of this list, which is also the mechanism: files are made true, then printed through it (`packages/gateway/demo/mess`). A test compares the two and finds these cells and no others.',
    table(['kind', 'what', 'cells', 'set right by'], mess.map(messCells)),
    LIMITS,
  ].join('\n\n');
}

function contents(files: readonly DemoFile[]): readonly (readonly string[])[] {
  const kinds = [...new Set(files.map(({ dataset }) => dataset))].sort();
  return kinds.map((kind) => {
    const own = files.filter(({ dataset }) => dataset === kind);
    const rows = own.reduce((sum, file) => sum + file.rows.length, 0);
    return [kind, String(own.length), formatNumber(rows, 0, 'EN')];
  });
}

function likenessCells({ what, demonstration, published, origin, unit }: Likeness): readonly string[] {
  const difference = demonstration - published;
  if (unit === 'share')
    return [
      what,
      formatShare(demonstration, 'EN', 0.0001),
      formatShare(published, 'EN', 0.0001),
      origin,
      formatPoints(difference, 'EN', 0.0001),
    ];
  const number = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 2, 'EN');
  return [
    what,
    number(demonstration),
    number(published),
    origin,
    formatShare(difference / published, 'EN', 0.001),
  ];
}

function messCells({ kind, aboutEn, cells, corrected }: Mess): readonly string[] {
  const isAbsent = cells.some(({ column }) => column === null);
  return [
    kind,
    aboutEn,
    `${cells.length} ${isAbsent ? 'rows not there' : 'cells'}`,
    corrected ? `\`${corrected.file}\`, ${corrected.publishedOn}` : '',
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const INTRODUCTION = `# The demonstration

**SỐ LIỆU MINH HỌA (giả định), không phải số liệu của địa phương nào.** One seeded generator, \`packages/gateway/demo\`, makes
an invented province from 2021 to October 2026, on which everything can be seen and tested without an unpublished figure.
This page is written by it too, and a test compares.

    npm run demo -- --scale 1 --seed 2026 --out FOLDER

The same seed gives the same bytes. \`--scale N\` makes N provinces in full, 63 being a nation of about 10,600 communes; the
first is the same at every scale. \`tiendo demo FOLDER\` loads a folder.

The root is a nation, \`DEMO\`, and not a province alone: a province is compared with its nation by default, and so can the
invented one be, with no real figure near. At scale 1 the nation has two more provinces, which report as wholes, so that the
mean of the nation is not the province itself. Every code begins with \`D\`, every source is called \`demo-…\`; names are invented,
and a test holds them against the names of real areas. Nothing is in a real place: centres lie around 0°, 0°.`;

const SEASON = `![Disbursed by the end of each month, beside published rates](demonstration.svg)

Little is spent until April; December and the January after it, when the books close, are a rush. The circles are the nation's
published rates: 28.2% of the plan of 2023 by June, 47.81% of investment by August, 54% in all by 31/01/2024. One published rate is not followed: 15% by 29/02/2024, when here next to
nothing is spent.`;

const LIMITS = `## How it is made, and what it is not

A commune of 2020 is made of two *places*, the smallest pieces that no change of areas divides. Households and budget lines lie
in a place; each report is the sum over the places of an area in the edition of its day. So a merger moves every đồng and loses
none, and what a commune that is divided without a known share passes on is known here and published nowhere.

- Money: a line is one component, source, type and plan year in one place. Its balance is carried over twice at most
  (assigned − disbursed − cancelled = what the next year opens with), small rests are cancelled. In October the slowest lines
  give to the fastest, to the đồng. Money that a department holds is booked in the commune where it is spent.
- District money of old plans keeps its source after districts end. NDTP04 has no line: other programmes deliver it.
- The minimums of local counterpart are an example; no real decision says them.
- Poverty: by the standard of 2016 in 2020 and 2021, by that of 2022 from 2021 on. Poor households lack at least three of
  twelve services, near-poor ones at most two. Groups add up to each list; cells of households with merit are small.
- Villages, targets, recognitions, assessments, work and own measures are the first province's only. Villages do not merge.
- Recognitions until 2020 are all dated 20/11/2020. Provinces do not merge in 2025, and there is no region.
`;
