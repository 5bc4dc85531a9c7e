import Module, { createRequire } from 'node:module';

/**
 * Answers for `better-sqlite3`, wherever the app would find it, with the runtime's copy; or with the one that a test names
 * in DAYBOOK_RUNTIME_SQLITE, which encrypts.
 */
export function giveOwnSqlite(entry) {
  const ours = createRequire(import.meta.url).resolve(process.env.DAYBOOK_RUNTIME_SQLITE ?? 'better-sqlite3');
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
