import { programmeName, type Scope } from '@tiendo/core';

const DIMENSIONS: Readonly<Record<string, string>> = {
  component: 'Dự án, nội dung thành phần',
  'funding-source': 'Nguồn vốn',
  'capital-type': 'Loại vốn',
  vintage: 'Năm kế hoạch của nguồn vốn',
  'population-group': 'Nhóm dân cư',
};

const VALUES: Readonly<Record<string, string>> = {
  central: 'ngân sách trung ương',
  province: 'ngân sách tỉnh',
  district: 'ngân sách huyện',
  commune: 'ngân sách xã',
  local: 'ngân sách địa phương',
  credit: 'vốn tín dụng chính sách',
  mobilised: 'vốn huy động hợp pháp khác',
  other: 'nguồn khác',
  investment: 'vốn đầu tư phát triển',
  recurrent: 'vốn sự nghiệp',
  'ethnic-minority': 'hộ dân tộc thiểu số',
};

/** A scope in Vietnamese; codes that have no word stand as they are. @example scopeText({ 'capital-type': 'investment' }) // 'Loại vốn: vốn đầu tư phát triển' */
export function scopeText(scope: Scope): string {
  return Object.entries(scope)
    .map(([dimension, value]) => {
      const words = value.split('+').map((one) => wordOf(dimension, one));
      if (dimension === 'programme') return words.join(' + ');
      return `${DIMENSIONS[dimension] ?? dimension}: ${words.join(' + ')}`;
    })
    .join('; ');
}

function wordOf(dimension: string, value: string): string {
  return dimension === 'programme' ? programmeName(value, 'VI') : (VALUES[value] ?? value);
}
