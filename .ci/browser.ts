import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type LaunchOptions } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    browser: LaunchOptions;
  }
}

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const build = fileURLToPath(new URL('../packages/widgets/build.mjs', import.meta.url));

/**
 * Before the browser tests: builds the elements and finds or installs a Chromium, which tests start with
 * `chromium.launch(inject('browser'))`.
 */
export function setup(project: TestProject): void {
  execFileSync(process.execPath, [build]);
  const executablePath = findBrowser() ?? installWithApt() ?? installWithPlaywright();
  if (executablePath === undefined) {
    throw new Error(
      'The browser tests need Chromium and it could not be installed: install Chromium or Google Chrome.',
    );
  }
  project.provide('browser', {
    executablePath,
    headless: true,
    chromiumSandbox: false,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function findBrowser(): string | undefined {
  return [...installed, chromium.executablePath()].find((path) => existsSync(path));
}

function installWithApt(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing Chromium with apt-get.');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...parameters: readonly string[]) =>
    spawnSync('apt-get', parameters, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
  apt('update');
  apt('install', '--yes', '--no-install-recommends', 'chromium');
  return findBrowser();
}

function installWithPlaywright(): string | undefined {
  console.log("Downloading Playwright's Chromium.");
  const cli = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '../cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] });
  return findBrowser();
}
