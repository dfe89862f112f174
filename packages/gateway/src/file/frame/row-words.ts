import type { GridRow } from '../grid.ts';

const TOTAL = /^(tổng cộng|tổng số|tổng|cộng|toàn tỉnh|toàn huyện|toàn xã|toàn quốc|cả nước)( ?[:(].*)?$/i;
const PART = /^[-+* ]*trong đó(?!\p{L})/iu;
const PART_LIST = /^[-+* ]*trong đó ?[:：.]?$/i;
const NOTE = /^\(?\*|^(ghi chú|chú thích|lưu ý|nguồn( số liệu)?|giải thích)( ?[:*].*|$)|^trang \d+/i;
const SIGNER =
  /^((tm|kt|tl|tuq|q)\. ?\S.*|người (lập|tổng hợp|kiểm tra|báo cáo|duyệt)\b.*|(kế toán|phụ trách)( trưởng| kế toán)?|thủ trưởng( đơn vị| cơ quan)?|(phó )?(chủ tịch|giám đốc|trưởng phòng|trưởng ban|bộ trưởng|thứ trưởng)( .{0,40})?|xác nhận( của)? .*|nơi nhận ?:?.*|\(?ký( |,|\)).*)$/i;
const PLACE_AND_DAY = /^(.{1,40}, ?)?ngày ?[\d.…_ ]* ?tháng ?[\d.…_ ]* ?năm ?[\d.…_ ]*$/i;

/** Whether a label names the sum of the whole table. */
export const isTotalLabel = (label: string) => TOTAL.test(label);

/** Whether a label says "Trong đó": what follows is part of the row above and is never added. */
export const isPartLabel = (label: string) => PART.test(label);

/** Whether the parts are listed below the label. */
export const isPartList = (label: string) => PART_LIST.test(label);

/** Whether a row is a footnote or a page number. */
export const isNoteRow = ({ cells }: GridRow) => cells.length <= 2 && NOTE.test(cells[0]?.text ?? '');

/** Whether a row begins the signatures: nothing but place and day, or the posts of who signs. Nothing below is data. */
export const isSignatureRow = ({ cells }: GridRow) =>
  cells.every(({ kind, text }) => kind === 'text' && (SIGNER.test(text) || PLACE_AND_DAY.test(text)));
