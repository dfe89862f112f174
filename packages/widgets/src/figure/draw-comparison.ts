import type { Lang } from '@tiendo/core';
import { comparisonChart } from '../chart/comparison-chart.ts';
import { joinNames } from '../chart/join-names.ts';
import { areaInSentence, periodText } from '../chart/read-out.ts';
import type { ComparisonData } from '../chart/value.ts';
import type { Drawing, Telling } from './figure.ts';
import { markedDrawing } from './marked-drawing.ts';

/** Head and chart of a comparison. */
export function drawComparison(data: ComparisonData, { lang }: Telling): Drawing {
  const { subject, benchmark } = data;
  const neutral = neutralTitle(data, lang);
  return markedDrawing(
    {
      title: neutral,
      subtitle: subtitleText(data, periodText(subject.period, lang)),
      sentence: data.sentence || neutral,
      draw: (width) => comparisonChart(data, { width }, { lang }),
      isLead: true,
      state: subject.value === null && typeof benchmark?.value !== 'number' ? 'empty' : 'ready',
    },
    [subject, benchmark],
    lang,
  );
}

/** The comparison by what it is of. */
function neutralTitle({ indicator, subject, benchmark }: ComparisonData, lang: Lang): string {
  const areas = [subject.area.name, ...(benchmark ? [areaInSentence(benchmark.area, lang)] : [])];
  return `${indicator.name} ${periodText(subject.period, lang)}: ${joinNames(areas, lang)}`;
}

/** What is measured, its denominator where the name leaves it open, its unit and period. */
function subtitleText({ indicator, subject }: ComparisonData, period: string): string {
  const { base, baseText } = subject;
  const isOpen = base && base !== 'unstated' && baseText && !indicator.fullName.includes(baseText);
  const unit = indicator.unit === 'share' && !indicator.fullName.includes('%') ? ', %' : '';
  return `${indicator.fullName}${isOpen ? ` (${baseText})` : ''}${unit}, ${period}`;
}
