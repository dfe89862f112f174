import type { Lang } from '@tiendo/core';
import type { Figure } from '@tiendo/widgets/figure';
import { ELEMENTS } from './elements.ts';
import { html, type Markup } from './html.ts';
import type { RouteContext } from './route.ts';
import { stillFigure } from './still-figure.ts';

/** A figure of the portal: an element with its attributes, and the addresses of its values as files. */
export interface PortalFigure {
  readonly element: keyof typeof ELEMENTS & string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Questions of `/export/values.csv`, one for each of its indicators. */
  readonly exports: readonly Readonly<Record<string, string>>[];
}

const POVERTY = { indicator: 'multidimensional-poverty-rate', within: 'VN', period: '2024' } as const;
const BOTH = 'VN,20';

/** The figures in the order of the page; the first leads it. */
export const PORTAL_FIGURES = {
  disbursement: {
    element: 'comparison',
    attributes: { indicator: 'disbursement-rate', area: '20', period: '2023', 'title-mode': 'finding' },
    exports: [{ indicator: 'disbursement-rate', areas: BOTH, periods: '2023' }],
  },
  poverty: {
    element: 'trend',
    attributes: { indicator: 'poverty-rate', area: '20', from: '2016', to: '2025', benchmark: 'VN' },
    exports: [{ indicator: 'poverty-rate', areas: BOTH, from: '2016', to: '2025' }],
  },
  communes: {
    element: 'communes',
    attributes: { area: '20', period: '2025', 'as-of': '2025-06-30', 'title-mode': 'finding' },
    exports: ['ntm-rate', 'ntm-advanced-rate', 'ntm-model-rate'].map((indicator) => ({
      ...{ indicator, areas: BOTH, periods: '2025', asOf: '2025-06-30' },
    })),
  },
  regions: {
    element: 'ranking',
    attributes: { ...POVERTY, level: 'REGION', area: '20', order: 'value', 'title-mode': 'finding' },
    exports: [{ indicator: POVERTY.indicator, within: 'VN', level: 'REGION', periods: POVERTY.period }],
  },
  provinces: {
    element: 'ranking',
    attributes: { ...POVERTY, level: 'PROVINCE', area: '20' },
    exports: [{ indicator: POVERTY.indicator, within: 'VN', level: 'PROVINCE', periods: POVERTY.period }],
  },
} as const satisfies Readonly<Record<string, PortalFigure>>;

/** Asks what an element asks, and tells what it shows. Undefined where the answer has nothing to show. */
export async function askFigure(
  { element, attributes }: PortalFigure,
  lang: Lang,
  { ask }: RouteContext,
): Promise<Figure | undefined> {
  const kind = ELEMENTS[element];
  const text = (name: string) => attributes[name];
  const question = kind?.request({ text, lang });
  if (!question) return undefined;
  const data = await ask(question);
  const titleMode = attributes['title-mode'] === 'finding' ? 'finding' : 'neutral';
  return kind?.figure?.({ data, variables: question.variables }, { lang, titleMode }, text);
}

/** The element with the same figure inside, which stands there before the script runs and where none does. */
export function figureElement(
  { element, attributes }: PortalFigure,
  figure: Figure | undefined,
  lang: Lang,
): Markup {
  const said = Object.entries(attributes).map(([name, value]) => html` ${name}="${value}"`);
  const name = html`${`tiendo-${element}`}`;
  return html`<${name}${said} heading-level="2">${figure && stillFigure(figure, lang)}</${name}>`;
}
