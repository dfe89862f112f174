import { day, dong, needed, oneOf, text } from './column.ts';
import type { FileDataset } from './file-dataset.ts';
import { recordFile } from './record-file.ts';
import { LOCAL_TIERS, programme, visibilityOfRow } from './shared-columns.ts';

const yesOrNo = (name: string, title: string, description: string) =>
  oneOf(name, ['yes', 'no'], title, `${description}; empty when not known`);

/** Projects on their way from approval to settlement, those under special mechanisms among them. Internal. */
export const PROJECTS: FileDataset = recordFile(
  {
    id: 'projects',
    title: 'Dự án',
    description:
      'Projects with the steps they have taken, and whether they are under a special mechanism; internal',
  },
  [
    needed(day('as_of', 'Thời điểm báo cáo', 'day the steps are reported for')),
    needed(text('title', 'Tên dự án', 'name of the project')),
    text('title_en', 'Tên dự án (tiếng Anh)', 'English name'),
    needed(programme),
    text('component', 'Dự án, nội dung thành phần', 'component code'),
    needed(oneOf('manager', LOCAL_TIERS, 'Cấp quản lý', 'tier that manages it')),
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
    visibilityOfRow,
  ],
);
