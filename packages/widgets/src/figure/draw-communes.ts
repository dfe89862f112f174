import { formatCutOff, type Lang } from '@tiendo/core';
import { communesChart } from '../chart/communes-chart.ts';
import type { CommunesData } from '../chart/communes-data.ts';
import { MOST_SQUARES } from '../chart/communes-frame.ts';
import { LEVELS, nestedLevels } from '../chart/communes-levels.ts';
import { communesSentence } from '../chart/communes-sentence.ts';
import { joinNames } from '../chart/join-names.ts';
import { areaInSentence, capitalise, periodText } from '../chart/read-out.ts';
import type { Drawing, Telling } from './figure.ts';
import { markedDrawing } from './marked-drawing.ts';

/** Head and chart of the communes. */
export function drawCommunes(data: CommunesData, { lang }: Telling): Drawing {
  const { subject } = data.met;
  return markedDrawing(
    {
      title: neutralTitle(data, lang),
      subtitle: subtitleText(data, nestedLevels(data).total, lang),
      sentence: communesSentence(data, lang),
      draw: (width) => communesChart(data, { width }, { lang }),
      isLead: false,
      state: subject.value === null ? 'empty' : hasGap(data) ? 'partial' : 'ready',
    },
    LEVELS.flatMap((id) => [data[id]?.subject, data[id]?.benchmark]),
    lang,
  );
}

/** True where a higher level is not known. */
function hasGap(data: CommunesData): boolean {
  return LEVELS.some((id) => data[id]?.subject.value === null);
}

/** The communes by what is counted. */
function neutralTitle({ met }: CommunesData, lang: Lang): string {
  const { subject, benchmark } = met;
  const own = subject.area.name;
  const areas = joinNames([own, ...(benchmark ? [areaInSentence(benchmark.area, lang)] : [])], lang);
  const period = periodText(subject.period, lang);
  return lang === 'VI'
    ? `Xã đạt chuẩn nông thôn mới ${period}: ${areas}`
    : `New-style rural communes ${period}: ${areas}`;
}

/** How to read the squares, and when the counts were taken. */
function subtitleText({ met }: CommunesData, total: number | undefined, lang: Lang): string {
  const { asOf, asOfPrecision, asOfBasis } = met.subject;
  const vi = lang === 'VI';
  const nested = vi ? 'bậc cao nằm trong bậc thấp' : 'higher levels lie inside lower ones';
  const square = vi ? 'Mỗi ô là một xã; ' : 'One square is one commune; ';
  const isSquared = total !== undefined && total <= MOST_SQUARES;
  const date = asOf && formatCutOff({ day: asOf, precision: asOfPrecision ?? 'day' }, lang);
  const until = vi ? 'Lũy kế đến' : 'Total up to';
  const reading = capitalise(`${isSquared ? square : ''}${nested}`);
  return date && asOfBasis === 'STATED' ? `${reading}. ${until} ${date}` : reading;
}
