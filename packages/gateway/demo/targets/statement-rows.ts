import type { Row } from '../files/demo-file.ts';
import type { Province } from '../geography/province.ts';
import { SOURCE } from '../sources.ts';

type Said = readonly [
  clause: string,
  subject: string,
  kind: string,
  about: string,
  vi: string,
  en: string,
  dueOn?: string,
];

/** What an invented notice states, judges and asks for, by clause. */
export function statementRows({ code }: Province): readonly Row[] {
  const said: readonly Said[] = [
    [
      '1.1',
      'documents-completed',
      'fact',
      '',
      'đã ban hành đủ văn bản thuộc trách nhiệm của tỉnh',
      'all documents issued',
    ],
    [
      '1.1',
      'disbursement-rate',
      'judgement',
      'benchmark',
      'cao hơn mức chung cả nước',
      'above the national rate',
    ],
    ['1.1', 'ntm-communes', 'judgement', 'target', 'cơ bản đạt', 'basically met'],
    ['1.2', 'disbursement-rate', 'judgement', 'target', 'chưa đạt mục tiêu', 'target not met'],
    ['1.2', 'poverty-reduction', 'judgement', 'target', 'chưa đạt mục tiêu', 'target not met'],
    [
      '1.2',
      'counterpart-rate',
      'judgement',
      'target',
      'cấp huyện chưa bố trí đủ',
      'districts below the rule',
    ],
    [
      '2.1',
      'targets-by-district',
      'task',
      '',
      'giao chi tiết mục tiêu đến từng huyện, xã, thôn',
      'targets in detail',
      '2024-02-07',
    ],
    [
      '2.2',
      'carry-over',
      'task',
      '',
      'xác định số vốn còn lại được kéo dài',
      'fix the balance carried over',
      '2024-02-29',
    ],
    [
      '2.3',
      'medium-term-plan',
      'task',
      '',
      'rà soát kế hoạch trung hạn',
      'review the medium-term plan',
      '2024-03-31',
    ],
  ];
  return said.map(([clause, subject, kind, about, judgement, judgementEn, dueOn = ''], i) => ({
    ...{
      origin: `demo-notice:${i + 1}`,
      area: code,
      period: '2023',
      subject,
      programme: '',
      clause,
      kind,
      about,
    },
    ...{ value: null, unit: '', judgement, judgement_en: judgementEn, due_on: dueOn },
    ...{ source: SOURCE.notice, note: 'giả định' },
  }));
}
