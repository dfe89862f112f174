import { approvalSetting, setApproval } from '../publish/release/approval-setting.ts';
import { type Command, WrongUse } from './command.ts';
import { BY } from './office.ts';
import { withStore } from './with-store.ts';

const SAID = {
  two: { vi: 'mỗi bản công bố cần hai người', en: 'a release takes two people' },
  single: { vi: 'một người vừa gửi vừa duyệt được', en: 'one person may send and approve' },
};

export const approval: Command = {
  name: 'approval',
  takes: '[two|single]',
  purpose: {
    vi: 'Cho biết hoặc đặt số người cần cho một bản công bố: two (mặc định) hoặc single. Mỗi bản công bố nêu rõ được duyệt theo cách nào.',
    en: 'Tells or sets how many people a release takes: two (unless set) or single. Each release tells how it was approved.',
  },
  options: BY,
  run: async ({ words: [wanted], by }) => {
    if (wanted !== undefined && wanted !== 'two' && wanted !== 'single')
      throw new WrongUse(
        `chỉ nhận two hoặc single, ở đây là ${wanted}`,
        `approval is two or single, got ${wanted}`,
      );
    const setting = await withStore(async ({ releases }) => {
      if (wanted) await setApproval(releases, wanted, by);
      return approvalSetting(releases.db);
    });
    return { code: 0, answer: { accepted: true, approval: setting }, lines: [SAID[setting]] };
  },
};
