import type { Field } from '../field.ts';
import {
  area,
  day,
  needed,
  note,
  oneOf,
  origin,
  period,
  programme,
  source,
  text,
  visibility,
} from './column.ts';
import type { FileDataset } from './file-dataset.ts';

const dong = (name: string, title: string, description: string): Field => ({
  ...text(name, title, description),
  ...({ type: 'integer', minimum: 0 } as const),
});
const yesOrNo = (name: string, title: string, description: string) =>
  oneOf(name, ['yes', 'no'], title, `${description}; empty when not known`);

/** What communes still have to spend on their criteria. */
export const NEEDS: FileDataset = {
  id: 'needs',
  title: 'Nhu cầu vốn theo tiêu chí',
  description: 'Capital that a commune needs for a criterion in a year, before any money is assigned',
  key: ['origin'],
  fields: [
    origin,
    area,
    period,
    {
      ...needed({ ...text('criterion', 'Tiêu chí số', 'number of the criterion'), type: 'integer' }),
      minimum: 1,
    },
    needed(dong('amount', 'Nhu cầu vốn', 'whole đồng')),
    source,
    note,
  ],
};

/** What a province gives to districts of what they still need. */
export const SUPPORTS: FileDataset = {
  id: 'supports',
  title: 'Hỗ trợ của ngân sách tỉnh',
  description:
    'Share of the remaining need that the province bears for a district in a year, and what it has given',
  key: ['origin'],
  fields: [
    origin,
    area,
    period,
    {
      ...needed({ ...text('share', 'Tỷ lệ hỗ trợ', 'share of the remaining need, 0–1'), type: 'number' }),
      minimum: 0,
    },
    dong('from_investment', 'Từ vốn đầu tư công', 'whole đồng given; empty when not reported'),
    dong('from_other', 'Từ tăng thu, tiết kiệm chi', 'whole đồng given; empty when not reported'),
    text(
      'exception',
      'Trường hợp riêng',
      'why the district is decided on by itself; empty for the general share',
    ),
    text('decision', 'Quyết định', 'number of the decision'),
    day('decided_on', 'Ngày quyết định', 'day of the decision'),
    source,
    note,
  ],
};

/** Balances carried into the next year, as the Treasury confirmed them and as they were booked. */
export const CARRY_OVERS: FileDataset = {
  id: 'carry-overs',
  title: 'Số dư chuyển nguồn, kéo dài',
  description: 'Balances of a budget year that run on, confirmed by the State Treasury and booked',
  key: ['origin'],
  fields: [
    origin,
    area,
    { ...period, description: 'budget year that is closed: 2023' },
    needed(programme),
    needed(text('funding_source', 'Nguồn vốn', 'central, province, district, commune')),
    needed(oneOf('capital_type', ['investment', 'recurrent'], 'Loại vốn', 'investment or recurrent')),
    needed(text('vintage', 'Năm nguồn', 'plan year of the money')),
    dong('confirmed', 'Kho bạc xác nhận', 'whole đồng; empty until confirmed'),
    dong('booked', 'Đã hạch toán chuyển nguồn', 'whole đồng; empty until booked'),
    day('confirmed_on', 'Ngày xác nhận', 'day of the confirmation'),
    source,
    note,
  ],
};

/** Projects on their way from approval to settlement, those under special mechanisms among them. Internal. */
export const PROJECTS: FileDataset = {
  id: 'projects',
  title: 'Dự án',
  description:
    'Projects with the steps they have taken, and whether they are under a special mechanism; internal',
  key: ['origin'],
  fields: [
    origin,
    area,
    needed(day('as_of', 'Thời điểm báo cáo', 'day the steps are reported for')),
    needed(text('title', 'Tên dự án', 'name of the project')),
    text('title_en', 'Tên dự án (tiếng Anh)', 'English name'),
    needed(programme),
    text('component', 'Dự án, nội dung thành phần', 'component code'),
    needed(oneOf('manager', ['province', 'district', 'commune'], 'Cấp quản lý', 'tier that manages it')),
    yesOrNo('special', 'Cơ chế đặc thù', 'whether it is under a special mechanism'),
    dong('total', 'Tổng mức đầu tư', 'whole đồng; empty when not stated'),
    yesOrNo('one_commune', 'Nằm trong một xã', 'whether it lies within one commune'),
    yesOrNo('simple', 'Kỹ thuật không phức tạp', 'whether its technique is simple'),
    yesOrNo('listed', 'Thuộc danh mục của tỉnh', 'whether it is on the list of the province'),
    day('approved_on', 'Ngày phê duyệt', 'empty until approved'),
    day('site_cleared_on', 'Ngày bàn giao mặt bằng', 'empty until cleared'),
    day('tendered_on', 'Ngày lựa chọn nhà thầu', 'empty until tendered'),
    day('started_on', 'Ngày khởi công', 'empty until started'),
    day('completed_on', 'Ngày hoàn thành', 'empty until completed'),
    day('settled_on', 'Ngày quyết toán', 'empty until settled'),
    visibility,
    source,
    note,
  ],
};

/** Which criterion of a later set asks for what one of an earlier set asked, as an office decides it. */
export const CORRESPONDENCES: FileDataset = {
  id: 'correspondences',
  title: 'Đối chiếu bộ tiêu chí',
  description: 'Criteria of an earlier set and those of a later one that ask for the same',
  key: ['origin'],
  fields: [
    origin,
    area,
    needed(text('earlier', 'Bộ tiêu chí trước', 'id of the standard: ntm-2021')),
    needed({ ...text('earlier_criterion', 'Tiêu chí số', 'number in the earlier set'), type: 'integer' }),
    needed(text('later', 'Bộ tiêu chí sau', 'id of the standard: ntm-2026')),
    needed({ ...text('later_criterion', 'Tiêu chí số', 'number in the later set'), type: 'integer' }),
    source,
    note,
  ],
};
