import type { Lang } from '@tiendo/core';
import type { Command, Option } from './command.ts';
import { COMMON } from './read-call.ts';
import { inLang, type Said } from './said.ts';

const HEADING = { vi: 'Cách dùng', en: 'Usage' };

const EXIT_CODES: Said = {
  vi: 'Mã kết thúc: 0 chấp nhận, 1 từ chối, 2 dùng sai. Cơ sở dữ liệu: DATABASE_URL, nếu không thì trong TIENDO_DATA_DIR.',
  en: 'Exit codes: 0 accepted, 1 refused, 2 used wrongly. The database is that of DATABASE_URL, else the one in TIENDO_DATA_DIR.',
};

/** How one command is used. */
export function commandHelp(command: Command, lang: Lang): string {
  const { name, takes, purpose, options } = command;
  const words = Object.entries(options).map(
    ([option, { value }]) => `[--${option}${value ? ` ${value}` : ''}]`,
  );
  return [
    [`${inLang(lang, HEADING)}: tiendo ${name}`, ...words, '[--json]', takes].filter(Boolean).join(' '),
    '',
    inLang(lang, purpose),
    '',
    ...optionLines({ ...options, ...COMMON }, lang),
    '',
    inLang(lang, EXIT_CODES),
  ].join('\n');
}

/** What all commands do, a line each. */
export function generalHelp(commands: readonly Command[], lang: Lang): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    `${inLang(lang, HEADING)}: tiendo ${inLang(lang, { vi: 'LỆNH', en: 'COMMAND' })} --help`,
    '',
    ...commands.map(
      ({ name, purpose }) => `  ${name.padEnd(width)}  ${firstSentence(inLang(lang, purpose))}`,
    ),
    '',
    inLang(lang, EXIT_CODES),
  ].join('\n');
}

function optionLines(options: Readonly<Record<string, Option>>, lang: Lang): readonly string[] {
  const entries = Object.entries(options).map(
    ([name, { value, help }]) => [`--${name}${value ? ` ${value}` : ''}`, inLang(lang, help)] as const,
  );
  const width = Math.max(...entries.map(([word]) => word.length));
  return entries.map(([word, help]) => `  ${word.padEnd(width)}  ${help}`);
}

function firstSentence(text: string): string {
  return /^[^.]*\./.exec(text)?.[0] ?? text;
}
