/**
 * The default app of the substitute runtime: it starts the app whose path the command line names, as a stock
 * Electron does, and gives it the SQLite that was compiled for this Electron. The app knows nothing of this.
 * The top-level await holds `ready` back until the app's own code has run.
 */
import { existsSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

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
  await import(pathToFileURL(entry).href);
}

/** Answers for `better-sqlite3`, wherever the app would find it, with the runtime's copy. */
function giveOwnSqlite(entry) {
  const ours = createRequire(import.meta.url).resolve('better-sqlite3');
  let theirs;
  try {
    theirs = createRequire(entry).resolve('better-sqlite3');
  } catch {
    return; // the app brings none, so it needs none
  }
  const require = createRequire(import.meta.url);
  const cached = new Module(theirs);
  cached.filename = theirs;
  cached.exports = require(ours);
  cached.loaded = true;
  Module._cache[theirs] = cached;
}
