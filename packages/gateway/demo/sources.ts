import type { Row } from './files/demo-file.ts';
import { provinceName } from './geography/names.ts';

/** Ids of the invented sources. */
export const SOURCE = {
  plan: 'demo-plan',
  review: 'demo-review',
  recognition: 'demo-recognition',
  criteria: 'demo-criteria',
  targets: 'demo-targets',
  notice: 'demo-notice',
  nation: 'demo-nation',
  otherNation: 'demo-nation-other',
  press: 'demo-press',
  counterpart: 'demo-counterpart',
  work: 'demo-work',
} as const;

/** The sources, none of which exists: titles say so, and there are no addresses. */
export function sourceRows(): readonly Row[] {
  const province = `tỉnh ${provinceName(1)}`;
  return [
    source(SOURCE.plan, `Quyết định giao kế hoạch vốn ${province}`, 'ORIGINAL', '2022-06-10', '00/QĐ-MH'),
    source(
      SOURCE.review,
      `Quyết định phê duyệt kết quả rà soát hộ nghèo ${province}`,
      'ORIGINAL',
      '2026-01',
      '01/QĐ-MH',
    ),
    source(SOURCE.recognition, 'Quyết định công nhận xã nông thôn mới', 'ORIGINAL', '2025-06', '02/QĐ-MH'),
    source(SOURCE.criteria, 'Biểu rà soát tiêu chí nông thôn mới', 'AGENCY_PAGE', '2026-07'),
    source(
      SOURCE.targets,
      `Quyết định giao mục tiêu năm ${province} (Biểu 5)`,
      'ORIGINAL',
      '2023-12-12',
      '03/QĐ-MH',
    ),
    source(SOURCE.notice, `Thông báo kết luận hội nghị ${province}`, 'ORIGINAL', '2024-02', '04/TB-MH'),
    source(SOURCE.nation, 'Báo cáo giải ngân cả nước', 'AGENCY_PAGE', '2024-01-31'),
    source(SOURCE.otherNation, 'Báo cáo tổng hợp của cơ quan khác', 'AGENCY_PAGE', '2024-03-08'),
    source(SOURCE.press, 'Bài báo dẫn số liệu', 'PRESS', '2024-02-15'),
    source(SOURCE.counterpart, 'Nghị quyết về vốn đối ứng (ví dụ)', 'ORIGINAL', '2022-07-01', '05/NQ-MH'),
    source(SOURCE.work, 'Chương trình công tác của Ban Chỉ đạo', 'ORIGINAL', '2024-01-15', '06/CTr-MH'),
  ];
}

function source(id: string, title: string, tier: string, issuedOn: string, number = ''): Row {
  return {
    ...{ id, title: `${title} (giả định)`, issuer: 'Cơ quan giả định', tier, url: '' },
    ...{ document_number: number, issued_on: issuedOn, language: 'vi', sha256: '', note: 'invented' },
  };
}
