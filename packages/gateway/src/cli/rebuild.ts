import { rebuild } from '../publish/release/rebuild.ts';
import type { Command } from './command.ts';
import { BY } from './office.ts';
import { withStore } from './with-store.ts';

export const rebuildStore: Command = {
  name: 'rebuild',
  takes: '',
  purpose: {
    vi: 'Dựng lại cơ sở dữ liệu từ các tệp đã nhận và nhật ký, trong một giao dịch: người đọc chỉ thấy trước hoặc sau.',
    en: 'Makes the database again from the accepted files and their journal, in one transaction: readers see before or after.',
  },
  options: BY,
  run: async ({ by }) => {
    const entries = await withStore(({ releases }) => rebuild(releases, by));
    return {
      code: 0,
      answer: { accepted: true, entries },
      lines: [
        {
          vi: `đã dựng lại từ ${entries} mục của nhật ký`,
          en: `made again from ${entries} entries of the journal`,
        },
      ],
    };
  },
};
