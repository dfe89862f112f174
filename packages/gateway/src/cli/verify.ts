import { verify } from '../publish/release/verify.ts';
import type { Command } from './command.ts';
import { withStore } from './with-store.ts';

export const verifyStore: Command = {
  name: 'verify',
  takes: '',
  purpose: {
    vi: 'Kiểm tra nhật ký, tệp và mọi bảng còn đúng như khi công bố. Mọi mục bị sửa, tệp bị mất, số liệu bị đổi đều được nêu.',
    en: 'Checks that the journal, the files and every table are as they were left. Tells each changed entry, lost file and changed table.',
  },
  options: {},
  run: async () => {
    const { entries, discrepancies } = await withStore(({ releases }) => verify(releases));
    const isSound = discrepancies.length === 0;
    return {
      code: isSound ? 0 : 1,
      answer: { accepted: isSound, entries, discrepancies },
      lines: isSound
        ? [
            {
              vi: `${entries} mục của nhật ký: nguyên vẹn`,
              en: `${entries} entries of the journal: all as it was left`,
            },
          ]
        : discrepancies,
    };
  },
};
