import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { restore } from '../publish/release/restore.ts';
import { type Command, WrongUse } from './command.ts';
import { BY } from './office.ts';
import { withStore } from './with-store.ts';

export const restoreStore: Command = {
  name: 'restore',
  takes: 'FOLDER',
  purpose: {
    vi: 'Đưa một bản sao lưu trở lại và dựng lại cơ sở dữ liệu từ đó. Từ chối khi kho đang dùng mới hơn.',
    en: 'Puts a backup back and makes the database again from it. Refuses when what is here is newer.',
  },
  options: BY,
  run: async ({ words: [folder = ''], by }) => {
    if (!existsSync(folder)) throw new WrongUse(`không có thư mục ${folder}`, `${folder} is not there`);
    const entries = await withStore(({ releases }) => restore(releases, resolve(folder), by));
    return {
      code: 0,
      answer: { accepted: true, folder, entries },
      lines: [
        {
          vi: `đã dựng lại từ ${entries} mục của nhật ký trong ${folder}`,
          en: `made again from ${entries} entries of the journal in ${folder}`,
        },
      ],
    };
  },
};
