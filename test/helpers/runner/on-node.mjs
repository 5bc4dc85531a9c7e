/**
 * Runs one of our TypeScript files, or a tool of node_modules, on the Node that `npm ci` installed, whatever Node the
 * machine has: `node on-node.mjs <file.ts | tool> [arguments]`. Plain JavaScript, since an older Node reads it first.
 *
 * Node comes as one package per platform, without an install script: scripts of packages do not run here (.npmrc).
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const modules = join(root, 'node_modules');
const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const { devDependencies, optionalDependencies } = manifestOf(root);
const LEAST = [22, 14]; // below it, SQLite's binary ends the process without a word
const PARENT_LOOK_MS = 500;

const [what, ...rest] = process.argv.slice(2);
if (what === undefined) fail('usage: node on-node.mjs <file.ts | tool> [arguments]');

const node = installedNode() ?? ownNode();
linkForHands(node);
const child = spawn(
  node,
  [...(what.endsWith('.ts') ? ['--import', 'tsx', what] : [toolScript(what)]), ...rest],
  {
    stdio: 'inherit',
    env: { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) },
  },
);
child.on('error', (error) => fail(`${node} cannot be started: ${error.message}`));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));

// Whoever ends us means the one that we started; a terminal tells both, and being told twice does no harm.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// Those above us who were killed told nobody. On Windows these ids never change, and the console ends us all.
const above = idsAbove();
setInterval(() => idsAbove() === above || child.kill('SIGTERM'), PARENT_LOOK_MS).unref();

/** Our parent, and npm above it where that is the shell of an npm script, which outlives npm and never says so. */
function idsAbove() {
  const { ppid } = process;
  try {
    const isShellOfScript = readFileSync(`/proc/${ppid}/cmdline`, 'latin1').includes('on-node.mjs');
    const [, npm] = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${ppid}/status`, 'latin1')) ?? [];
    return isShellOfScript ? `${ppid} ${npm}` : `${ppid}`;
  } catch {
    return `${ppid}`; // a system without /proc
  }
}

/** npm installs, of the packages for all platforms, the one that fits this machine. */
function installedNode() {
  for (const name of Object.keys(optionalDependencies)) {
    const folder = join(modules, name);
    if (existsSync(join(folder, 'package.json'))) return join(folder, manifestOf(folder).bin.node);
  }
}

/** For platforms that no package is made for. */
function ownNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return process.execPath;
  return fail(
    existsSync(modules)
      ? `There is no package of Node for this machine (${process.platform} ${process.arch}), and its own Node ` +
          `${process.versions.node} is too old: please install Node 24.`
      : 'Please run `npm ci` first.',
  );
}

/** npm 10 takes `.bin/node` away with the packages for other platforms; `npx` and editors want it, so it comes back. */
function linkForHands(target) {
  const link = join(modules, '.bin', 'node');
  if (process.platform === 'win32' || target === process.execPath || existsSync(link)) return;
  try {
    symlinkSync(target, link);
  } catch {
    // Another run was quicker, or the folder is not ours to write: nothing here needs the link.
  }
}

/** The script behind a tool's name; shims differ between systems, the packages do not. */
function toolScript(tool) {
  for (const name of Object.keys(devDependencies)) {
    const folder = join(modules, name);
    if (!existsSync(join(folder, 'package.json'))) continue;
    const { name: ownName, bin = {} } = manifestOf(folder);
    const script = typeof bin === 'string' ? ownName.split('/').at(-1) === tool && bin : bin[tool];
    if (script) return join(folder, script);
  }
  return fail(`no package of devDependencies brings the tool ${tool}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
