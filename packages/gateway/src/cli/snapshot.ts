import { existsSync } from 'node:fs';
import { savePage } from '../page/save-page.ts';
import { type Command, WrongUse } from './command.ts';

export const snapshot: Command = {
  name: 'snapshot',
  takes: 'PAGE FOLDER',
  purpose: {
    vi: 'Ghi một trang cùng chương trình và câu trả lời của các phần tử vào một thư mục mà máy chủ web nào cũng phục vụ được, không cần cổng dữ liệu.',
    en: "Writes a page with its elements' script and answers into a folder that any web server serves without a gateway.",
  },
  options: {
    gateway: {
      value: 'ADDRESS',
      help: {
        vi: 'địa chỉ cổng dữ liệu trả lời, mặc định http://localhost:4000',
        en: 'address of the gateway that answers, http://localhost:4000 when absent',
      },
    },
  },
  run: async ({ words: [page = '', folder = ''], text }) => {
    if (!existsSync(page)) throw new WrongUse(`không có tệp ${page}`, `${page} is not there`);
    const { parts, answers } = await savePage(page, folder, text('gateway') ?? 'http://localhost:4000');
    return {
      code: 0,
      answer: { accepted: true, folder, parts, answers },
      lines: [
        {
          vi: `${folder}: index.html, ${parts} tệp chương trình, ${answers} câu trả lời`,
          en: `${folder}: index.html, ${parts} files of the script, ${answers} answers`,
        },
      ],
    };
  },
};
