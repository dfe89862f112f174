#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
// What a file's rows leave behind is short-lived: with little room for it a million rows take less memory.
const options = ['--conditions=tiendo-source', '--max-semi-space-size=4'];
const child = spawn(process.execPath, [...options, command, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
});
