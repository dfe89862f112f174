import type { Lang } from '@tiendo/core';
import { approval } from './cli/approval.ts';
import { backupStore } from './cli/backup.ts';
import { type Command, WrongUse } from './cli/command.ts';
import { demo } from './cli/demo.ts';
import { commandHelp, generalHelp } from './cli/help.ts';
import { importFile } from './cli/import.ts';
import { mapping } from './cli/mapping.ts';
import { preview } from './cli/preview.ts';
import { publishRelease } from './cli/publish.ts';
import { langOf, readCall } from './cli/read-call.ts';
import { rebuildStore } from './cli/rebuild.ts';
import { restoreStore } from './cli/restore.ts';
import { inLang, type Said, saidOf } from './cli/said.ts';
import { snapshot } from './cli/snapshot.ts';
import { template } from './cli/template.ts';
import { verifyStore } from './cli/verify.ts';
import { withdraw } from './cli/withdraw.ts';
import { RefusedFile } from './import/draft.ts';
import { Refused } from './publish/release/refused.ts';

const COMMANDS: readonly Command[] = [
  ...[importFile, preview, publishRelease, withdraw, approval],
  ...[verifyStore, rebuildStore, backupStore, restoreStore],
  ...[template, mapping, demo, snapshot],
];

process.exitCode = await run(process.argv.slice(2));

async function run([name, ...words]: readonly string[]): Promise<0 | 1 | 2> {
  const lang = langOf([name ?? '', ...words]);
  const command = COMMANDS.find((known) => known.name === name);
  const help = command ? commandHelp(command, lang) : generalHelp(COMMANDS, lang);
  try {
    if (name === '--help' || words.includes('--help')) {
      console.log(help);
      return 0;
    }
    if (!command) throw unknownCommand(name);
    const call = readCall(command, words);
    const { code, answer, lines, content } = await command.run(call);
    if (content) process.stdout.write(content);
    else if (call.has('json')) console.log(JSON.stringify(answer));
    else for (const line of lines) console.log(inLang(lang, line));
    return code;
  } catch (error) {
    if (error instanceof WrongUse) {
      console.error(`tiendo: ${inLang(lang, error.said)}\n${help}`);
      return 2;
    }
    tellFailure(error, words.includes('--json'), lang);
    return 1;
  }
}

function tellFailure(error: unknown, isJson: boolean, lang: Lang): void {
  const findings = error instanceof RefusedFile ? error.findings : undefined;
  const said = findings?.map(saidOf) ?? [reasonIn(error)];
  if (isJson) console.log(JSON.stringify({ accepted: false, ...(findings ? { findings } : said[0]) }));
  else for (const line of said) console.error(`tiendo: ${inLang(lang, line)}`);
}

function reasonIn(error: unknown): Said {
  if (error instanceof Refused) return error.said;
  const message = error instanceof Error ? error.message : String(error);
  return { vi: message, en: message };
}

function unknownCommand(name: string | undefined): WrongUse {
  const names = COMMANDS.map((command) => command.name).join(', ');
  return new WrongUse(`lệnh phải là ${names}`, `the command is one of ${names}, got ${name ?? 'none'}`);
}
