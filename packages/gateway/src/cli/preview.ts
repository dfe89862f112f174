import { areaPhrase, formatPeriod, indicatorPhrase, type Lang } from '@tiendo/core';
import { valueText } from '../page/figure-text.ts';
import type { ChangedFigure } from '../publish/release/foresee.ts';
import { type Preview, previewRelease } from '../publish/release/preview-release.ts';
import type { ValueCell } from '../query/values.ts';
import type { Command, Outcome } from './command.ts';
import type { Said } from './said.ts';
import { withStore } from './with-store.ts';

export const preview: Command = {
  name: 'preview',
  takes: 'RELEASE',
  purpose: {
    vi: 'Cho biết số liệu công khai nào sẽ thay đổi khi công bố một bản dự thảo, số cũ cạnh số mới. Không thay đổi gì.',
    en: 'Tells which public figures a draft would change, the old beside the new. Changes nothing.',
  },
  options: {},
  run: async ({ words: [id = ''] }) =>
    outcomeOf(await withStore(({ database: { db } }) => previewRelease(db, id))),
};

function outcomeOf({ release, begun, ended, figures }: Preview): Outcome {
  return {
    code: 0,
    answer: { accepted: true, release, begun, ended, figures: figures.map(figureData) },
    lines: [
      {
        vi: `${release}: ghi ${begun} dòng, kết thúc ${ended} dòng, ${figures.length} số liệu công khai thay đổi`,
        en: `${release}: ${begun} rows written, ${ended} ended, ${figures.length} public figures change`,
      },
      ...figures.map((figure): Said => ({ vi: figureLine(figure, 'VI'), en: figureLine(figure, 'EN') })),
    ],
  };
}

function figureData({ before, after }: ChangedFigure) {
  const { indicator, area, period, answer } = after;
  const told = (cell: ValueCell | undefined) =>
    cell && { value: cell.answer.value, missing: cell.answer.missing };
  return {
    ...{ indicator: indicator.id, area: area.code, period: period.text, scope: answer.scope },
    ...{ before: told(before), after: told(after) },
  };
}

function figureLine({ before, after }: ChangedFigure, lang: Lang): string {
  const { indicator, area, period, answer } = after;
  const topic = [
    indicatorPhrase(indicator, answer.scope, lang),
    areaPhrase(area, lang),
    formatPeriod(period, lang),
  ].join(', ');
  return `${topic}: ${before ? textOf(before, lang) : '–'} → ${textOf(after, lang)}`;
}

function textOf({ indicator, answer: { value, precision, missing } }: ValueCell, lang: Lang): string {
  return valueText({ value, unit: indicator.unit, precision, missing }, lang);
}
