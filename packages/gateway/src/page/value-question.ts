import { type Indicator, isDay, type Lang, type Period, parsePeriod, scopeFilter } from '@tiendo/core';
import type { Reference } from '../query/reference.ts';
import type { ValuesQuestion } from '../query/values.ts';

/** What the address of a value asks. */
interface ValueQuestion extends ValuesQuestion {
  readonly areas: readonly [string];
  readonly periods: readonly [Period];
}

/** Why an address is none of a value, in the reader's language. */
export interface Unknown {
  readonly unknown: string;
}

/**
 * Reads `/value/<indicator>/<area>/<period>?knownOn=…&release=…&asOf=…&where=…&base=…&geography=…&acceptWeights=true`, as `permalink` writes it; a range of
 * years is `2021_2025`.
 */
export function readValueQuestion(url: URL, reference: Reference, lang: Lang): ValueQuestion | Unknown {
  const say = (vi: string, en: string): Unknown => ({ unknown: lang === 'VI' ? vi : en });
  const [id = '', code = '', periodPart = '', ...rest] = url.pathname
    .slice('/value/'.length)
    .split('/')
    .map(decode);
  if (!id || !code || !periodPart || rest.length > 0)
    return say(
      'Địa chỉ có dạng /value/<chỉ tiêu>/<mã đơn vị>/<kỳ>, ví dụ /value/disbursement-rate/20/2023.',
      'The address is /value/<indicator>/<area code>/<period>, such as /value/disbursement-rate/20/2023.',
    );
  const indicator = publicIndicator(id, reference);
  if (!indicator)
    return say(
      `Không có chỉ tiêu “${id}”; ví dụ đúng: poverty-rate.`,
      `There is no indicator “${id}”; poverty-rate is one.`,
    );
  if (reference.hierarchy.editions(code).length === 0)
    return say(
      `Không có đơn vị mang mã “${code}”; ví dụ đúng: 20 (Lạng Sơn), VN (cả nước).`,
      `No area has the code “${code}”; 20 is Lạng Sơn, VN the nation.`,
    );
  const period = readPeriod(periodPart);
  if (!period)
    return say(
      `“${periodPart}” không phải là kỳ số liệu; dạng đúng: 2023, 2023-Q4, 2023-12, 2021_2025.`,
      `“${periodPart}” is no period; write 2023, 2023-Q4, 2023-12 or 2021_2025.`,
    );
  const day = (name: string) => url.searchParams.get(name) ?? undefined;
  const wrong = ['knownOn', 'asOf', 'geography'].find(
    (name) => day(name) !== undefined && !isDay(day(name) ?? ''),
  );
  if (wrong)
    return say(
      `${wrong} là một ngày dạng 2024-01-31, không phải “${day(wrong)}”.`,
      `${wrong} is a day such as 2024-01-31, not “${day(wrong)}”.`,
    );
  return {
    indicator,
    areas: [code],
    periods: [period],
    where: readWhere(url.searchParams.get('where') ?? ''),
    by: [],
    base: url.searchParams.get('base') ?? undefined,
    asOf: day('asOf'),
    knownOn: day('knownOn'),
    geography: day('geography'),
    acceptWeights: url.searchParams.get('acceptWeights') === 'true',
    upTo: url.searchParams.get('release') ?? undefined,
  };
}

function publicIndicator(id: string, reference: Reference): Indicator | undefined {
  const indicator = reference.findIndicator(id);
  return indicator?.visibility === 'public' ? indicator : undefined;
}

function readPeriod(text: string): Period | undefined {
  try {
    return parsePeriod(text.replace('_', '/'));
  } catch {
    return undefined;
  }
}

function readWhere(text: string): Readonly<Record<string, readonly string[]>> {
  const pairs = text.split(/\s+/).filter((pair) => /^[^:]+:./.test(pair));
  return scopeFilter(
    Object.fromEntries(
      pairs.map((pair) => {
        const [dimension = '', ...value] = pair.split(':');
        return [dimension, value.join(':')];
      }),
    ),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
