import type { Lang } from '@tiendo/core';
import { type Words, wordsIn } from '../../figure/words.ts';

const VI = {
  dependsShort: 'Phụ thuộc nguồn',
  panelTitle: 'Số này từ đâu ra',
  close: 'Đóng',
  understanding: 'Cách hiểu',
  what: 'Là gì',
  formula: 'Công thức',
  parts: 'Tử số, mẫu số',
  asPublished: 'Chép nguyên số công bố, không tính lại.',
  base: 'Phạm vi tính',
  cutOff: 'Chốt số liệu',
  coverage: 'Độ phủ',
  coverageText: (reported: number, expected: number) => `${reported}/${expected} đơn vị có số liệu`,
  derivation: 'Cách suy ra',
  document: 'Văn bản nguồn',
  title: 'Văn bản',
  tier: 'Loại nguồn',
  number: 'Số, ký hiệu',
  issued: 'Ngày ban hành',
  locator: 'Vị trí',
  openDocument: 'Mở nguồn',
  used: 'đang dùng',
  reasons: 'Lý do khác nhau',
  keptBoth: 'Nguồn không nêu đủ để quy về một mức, nên các số đều được giữ.',
  trace: 'Lưu vết',
  permalink: 'Liên kết cố định',
  citation: 'Trích dẫn',
  copyCitation: 'Chép trích dẫn',
  copyLink: 'Chép liên kết',
  copyCode: 'Chép mã',
  copied: 'Đã chép',
  embedTitle: 'Đưa biểu đồ này vào trang của bạn',
  embedHint: 'Hai dòng mã, không khung nhúng, không theo dõi người đọc.',
};

const EN: typeof VI = {
  dependsShort: 'Depends on the source',
  panelTitle: 'Where this number comes from',
  close: 'Close',
  understanding: 'How to read it',
  what: 'What it is',
  formula: 'Formula',
  parts: 'Numerator, denominator',
  asPublished: 'Copied as published, not recomputed.',
  base: 'Scope',
  cutOff: 'Cut-off',
  coverage: 'Coverage',
  coverageText: (reported, expected) => `${reported} of ${expected} areas reported`,
  derivation: 'How inferred',
  document: 'Source document',
  title: 'Document',
  tier: 'Kind of source',
  number: 'Number',
  issued: 'Issued',
  locator: 'Place',
  openDocument: 'Open the source',
  used: 'in use',
  reasons: 'Why they differ',
  keptBoth: 'The sources do not say enough to bring the figures to one, so all are kept.',
  trace: 'Trace',
  permalink: 'Permanent link',
  citation: 'Citation',
  copyCitation: 'Copy citation',
  copyLink: 'Copy link',
  copyCode: 'Copy code',
  copied: 'Copied',
  embedTitle: 'Put this chart on your page',
  embedHint: 'Two lines of code, no frame, no tracking of readers.',
};

/** Words of the panels in one language, with those of the figure. */
export type PanelWords = typeof VI & Words;

/** The words in a language. */
export function panelWordsIn(lang: Lang): PanelWords {
  return { ...wordsIn(lang), ...(lang === 'VI' ? VI : EN) };
}
