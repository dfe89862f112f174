import { resolve } from 'node:path';
import { backup } from '../publish/release/backup.ts';
import type { Command } from './command.ts';
import { withStore } from './with-store.ts';

export const backupStore: Command = {
  name: 'backup',
  takes: 'FOLDER',
  purpose: {
    vi: 'Sao các tệp và nhật ký vào một thư mục, từ đó dựng lại được tất cả. Lần sau chỉ sao phần mới.',
    en: 'Copies the files and their journal into a folder, from which everything can be made again. The next time only what is new is copied.',
  },
  options: {},
  run: async ({ words: [folder = ''] }) => {
    const entries = await withStore(({ releases }) => backup(releases, resolve(folder)));
    return {
      code: 0,
      answer: { accepted: true, folder, entries },
      lines: [
        { vi: `${folder}: ${entries} mục của nhật ký`, en: `${folder}: ${entries} entries of the journal` },
      ],
    };
  },
};
