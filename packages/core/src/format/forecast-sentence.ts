import type { Completion, CompletionMethod } from '../forecast/completion.ts';
import type { Lang } from '../observation/code.ts';
import { formatSentenceDay } from './date.ts';
import { formatMoney, formatShare } from './number.ts';
import { inLang, type Words } from './words.ts';

const METHOD: Words<CompletionMethod> = {
  CHAIN_LADDER: ['theo diễn biến cùng kỳ các năm trước', 'by the course of past years'],
  STRAIGHT_LINE: [
    'theo tốc độ từ đầu năm, chưa đủ số liệu các năm trước',
    'by the pace of this year, too few past years being known',
  ],
};

/**
 * A forecast with its interval, its method, and that it is a model's and not an agency's.
 *
 * @example forecastSentence({ method: 'STRAIGHT_LINE', isErrorKnown: true, plannedDong: 1e12, closesOn: '2025-01-31', valueDong: 6.5e11, lowDong: 6e11, highDong: 7e11 }, 'VI') // 'Dự báo của mô hình (không phải dự báo của cơ quan quản lý): đến ngày 31/01/2025 giải ngân 650 tỷ đồng (65,0% kế hoạch), khoảng 600 tỷ đồng - 700 tỷ đồng; theo tốc độ từ đầu năm, chưa đủ số liệu các năm trước.'
 */
export function forecastSentence(
  completion: Pick<
    Completion,
    'method' | 'isErrorKnown' | 'plannedDong' | 'closesOn' | 'valueDong' | 'lowDong' | 'highDong'
  >,
  lang: Lang,
): string {
  const { method, isErrorKnown, plannedDong, closesOn, valueDong, lowDong, highDong } = completion;
  const day = formatSentenceDay(closesOn, lang);
  const [value, low, high] = [valueDong, lowDong, highDong].map((dong) => formatMoney(dong, lang));
  const share = formatShare(valueDong / plannedDong, lang, 0.001);
  const how = inLang(METHOD[method], lang);
  if (lang === 'EN') {
    const range = isErrorKnown
      ? `between ${low} and ${high}`
      : `error unknown, anything from ${low} to ${high} is possible`;
    return `Forecast of a model (not of the managing agency): ${value} disbursed by ${day} (${share} of the plan), ${range}; ${how}.`;
  }
  const range = isErrorKnown
    ? `khoảng ${low} - ${high}`
    : `chưa ước lượng được sai số, có thể từ ${low} đến ${high}`;
  return `Dự báo của mô hình (không phải dự báo của cơ quan quản lý): đến ngày ${day} giải ngân ${value} (${share} kế hoạch), ${range}; ${how}.`;
}
