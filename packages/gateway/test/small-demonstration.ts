import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Tables } from '../src/db/tables.ts';
import { createDraft, releaseId } from '../src/import/draft.ts';
import { findFileDataset } from '../src/import/file-datasets.ts';
import { publish } from '../src/publish/publish.ts';

type Cells = Readonly<Record<string, string | number>>;

/** An invented nation of one province, two districts and four communes, small enough to work by hand: dataset and rows. */
export const SMALL_DEMONSTRATION: readonly (readonly [dataset: string, rows: readonly Cells[]])[] = [
  [
    'areas',
    [
      areaRow('DEMO', 'COUNTRY', 'Quốc gia', 'Quốc gia minh họa'),
      areaRow('D01', 'PROVINCE', 'Tỉnh', 'Minh Hà', 'DEMO'),
      areaRow('D02', 'PROVINCE', 'Tỉnh', 'Minh Khê', 'DEMO'),
      areaRow('D101', 'DISTRICT', 'Huyện', 'Suối Ngọc', 'D01'),
      areaRow('D102', 'DISTRICT', 'Huyện', 'Đồi Thông', 'D01'),
      areaRow('D1011', 'COMMUNE', 'Xã', 'Thanh Thủy', 'D101'),
      areaRow('D1012', 'COMMUNE', 'Xã', 'Thanh Sơn', 'D101'),
      areaRow('D1021', 'COMMUNE', 'Xã', 'Thông Xanh', 'D102'),
      areaRow('D1022', 'COMMUNE', 'Xã', 'Thông Vàng', 'D102'),
      areaRow('D1011-V1', 'VILLAGE', 'Thôn', 'Bản Mới', 'D1011'),
    ],
  ],
  [
    'sources',
    [
      {
        id: 'demo-report',
        title: 'Báo cáo minh họa',
        tier: 'ORIGINAL',
        issued_on: '2024-01-15',
        language: 'vi',
      },
    ],
  ],
  ['suppression', [{ dataset: 'poverty', below: 5, legal_basis: 'Quy ước của dữ liệu minh họa' }]],
  ['forecasts', [{ indicator: 'disbursement-rate', visibility: 'public' }]],
  [
    'agencies',
    [
      {
        code: 'D-SKHDT',
        valid_from: '1900-01-01',
        valid_to: '2025-03-01',
        name: 'Sở Kế hoạch và Đầu tư',
        tier: 'province',
        area: 'D01',
        successors: 'D-STC',
      },
      { code: 'D-STC', valid_from: '1900-01-01', name: 'Sở Tài chính', tier: 'province', area: 'D01' },
    ],
  ],
  [
    'capital',
    [
      capitalRow('D1011', 1000, 600),
      capitalRow('D1012', 2000, 900),
      capitalRow('D1021', 1000, 800),
      capitalRow('D02', 4000, 1000),
    ],
  ],
  [
    'poverty',
    [povertyRow('D1011', 400, 40, 20), povertyRow('D1012', 600, 90, 30), povertyRow('D1021', 500, 50, 25)],
  ],
  [
    'deprivation',
    [
      {
        ...{ area: 'D1011', year: 2023, cut: '2023-12-31', as_of: '2023-12-31', standard: 'poverty-2022' },
        ...{ list: 'poor-households', deprivation: 'toilet', listed_households: 40, deprived_households: 18 },
        status: 'ACTUAL',
      },
    ],
  ],
  [
    'movements',
    [
      {
        ...{ area: 'D1011', year: 2023, cut: '2023-12-31', as_of: '2023-12-31', standard: 'poverty-2022' },
        ...{
          list: 'poor-households',
          households_at_start: 50,
          escaped_1: 10,
          escaped_2: 4,
          other_decrease: 1,
        },
        ...{ from_other_list: 2, added_1: 2, added_2: 1, other_increase: 0, households_at_end: 40 },
        status: 'ACTUAL',
      },
    ],
  ],
  [
    'figures',
    [
      {
        ...{ origin: 'demo:1', figure: 'ntm-communes', area: 'D01', period: '2023', as_of: '2023-12-31' },
        ...{ as_of_basis: 'STATED', value: 2, unit: 'count', kind: 'REPORTED', status: 'ACTUAL' },
        ...{ source: 'demo-report', confidence: 'high' },
      },
    ],
  ],
  [
    'targets',
    [
      {
        ...{
          origin: 'demo:1',
          indicator: 'ntm-communes',
          area: 'D01',
          period: '2023',
          kind: 'list',
          value: 2,
        },
        ...{ unit: 'count', source: 'demo-report' },
      },
    ],
  ],
  [
    'named-lists',
    [
      {
        ...{ origin: 'demo:1', indicator: 'ntm-communes', area: 'D01', period: '2023', member: 'D1011' },
        ...{ member_name: 'Xã Thanh Thủy', source: 'demo-report' },
      },
    ],
  ],
  [
    'statements',
    [
      {
        ...{ origin: 'demo:1', area: 'D01', period: '2023', subject: 'disbursement-rate', kind: 'judgement' },
        ...{ about: 'target', judgement: 'chưa đạt mục tiêu', judgement_en: 'target not reached' },
        source: 'demo-report',
      },
    ],
  ],
  [
    'recognitions',
    [
      {
        ...{
          origin: 'demo:1',
          area: 'D1011',
          area_name: 'Thanh Thủy',
          district: 'Suối Ngọc',
          level: 'standard',
        },
        ...{ event: 'grant', year: 2023, source: 'demo-report' },
      },
    ],
  ],
  [
    'assessments',
    [
      {
        ...{ area: 'D1011', standard: 'ntm-2021', as_of: '2023-12-31', criterion: 10, state: 'met' },
        source: 'demo-report',
      },
    ],
  ],
  [
    'plans',
    [
      {
        ...{ origin: 'demo:1', area: 'D01', period: '2021/2025', version: 1, programme: 'NTM', amount: 9000 },
        ...{ decided_on: '2022-03-01', source: 'demo-report' },
      },
    ],
  ],
  [
    'counterpart-rules',
    [
      {
        ...{ origin: 'demo:1', area: 'D01', programme: 'NTM', payer: 'district', min_ratio: 0.2 },
        ...{ exempt: 'D102', valid_from: '2022-01-01', legal_basis: 'Nghị quyết giả định' },
        source: 'demo-report',
      },
    ],
  ],
  [
    'tasks',
    [
      {
        ...{ origin: 'demo:1', area: 'D01', title: 'Nhiệm vụ bí mật minh họa', lead: 'D-SKHDT' },
        ...{ due_on: '2024-02-29', extensions: '2024-03-31 2024-04-30', source: 'demo-report' },
      },
    ],
  ],
  [
    'recommendations',
    [
      {
        ...{ origin: 'demo:1', area: 'D01', title: 'Kiến nghị bí mật minh họa', from_agency: 'D-SKHDT' },
        ...{ to_agency: 'D-STC', raised_on: '2024-01-10', source: 'demo-report' },
      },
    ],
  ],
  [
    'documents',
    [
      {
        ...{ origin: 'demo:1', area: 'D01', title: 'Văn bản bí mật minh họa', issuer: 'D-STC' },
        ...{ issuer_tier: 'province', due_on: '2024-02-29', source: 'demo-report' },
      },
    ],
  ],
  [
    'inspections',
    [
      {
        ...{ origin: 'demo:1', area: 'D101', title: 'Kiểm tra bí mật minh họa', inspector: 'D-STC' },
        ...{ inspected: 'D-SKHDT', begun_on: '2024-01-08', concluded_on: '2024-01-19', number: '9/KL-MH' },
        ...{ due_on: '2024-03-31', remedied_on: '2024-04-10', source: 'demo-report' },
      },
    ],
  ],
  [
    'needs',
    [{ origin: 'demo:1', area: 'D1011', period: '2024', criterion: 2, amount: 900, source: 'demo-report' }],
  ],
  ['supports', [{ origin: 'demo:1', area: 'D101', period: '2024', share: 0.5, source: 'demo-report' }]],
  [
    'carry-overs',
    [
      {
        ...{ origin: 'demo:1', area: 'D01', period: '2023', programme: 'NTM', funding_source: 'central' },
        ...{ capital_type: 'investment', vintage: '2023', confirmed: 1700, source: 'demo-report' },
      },
    ],
  ],
  [
    'projects',
    [
      {
        ...{ origin: 'demo:1', area: 'D1011', title: 'Dự án bí mật minh họa', programme: 'NTM' },
        as_of: '2024-02-01',
        ...{ manager: 'commune', approved_on: '2024-02-01', source: 'demo-report' },
      },
    ],
  ],
  [
    'correspondences',
    [
      {
        ...{ origin: 'demo:1', area: 'D01', earlier: 'ntm-2021', earlier_criterion: 10 },
        ...{ later: 'ntm-2026', later_criterion: 3, source: 'demo-report' },
      },
    ],
  ],
  ['custom', [customRow('D1011', 30), customRow('D1012', 12)]],
];

/** Publishes the small demonstration, each file on the day after the one before. */
export async function publishSmallDemonstration(db: Kysely<Tables>): Promise<void> {
  for (const [i, [dataset, rows]] of SMALL_DEMONSTRATION.entries())
    await publishDemonstration(db, dataset, rows, `2024-02-${String(i + 1).padStart(2, '0')}`);
}

/** Publishes rows on a day: of invented figures, or of a list that real figures share. */
export async function publishDemonstration(
  db: Kysely<Tables>,
  dataset: string,
  rows: readonly Cells[],
  day: string,
  isSynthetic = true,
): Promise<void> {
  const content = Buffer.from(csvOf(dataset, rows));
  const file = { dataset, series: `demo/${dataset}`, fileName: `${dataset}.csv`, content, isSynthetic };
  const draft = await createDraft(db, file);
  await publish(db, draft.id, new Date(`${day}T10:00:00+07:00`));
}

/** Writes the small demonstration as a folder of files with their journal. */
export async function writeSmallDemonstration(folder: string): Promise<void> {
  const entries = SMALL_DEMONSTRATION.map(([dataset, rows]) => ({ dataset, content: csvOf(dataset, rows) }));
  await Promise.all(
    entries.map(({ dataset, content }) => writeFile(join(folder, `${dataset}.csv`), content)),
  );
  const journal = entries.map(({ dataset, content }, i) => {
    const day = `2024-02-${String(i + 1).padStart(2, '0')}`;
    return `${dataset},${dataset}.csv,${releaseId(Buffer.from(content))},${day}`;
  });
  await writeFile(
    join(folder, 'journal.csv'),
    `${['dataset,file,release,published_on', ...journal].join('\n')}\n`,
  );
}

/** Rows as a file of their kind. */
export function csvOf(dataset: string, rows: readonly Cells[]): string {
  const names = findFileDataset(dataset)?.fields.map(({ name }) => name) ?? [];
  return `${[names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map((cells) => cells.join(',')).join('\n')}\n`;
}

function areaRow(code: string, level: string, type: string, name: string, parent = ''): Cells {
  return { code, valid_from: '1900-01-01', level, type, name, parent };
}

function capitalRow(area: string, assigned: number, disbursed: number): Cells {
  return {
    ...{
      area,
      year: 2023,
      cut: '2024-01-31',
      as_of: '2024-01-31',
      programme: 'NTM',
      budget_holder: 'D-SKHDT',
    },
    ...{ funding_source: 'central', capital_type: 'investment', vintage: '2023' },
    ...{ assigned, disbursed, status: 'ACTUAL' },
  };
}

function povertyRow(area: string, households: number, poor: number, nearPoor: number): Cells {
  return {
    ...{
      area,
      year: 2023,
      cut: '2023-12-31',
      as_of: '2023-12-31',
      standard: 'poverty-2022',
      method: 'review',
    },
    ...{ households, poor_households: poor, near_poor_households: nearPoor, status: 'ACTUAL' },
  };
}

function customRow(area: string, count: number): Cells {
  return {
    ...{ area, year: 2023, cut: '2023-12-31', as_of: '2023-12-31', measure: 'trained-workers', count },
    status: 'ACTUAL',
  };
}
