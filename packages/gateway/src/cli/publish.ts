import { approveRelease } from '../publish/release/approve-release.ts';
import { type Command, WrongUse } from './command.ts';
import { BY } from './office.ts';
import { withStore } from './with-store.ts';

export const publishRelease: Command = {
  name: 'publish',
  takes: 'RELEASE',
  purpose: {
    vi: 'Duyệt và công bố một bản dự thảo, toàn bộ hoặc không gì cả. Nơi gửi tệp không được duyệt, trừ khi đã đặt chế độ một người (tiendo approval).',
    en: 'Approves and publishes a draft, whole or not at all. Whoever sent the file cannot approve it, unless one may do both (tiendo approval).',
  },
  options: {
    until: {
      value: 'MOMENT',
      help: {
        vi: 'chỉ công bố từ thời điểm này: 2026-12-01T08:00+07:00',
        en: 'publish it from this moment on only: 2026-12-01T08:00+07:00',
      },
    },
    ...BY,
  },
  run: async ({ words: [id = ''], text, by }) => {
    const until = momentOf(text('until'));
    const done = await withStore(({ releases }) => approveRelease(releases, id, by, until));
    const isWaiting = done.action === 'approve';
    return {
      code: 0,
      answer: { accepted: true, release: id, state: isWaiting ? 'approved' : 'published', ...done },
      lines: [
        isWaiting
          ? {
              vi: `${id}: đã duyệt, sẽ công bố lúc ${done.until}`,
              en: `${id}: approved, to be published at ${done.until}`,
            }
          : { vi: `${id}: đã công bố`, en: `${id}: published` },
      ],
    };
  },
};

function momentOf(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const moment = new Date(text);
  if (/T.*(?:Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(moment.getTime())) return moment;
  throw new WrongUse(
    `--until phải có ngày, giờ và múi giờ, như 2026-12-01T08:00+07:00, ở đây là ${text}`,
    `--until must have a day, a time and an offset, as in 2026-12-01T08:00+07:00, got ${text}`,
  );
}
