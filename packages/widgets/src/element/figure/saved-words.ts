import type { Lang } from '@tiendo/core';

const VI = {
  notSaved: 'Nội dung nhận được không phải là số liệu lưu.',
  otherFigure: 'Số liệu lưu này không dùng được cho loại hình này.',
  altered:
    'Số liệu trong tệp không còn như khi lưu (mã kiểm tra SHA-256 không khớp) nên không được hiển thị.',
  otherQuestion: (differences: string) => `Số liệu lưu này trả lời câu hỏi khác (${differences}).`,
  differs: (name: string, saved: string | undefined, asked: string | undefined) =>
    `${name}: tệp ${saved ? `ghi ${saved}` : 'không ghi'}, trang ${asked ? `ghi ${asked}` : 'không ghi'}`,
};

const EN: typeof VI = {
  notSaved: 'What was received is no saved data.',
  otherFigure: 'This saved data is of no use to this kind of figure.',
  altered:
    'The data in the file is not as it was saved (its SHA-256 checksum does not match), so it is not shown.',
  otherQuestion: (differences) => `This saved data answers another question (${differences}).`,
  differs: (name, saved, asked) =>
    `${name}: the file says ${saved ?? 'nothing'}, the page says ${asked ?? 'nothing'}`,
};

/** Words about saved data in a language. */
export function savedWordsIn(lang: Lang): typeof VI {
  return lang === 'VI' ? VI : EN;
}
