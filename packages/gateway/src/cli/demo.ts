import { existsSync } from 'node:fs';
import { loadDemonstration } from '../server/load-demonstration.ts';
import { type Command, WrongUse } from './command.ts';
import { withStore } from './with-store.ts';

export const demo: Command = {
  name: 'demo',
  takes: '[FOLDER]',
  purpose: {
    vi: 'Nạp số liệu minh họa (hư cấu), của một thư mục nếu nêu tên, tách khỏi mọi số liệu khác.',
    en: 'Loads the invented figures of the demonstration, those of a folder when one is named, apart from all others.',
  },
  options: {},
  run: async ({ words: [folder] }) => {
    if (folder && !existsSync(folder))
      throw new WrongUse(`không có thư mục ${folder}`, `${folder} is not there`);
    // The gateway that started this has gone: its database goes with it.
    process.once('disconnect', () => process.exit(1));
    const told: string[] = [];
    await withStore(({ database: { db } }, { dataDir }) =>
      loadDemonstration(db, { folder, dataDir, log: (message) => told.push(message) }),
    );
    process.disconnect?.();
    return {
      code: 0,
      answer: { accepted: true, told },
      lines: told.map((message) => ({
        vi: `tiendo: Dữ liệu minh họa / demonstration: ${message}.`,
        en: `tiendo: Dữ liệu minh họa / demonstration: ${message}.`,
      })),
    };
  },
};
