import { withdrawRelease } from '../publish/release/withdraw-release.ts';
import { type Command, WrongUse } from './command.ts';
import { BY } from './office.ts';
import { withStore } from './with-store.ts';

export const withdraw: Command = {
  name: 'withdraw',
  takes: 'RELEASE',
  purpose: {
    vi: 'Thu hồi một bản đã công bố: số liệu đứng trước nó có hiệu lực trở lại, lịch sử vẫn giữ nguyên. Thu hồi một bản thu hồi thì bản đầu có hiệu lực trở lại. Bản đã duyệt mà chưa đến giờ công bố thì trở lại bản dự thảo.',
    en: 'Takes a release back: what stood before counts again, and history stays. Withdrawing a withdrawal has the release count again. One that is approved and waits for its moment becomes a draft again.',
  },
  options: {
    reason: {
      value: 'TEXT',
      help: { vi: 'lý do, được công khai; bắt buộc', en: 'why, told to everybody; required' },
    },
    ...BY,
  },
  run: async ({ words: [id = ''], text, by }) => {
    const reason = text('reason')?.normalize('NFC').trim();
    if (!reason) throw new WrongUse('cần nêu lý do bằng --reason', 'withdraw requires --reason');
    const done = await withStore(({ releases }) => withdrawRelease(releases, id, reason, by));
    return {
      code: 0,
      answer: { accepted: true, ...done },
      lines: [
        done.action === 'recall'
          ? {
              vi: `${id}: đã rút duyệt, trở lại bản dự thảo`,
              en: `${id}: approval taken back, a draft again`,
            }
          : {
              vi: `${id}: đã thu hồi, mã ${'release' in done ? done.release : ''}`,
              en: `${id}: withdrawn, as ${'release' in done ? done.release : ''}`,
            },
      ],
    };
  },
};
