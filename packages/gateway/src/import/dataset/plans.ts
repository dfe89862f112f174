import {
  area,
  coded,
  day,
  legalBasis,
  needed,
  note,
  oneOf,
  origin,
  period,
  programme,
  source,
  text,
  validity,
} from './column.ts';
import type { FileDataset } from './file-dataset.ts';

/** Capital plans as they were decided and adjusted. */
export const PLANS: FileDataset = {
  id: 'plans',
  title: 'Kế hoạch vốn theo quyết định',
  description: 'Plans of a year or of several years, each version as it was decided',
  key: ['origin'],
  fields: [
    origin,
    area,
    period,
    {
      ...needed({
        ...text('version', 'Lần', '1 for the first decision, 2 for its first adjustment'),
        type: 'integer',
      }),
      minimum: 1,
    },
    needed(programme),
    coded('components', text('component', 'Dự án, nội dung thành phần', 'component code')),
    coded('funding-sources', text('funding_source', 'Nguồn vốn', 'central, province, district, commune')),
    coded('capital-types', text('capital_type', 'Loại vốn', 'investment or recurrent')),
    coded('agencies', text('budget_holder', 'Đơn vị sử dụng ngân sách', 'code of the agency')),
    { ...needed({ ...text('amount', 'Số vốn', 'whole đồng'), type: 'integer' }), minimum: 0 },
    text('decision', 'Quyết định', 'number of the decision'),
    day('decided_on', 'Ngày quyết định', 'day of the decision'),
    source,
    note,
  ],
};

/** Minimums of local capital beside the central one; who pays is told by the funding source of the capital. */
export const COUNTERPART_RULES: FileDataset = {
  id: 'counterpart-rules',
  title: 'Quy định vốn đối ứng',
  description: 'Least ratio of local to central capital, by programme and tier that pays',
  key: ['origin'],
  fields: [
    origin,
    area,
    needed(programme),
    needed(oneOf('payer', ['province', 'district', 'commune'], 'Cấp đối ứng', 'budget that pays')),
    oneOf('capital_type', ['investment', 'recurrent'], 'Loại vốn', 'empty for both'),
    {
      ...needed({
        ...text('min_ratio', 'Tỷ lệ tối thiểu', 'local over central capital assigned'),
        type: 'number',
      }),
      minimum: 0,
    },
    text('exempt', 'Không áp dụng đối với', 'codes of areas left out, with spaces between'),
    ...validity,
    needed(legalBasis),
    source,
    note,
  ],
};
