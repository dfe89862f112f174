import { type Sentence, UnreadableFile } from './problem.ts';

const sendAgain: Sentence = {
  vi: 'mở tệp bằng Excel, chép riêng bảng số liệu sang tệp mới rồi gửi lại',
  en: 'open the file in Excel, copy the table into a new file and send that',
};

/** A file built so that reading it would hurt: it is cut off, nothing of it is read. */
export const hostile = (vi: string, en: string, cell?: string) =>
  new UnreadableFile({ code: 'hostile', vi, en, right: sendAgain, ...(cell && { cell }) });

/** A file that cannot be read as what it claims to be. */
export const damaged = (vi: string, en: string, cell?: string) =>
  new UnreadableFile({ code: 'damaged', vi, en, right: sendAgain, ...(cell && { cell }) });

/** A text longer than any cell can hold. */
export const endlessText = (cell: string) =>
  hostile(`ô ${cell} dài quá 32.767 ký tự`, `cell ${cell} is longer than 32,767 characters`, cell);
