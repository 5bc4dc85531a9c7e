/**
 * The default app of the substitute runtime: it starts the app whose path the command line names, as a stock
 * Electron does, and gives it the SQLite that was compiled for this Electron. The app knows nothing of this.
 * The top-level await holds `ready` back until the app's own code has run.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, utilityProcess } from 'electron';
import { giveOwnSqlite } from './own-sqlite.js';

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (named === undefined) {
  console.error('usage: electron <path of the app> [options]');
  app.exit(2);
} else {
  await start(resolve(named));
}

async function start(path) {
  const isFile = extname(path) === '.js' || extname(path) === '.cjs' || extname(path) === '.mjs';
  const folder = isFile ? dirname(path) : path;
  const manifestPath = join(folder, 'package.json');
  const manifest = existsSync(manifestPath) ? JSON.parse(readFileSync(manifestPath, 'utf8')) : {};
  const entry = isFile ? path : join(folder, manifest.main ?? 'index.js');
  if (manifest.version) app.setVersion(manifest.version);
  if (manifest.productName ?? manifest.name) app.setName(manifest.productName ?? manifest.name);
  app.setAppPath(folder);
  giveOwnSqlite(entry);
  giveItToOthers();
  await import(pathToFileURL(entry).href);
}

/** The app's own processes get it too: each begins with a program of ours, which goes on to the app's. */
function giveItToOthers() {
  const fork = utilityProcess.fork.bind(utilityProcess);
  const first = join(import.meta.dirname, 'apart.js');
  utilityProcess.fork = (program, args = [], options = {}) => fork(first, [program, ...args], options);
}
