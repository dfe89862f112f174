import { atLeast, coded, day, dong, needed, number, oneOf, text, whole } from './column.ts';
import { CAPITAL_TYPES } from './dimension.ts';
import type { FileDataset } from './file-dataset.ts';
import { recordFile } from './record-file.ts';
import {
  capitalType,
  component,
  decision,
  LOCAL_TIERS,
  legalBasis,
  period,
  programme,
  validity,
} from './shared-columns.ts';

const capitalTypes = Object.keys(CAPITAL_TYPES);
const fundingSource = text('funding_source', 'Nguồn vốn', 'central, province, district, commune');

/** Capital plans as they were decided and adjusted. */
export const PLANS: FileDataset = recordFile(
  {
    id: 'plans',
    title: 'Kế hoạch vốn theo quyết định',
    description: 'Plans of a year or of several years, each version as it was decided',
  },
  [
    period,
    needed(atLeast(1, whole('version', 'Lần', '1 for the first decision, 2 for its first adjustment'))),
    needed(programme),
    component,
    coded('funding-sources', fundingSource),
    capitalType,
    coded('agencies', text('budget_holder', 'Đơn vị sử dụng ngân sách', 'code of the agency')),
    needed(dong('amount', 'Số vốn', 'whole đồng')),
    ...decision,
  ],
);

/** Minimums of local capital beside the central one; who pays is told by the funding source of the capital. */
export const COUNTERPART_RULES: FileDataset = recordFile(
  {
    id: 'counterpart-rules',
    title: 'Quy định vốn đối ứng',
    description: 'Least ratio of local to central capital, by programme and tier that pays',
  },
  [
    needed(programme),
    needed(oneOf('payer', LOCAL_TIERS, 'Cấp đối ứng', 'budget that pays')),
    oneOf('capital_type', capitalTypes, 'Loại vốn', 'empty for both'),
    needed(atLeast(0, number('min_ratio', 'Tỷ lệ tối thiểu', 'local over central capital assigned'))),
    text('exempt', 'Không áp dụng đối với', 'codes of areas left out, with spaces between'),
    ...validity,
    needed(legalBasis),
  ],
);

/** What communes still have to spend on their criteria. */
export const NEEDS: FileDataset = recordFile(
  {
    id: 'needs',
    title: 'Nhu cầu vốn theo tiêu chí',
    description: 'Capital that a commune needs for a criterion in a year, before any money is assigned',
  },
  [
    period,
    needed(atLeast(1, whole('criterion', 'Tiêu chí số', 'number of the criterion'))),
    needed(dong('amount', 'Nhu cầu vốn', 'whole đồng')),
  ],
);

/** What a province gives to districts of what they still need. */
export const SUPPORTS: FileDataset = recordFile(
  {
    id: 'supports',
    title: 'Hỗ trợ của ngân sách tỉnh',
    description:
      'Share of the remaining need that the province bears for a district in a year, and what it has given',
  },
  [
    period,
    needed(atLeast(0, number('share', 'Tỷ lệ hỗ trợ', 'share of the remaining need, 0–1'))),
    dong('from_investment', 'Từ vốn đầu tư công', 'whole đồng given; empty when not reported'),
    dong('from_other', 'Từ tăng thu, tiết kiệm chi', 'whole đồng given; empty when not reported'),
    text(
      'exception',
      'Trường hợp riêng',
      'why the district is decided on by itself; empty for the general share',
    ),
    ...decision,
  ],
);

/** Balances carried into the next year, as the Treasury confirmed them and as they were booked. */
export const CARRY_OVERS: FileDataset = recordFile(
  {
    id: 'carry-overs',
    title: 'Số dư chuyển nguồn, kéo dài',
    description: 'Balances of a budget year that run on, confirmed by the State Treasury and booked',
  },
  [
    { ...period, description: 'budget year that is closed: 2023' },
    needed(programme),
    needed(fundingSource),
    needed(oneOf('capital_type', capitalTypes, 'Loại vốn', 'investment or recurrent')),
    needed(text('vintage', 'Năm nguồn', 'plan year of the money')),
    dong('confirmed', 'Kho bạc xác nhận', 'whole đồng; empty until confirmed'),
    dong('booked', 'Đã hạch toán chuyển nguồn', 'whole đồng; empty until booked'),
    day('confirmed_on', 'Ngày xác nhận', 'day of the confirmation'),
  ],
);
