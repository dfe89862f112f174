import { type Words, wordOf } from './words.ts';

const BASE: Words<string> = {
  unstated: ['nguồn không nêu phạm vi kế hoạch vốn', 'scope of the plan not stated in the source'],
  'current-plan': [
    'kế hoạch vốn năm, không gồm vốn kéo dài',
    'plan of the year, without carried-over capital',
  ],
  'carry-over': ['vốn các năm trước được kéo dài, chuyển nguồn', 'capital carried over from earlier years'],
  pooled: ['kế hoạch vốn năm, gồm vốn kéo dài', 'plan of the year with carried-over capital'],
  'pm-plan': ['kế hoạch vốn Thủ tướng Chính phủ giao', 'plan assigned by the Prime Minister'],
  persons: ['tổng số nhân khẩu', 'all persons'],
  'medium-term-plan': ['kế hoạch đầu tư công trung hạn', 'medium-term plan'],
  assigned: ['kế hoạch vốn được giao', 'capital assigned'],
  allocated: ['vốn đã phân bổ chi tiết', 'capital allocated in detail'],
  communes: ['tổng số xã', 'all communes'],
  recognised: ['số xã đạt chuẩn', 'recognised communes'],
  advanced: ['số xã nâng cao', 'advanced communes'],
  households: ['tổng số hộ', 'all households'],
  'poor-households': ['số hộ nghèo', 'poor households'],
  'near-poor-households': ['số hộ cận nghèo', 'near-poor households'],
  central: ['vốn ngân sách trung ương', 'capital from the central budget'],
};

/**
 * What a denominator is, in words; an unknown base is named by itself.
 *
 * @example baseWord('communes', 'VI') // 'tổng số xã'
 */
export const baseWord = wordOf(BASE);
