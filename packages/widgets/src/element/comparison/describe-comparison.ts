import { formatCutOff, type Lang, statusWord, type Verdict, verdictWord } from '@tiendo/core';
import { comparisonChart } from '../../chart/comparison-chart.ts';
import {
  areaInSentence,
  capitalise,
  cutOffText,
  differenceText,
  periodText,
  valueText,
} from '../../chart/read-out.ts';
import type { StripMark } from '../../chart/strip-chart.ts';
import {
  type ComparisonData,
  type CutOffData,
  type JudgementData,
  type KnownAlternative,
  knownAlternatives,
  type ValueData,
} from '../../chart/value.ts';
import type { Cell, Doubt, Fact, Figure, OtherReading, Reading, Telling } from '../figure/figure.ts';
import { sourceName, sourceText, uniqueSources } from '../figure/source-text.ts';
import { wordsIn } from '../figure/words.ts';

const LEVELS: Readonly<Record<string, string>> = {
  PROVINCE: 'tỉnh',
  DISTRICT: 'huyện',
  COMMUNE: 'xã',
  COUNTRY: 'cả nước',
};

/** Everything the figure of a comparison shows. */
export function describeComparison(data: ComparisonData, telling: Telling): Figure {
  const { lang, titleMode } = telling;
  const words = wordsIn(lang);
  const { indicator, subject, benchmark } = data;
  const period = periodText(subject.period, lang);
  const areas = benchmark
    ? words.and(subject.area.name, areaInSentence(benchmark.area, lang))
    : subject.area.name;
  const neutral = `${indicator.name} ${period}: ${areas}`;
  return {
    title: (titleMode === 'finding' && data.title) || neutral,
    subtitle: subtitleText(data, period),
    sentence: data.sentence || neutral,
    draw: (width) => comparisonChart(data, { width }, { lang }),
    facts: [...verdictFacts(data, lang), ...targetFacts(data, lang)],
    doubts: doubtsOf(data, lang),
    notes: smallPrint(data, lang),
    sources: uniqueSources([
      subject.source,
      benchmark?.source,
      ...knownAlternatives(data).map(({ source }) => source),
    ]),
    readings: readingsOf(data, lang),
    walk: [
      [
        'subject',
        ...(typeof benchmark?.value === 'number' ? ['benchmark'] : []),
        ...knownAlternatives(data).map((_, index) => `alternative-${index}`),
      ],
    ],
    table: tableOf(data, lang, neutral),
    isLead: true,
    state: subject.value === null && typeof benchmark?.value !== 'number' ? 'empty' : 'ready',
    fileName: `${indicator.id}-${subject.area.code}-${subject.period.replace('/', '-')}`,
  };
}

/** What is measured, its denominator where the name leaves it open, its unit and period. */
function subtitleText({ indicator, subject }: ComparisonData, period: string): string {
  const { base, baseText } = subject;
  const isOpen = base && base !== 'unstated' && baseText && !indicator.fullName.includes(baseText);
  const unit = indicator.unit === 'share' && !indicator.fullName.includes('%') ? ', %' : '';
  return `${indicator.fullName}${isOpen ? ` (${baseText})` : ''}${unit}, ${period}`;
}

function verdictFacts(data: ComparisonData, lang: Lang): readonly Fact[] {
  const words = wordsIn(lang);
  const { subject, benchmark, difference, verdict, indicator } = data;
  if (!benchmark || typeof difference !== 'number' || subject.value === null || benchmark.value === null) {
    return [{ symbol: '–', isFilled: false, ...noVerdict(data, lang) }];
  }
  const area = areaInSentence(benchmark.area, lang);
  const size = differenceText(data, difference, lang);
  const isSame = subject.source && subject.source.id === benchmark.source?.id;
  const detail = words.versus(valueText(subject, lang), valueText(benchmark, lang));
  const head =
    lang === 'VI' ? `${verdictWord(verdict, lang)} ${area}` : `${verdictWord(verdict, lang)} ${area}`;
  const better = indicator.direction?.toLowerCase() === 'less' ? 'BELOW' : 'ABOVE';
  return [
    {
      symbol: verdict === 'ABOVE' ? '▲' : verdict === 'BELOW' ? '▼' : '=',
      isFilled: Boolean(indicator.direction) && verdict === better,
      head:
        verdict === 'EQUAL'
          ? capitalise(head)
          : lang === 'VI'
            ? capitalise(`${head} ${size}`)
            : `${size} ${head}`,
      detail: isSame ? `${detail}, ${words.sameDocument}` : detail,
    },
  ];
}

/** Why there is no verdict. */
function noVerdict(data: ComparisonData, lang: Lang): Pick<Fact, 'head' | 'detail'> {
  const { subject, benchmark, verdict, reason } = data;
  if (subject.value === null)
    return { head: `${subject.area.name}: ${valueText(subject, lang)}`, detail: '' };
  const missing = benchmark?.value === null ? `${benchmark.area.name}: ${valueText(benchmark, lang)}` : '';
  return { head: capitalise(verdictWord(verdict, lang)), detail: missing || reason || '' };
}

/** What a document judges about the area's own target without giving its number: words, never a mark at zero. */
function targetFacts({ judgements, subject }: ComparisonData, lang: Lang): readonly Fact[] {
  const words = wordsIn(lang);
  return (judgements ?? []).filter(isAboutTarget).map(({ judgement }) => ({
    symbol: '◇' as const,
    isFilled: false,
    head: `${words.target(LEVELS[subject.area.level ?? ''] ?? 'của đơn vị')}: ${words.targetUnknown}`,
    detail: judgement ? words.judged(judgement) : '',
  }));
}

/** A judgement of the area's own target. */
function isAboutTarget({ about }: JudgementData): boolean {
  return about?.toLowerCase() === 'target';
}

/** Publications of the benchmark that would reverse the result. */
export function doubtsOf(data: ComparisonData, lang: Lang): readonly Doubt[] {
  const words = wordsIn(lang);
  if (data.robust !== false) return [];
  const area = areaInSentence(data.benchmark?.area ?? data.subject.area, lang);
  return knownAlternatives(data).flatMap((other, index) => {
    const isOtherWay =
      other.comparable && other.verdict !== data.verdict && typeof other.difference === 'number';
    if (!isOtherWay) return [];
    const source = other.source ? sourceName(other.source, lang) : words.notStated;
    const value = otherValue(data, other, lang);
    const date = dateText(other, lang);
    const verb = data.indicator.direction?.toLowerCase() === 'more' ? 'đạt' : 'là';
    const size = differenceText(data, other.difference ?? 0, lang, other.precision);
    const verdict = verdictWord(other.verdict, lang);
    const name = data.subject.area.name;
    return [
      {
        head: words.depends,
        text:
          lang === 'VI'
            ? `${source}${date ? `, ${date},` : ''} ghi ${area} ${verb} ${value}. So với số đó, ${name}`
            : `${source}${date ? `, ${date},` : ''} gives ${value} for ${area}. Against it, ${name} is`,
        strong:
          other.verdict === 'EQUAL' ? verdict : lang === 'VI' ? `${verdict} ${size}` : `${size} ${verdict}`,
        key: `alternative-${index}`,
      },
    ];
  });
}

/** Cut-offs, once where both figures share it, and a scope the source does not state. */
function smallPrint({ subject, benchmark }: ComparisonData, lang: Lang): readonly string[] {
  const known = [subject, benchmark].flatMap((value) => (value && value.value !== null ? [value] : []));
  const cutOffs = known.map((value) => cutOffText(value, lang) ?? wordsIn(lang).notStated);
  const isShared = new Set(cutOffs).size === 1;
  const lines = isShared
    ? cutOffs.slice(0, 1)
    : cutOffs.map((text, index) => `${known[index]?.area.name}: ${text}`);
  return [...lines, ...(subject.base === 'unstated' && subject.baseText ? [subject.baseText] : [])].map(
    capitalise,
  );
}

/** What a reader can open: the subject, the benchmark and its other publications. */
export function readingsOf(data: ComparisonData, lang: Lang): ReadonlyMap<string, Reading> {
  const { indicator, subject, benchmark } = data;
  const words = wordsIn(lang);
  const others = othersOf(data, lang);
  const othersTitle = benchmark ? words.othersOf(areaInSentence(benchmark.area, lang)) : undefined;
  const othersColumns = benchmark ? ([benchmark.area.name, subject.area.name] as const) : undefined;
  const strip = stripMarks(data, lang);
  const shared = { indicator, others, othersTitle, othersColumns, strip, isDoubtful: data.robust === false };
  const hasAlternatives = knownAlternatives(data).length > 0;
  const own = hasAlternatives
    ? shared
    : { indicator, others: publishedOthers(subject, lang), isDoubtful: false };
  const readings = new Map<string, Reading>([['subject', { ...own, value: subject }]]);
  if (benchmark)
    readings.set('benchmark', {
      ...(hasAlternatives ? shared : { ...own, others: publishedOthers(benchmark, lang) }),
      value: benchmark,
    });
  knownAlternatives(data).forEach((other, index) => {
    readings.set(`alternative-${index}`, { ...shared, value: alternativeValue(data, other) });
  });
  return readings;
}

function stripMarks(data: ComparisonData, lang: Lang): readonly StripMark[] {
  const { subject, benchmark } = data;
  const known = (value: ValueData | null | undefined, role: StripMark['role']): readonly StripMark[] =>
    value && value.value !== null
      ? [{ name: value.area.name, value: value.value, text: valueText(value, lang), role }]
      : [];
  const other = lang === 'VI' ? 'Công bố khác' : 'Other';
  return [
    ...known(benchmark, 'benchmark'),
    ...known(subject, 'own'),
    ...knownAlternatives(data).map(
      (each): StripMark => ({
        name: other,
        value: each.value,
        text: otherValue(data, each, lang),
        role: 'other',
      }),
    ),
  ];
}

/** The benchmark in use and the other publications, each with the verdict it leads to. */
function othersOf(data: ComparisonData, lang: Lang): readonly OtherReading[] {
  const { benchmark } = data;
  const used: readonly OtherReading[] =
    benchmark && benchmark.value !== null
      ? [
          {
            source: benchmark.source,
            date: dateText(benchmark, lang),
            value: valueText(benchmark, lang),
            ...verdictOf(data, data.difference, data.verdict, lang, benchmark.precision),
            isUsed: true,
          },
        ]
      : [];
  return [
    ...used,
    ...knownAlternatives(data).map(
      (other): OtherReading => ({
        source: other.source,
        date: dateText(other, lang),
        value: otherValue(data, other, lang),
        ...verdictOf(data, other.difference, other.verdict, lang, other.precision),
        reasons: other.reasons ?? [],
        isUsed: false,
      }),
    ),
  ];
}

/** Other publications of the same figure. */
export function publishedOthers(value: ValueData, lang: Lang): readonly OtherReading[] {
  return (value.others ?? []).flatMap((other) => {
    if (other.value === null) return [];
    const status = other.status && other.status !== 'ACTUAL' ? statusWord(other.status, lang) : undefined;
    const date = [dateText(other, lang), status].filter(Boolean).join(', ') || undefined;
    return [
      { source: other.source, date, value: valueText({ ...other, unit: value.unit }, lang), isUsed: false },
    ];
  });
}

function verdictOf(
  data: ComparisonData,
  difference: number | null | undefined,
  verdict: Verdict,
  lang: Lang,
  precision?: number | null,
): Pick<OtherReading, 'verdict' | 'difference'> {
  const symbol = verdict === 'ABOVE' ? '▲ ' : verdict === 'BELOW' ? '▼ ' : '';
  const size =
    typeof difference === 'number' && verdict !== 'EQUAL'
      ? differenceText(data, difference, lang, precision)
      : undefined;
  return { verdict: symbol + verdictWord(verdict, lang), difference: size };
}

function alternativeValue(data: ComparisonData, other: KnownAlternative): ValueData {
  const { subject, benchmark, indicator } = data;
  return {
    area: other.area ?? benchmark?.area ?? subject.area,
    period: subject.period,
    value: other.value,
    unit: indicator.unit,
    precision: other.precision ?? null,
    asOf: other.asOf ?? null,
    asOfPrecision: other.asOfPrecision ?? null,
    asOfBasis: other.asOfBasis ?? null,
    source: other.source ?? null,
  };
}

function tableOf(data: ComparisonData, lang: Lang, caption: string): Figure['table'] {
  const words = wordsIn(lang);
  const { subject, benchmark, difference } = data;
  const source = (value: { readonly source?: ValueData['source'] }) =>
    value.source ? sourceText(value.source, lang) : '–';
  const signed = (gap: number | null | undefined, precision?: number | null) =>
    typeof gap === 'number'
      ? `${gap < 0 ? '−' : gap > 0 ? '+' : ''}${differenceText(data, gap, lang, precision)}`
      : '–';
  const cell = (key: string, value: ValueData): Cell => ({
    key,
    text: valueText(value, lang),
    isMissing: value.value === null,
  });
  return {
    caption,
    columns: [words.area, words.value, words.difference(subject.area.name), words.asOf, words.source],
    rows: [
      [subject.area.name, cell('subject', subject), '–', cutOffText(subject, lang) ?? '–', source(subject)],
      ...(benchmark
        ? [
            [
              benchmark.area.name,
              cell('benchmark', benchmark),
              signed(difference),
              cutOffText(benchmark, lang) ?? '–',
              source(benchmark),
            ],
          ]
        : []),
      ...knownAlternatives(data).map((other, index) => [
        `${(other.area ?? benchmark?.area ?? subject.area).name} (${words.others.toLowerCase()})`,
        { key: `alternative-${index}`, text: otherValue(data, other, lang) },
        signed(other.difference, other.precision),
        cutOffText(other, lang) ?? '–',
        source(other),
      ]),
      ...targetFacts(data, lang).map(({ head, detail }, index) => {
        const [name = '', unknown = ''] = head.split(': ');
        return [
          name,
          unknown,
          detail,
          '–',
          source((data.judgements ?? []).filter(isAboutTarget)[index] ?? {}),
        ];
      }),
    ],
  };
}

function otherValue(data: ComparisonData, other: KnownAlternative, lang: Lang): string {
  return valueText({ ...other, unit: data.indicator.unit }, lang);
}

function dateText({ asOf, asOfPrecision }: CutOffData, lang: Lang): string | undefined {
  return asOf ? formatCutOff({ day: asOf, precision: asOfPrecision ?? 'day' }, lang) : undefined;
}
