/** Starts a program of the app in a process of its own, with the SQLite that was compiled for this Electron. */
import { pathToFileURL } from 'node:url';
import { giveOwnSqlite } from './own-sqlite.js';

const [executable, , program, ...args] = process.argv;
process.argv = [executable, program, ...args];
giveOwnSqlite(program);
await import(pathToFileURL(program).href);
