import { parseArgs } from 'node:util';
import type { Lang } from '@tiendo/core';
import { type Call, type Command, type Option, WrongUse } from './command.ts';
import { officeOf } from './office.ts';

/** Options of every command. */
export const COMMON: Readonly<Record<string, Option>> = {
  json: { help: { vi: 'trả lời bằng JSON', en: 'answer in JSON' } },
  lang: { value: 'vi|en', help: { vi: 'ngôn ngữ, mặc định là vi', en: 'language, vi when absent' } },
  help: { help: { vi: 'hiện trang này', en: 'show this' } },
};

/** What the words after a command's name ask it. */
export function readCall(command: Command, words: readonly string[]): Call {
  const { values, positionals } = parse({ ...command.options, ...COMMON }, words);
  const [least, most] = wordsTaken(command.takes);
  if (positionals.length < least || positionals.length > most) throw wrongCount(command, positionals.length);
  const text = (option: string) => {
    const value = values[option];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    words: positionals,
    text,
    has: (option) => values[option] !== undefined,
    by: officeOf(text('by')),
    lang: langOf(words),
  };
}

/** The language that some words ask for, also when they make no call. */
export function langOf(words: readonly string[]): Lang {
  return /(?:^| )--lang[ =]en\b/i.test(words.join(' ')) ? 'EN' : 'VI';
}

function parse(options: Readonly<Record<string, Option>>, words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: Object.fromEntries(
        Object.entries(options).map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }]),
      ),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WrongUse(`tham số sai: ${reason}`, reason);
  }
}

function wordsTaken(takes: string): readonly [least: number, most: number] {
  const all = takes.split(' ').filter(Boolean);
  return [all.filter((word) => !word.startsWith('[')).length, all.length];
}

function wrongCount({ name, takes }: Command, count: number): WrongUse {
  return new WrongUse(
    `${name} nhận ${takes || 'không tham số nào'}, ở đây có ${count}`,
    `${name} takes ${takes || 'no words'}, got ${count}`,
  );
}
