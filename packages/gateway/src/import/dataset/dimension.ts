import type { ListId } from './list-id.ts';

/** A dimension as officials know it. */
interface Dimension {
  readonly title: string;
  readonly list?: ListId;
}

/** The dimensions of reports, by id. */
export const DIMENSIONS: Readonly<Record<string, Dimension>> = {
  programme: { title: 'Chương trình', list: 'programmes' },
  component: { title: 'Dự án, nội dung thành phần', list: 'components' },
  'funding-source': { title: 'Nguồn vốn', list: 'funding-sources' },
  'capital-type': { title: 'Loại vốn', list: 'capital-types' },
  vintage: { title: 'Năm kế hoạch của nguồn vốn' },
  'budget-holder': { title: 'Đơn vị được giao vốn', list: 'agencies' },
  standard: { title: 'Chuẩn áp dụng', list: 'standards' },
  method: { title: 'Phương pháp' },
  'population-group': { title: 'Nhóm dân cư', list: 'population-groups' },
  list: { title: 'Danh sách hộ', list: 'household-lists' },
  deprivation: { title: 'Chỉ số thiếu hụt', list: 'deprivations' },
  measure: { title: 'Chỉ tiêu đã đăng ký', list: 'measures' },
};

/** Codes of money by whose budget it comes from, with their words. */
export const FUNDING_SOURCES: Readonly<Record<string, string>> = {
  central: 'ngân sách trung ương',
  province: 'ngân sách tỉnh',
  district: 'ngân sách huyện',
  commune: 'ngân sách xã',
  local: 'ngân sách địa phương',
  credit: 'vốn tín dụng chính sách',
  mobilised: 'vốn huy động hợp pháp khác',
  other: 'nguồn khác',
};

/** Codes of the two kinds of capital. */
export const CAPITAL_TYPES: Readonly<Record<string, string>> = {
  investment: 'vốn đầu tư phát triển',
  recurrent: 'vốn sự nghiệp',
};

/** Codes of the groups that the forms name; offices may count others. */
export const POPULATION_GROUPS: Readonly<Record<string, string>> = {
  'ethnic-minority': 'hộ dân tộc thiểu số',
};

/** Codes of the two lists of the yearly review. */
export const HOUSEHOLD_LISTS: Readonly<Record<string, string>> = {
  'poor-households': 'hộ nghèo',
  'near-poor-households': 'hộ cận nghèo',
};

/** Measures of the national forms, as their columns are called. */
export const MEASURE_TITLES: Readonly<Record<string, string>> = {
  assigned: 'Kế hoạch vốn được giao',
  allocated: 'Kế hoạch vốn đã phân bổ chi tiết',
  disbursed: 'Giải ngân lũy kế từ đầu năm',
  advances: 'Trong đó: tạm ứng',
  cancelled: 'Vốn hủy dự toán',
  households: 'Tổng số hộ dân cư',
  'poor-households': 'Số hộ nghèo',
  'near-poor-households': 'Số hộ cận nghèo',
  'listed-households': 'Số hộ trong danh sách',
  'deprived-households': 'Số hộ thiếu hụt',
  'households-at-start': 'Số hộ đầu kỳ',
  'escaped-1': 'Số hộ thoát, cột thứ nhất của biểu',
  'escaped-2': 'Số hộ thoát, cột thứ hai của biểu',
  'other-decrease': 'Giảm khác',
  'from-other-list': 'Chuyển từ danh sách khác sang',
  'added-1': 'Số hộ bổ sung, cột thứ nhất của biểu',
  'added-2': 'Số hộ bổ sung, cột thứ hai của biểu',
  'other-increase': 'Tăng khác',
  'households-at-end': 'Số hộ cuối kỳ',
  count: 'Số lượng',
  dong: 'Số tiền',
};
