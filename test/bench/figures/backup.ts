import { fork } from 'node:child_process';
import { closeSync, copyFileSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { openEngine } from '../../../src-main/engine';
import type { FileCheck } from '../../../src-main/ports';
import { benchPorts, openBenchFirm } from '../firm/bench-firm';
import type { Bench, Figure } from '../house/figure';
import { frameMs, longestTurn, type Turns } from '../house/longest-turn';
import { measure } from '../house/measure';
import { type Row, rowOf } from '../house/row';

const program = join(import.meta.dirname, '../../../src-main/file-check.ts');

/** Looks through a copy in a process of its own, as the app does: the same program, on plain Node. */
const checkFile: FileCheck = (file) =>
  new Promise((resolve, reject) => {
    const child = fork(program, [], { execArgv: ['--import', 'tsx'], stdio: 'ignore' });
    child.send({ file, to: null, key: null });
    child.once('message', (told: { trouble: string | null }) => resolve(told.trouble));
    child.once('exit', () => reject(new Error('The check of the file ended without a word')));
  });

const limit = 'copying the file + fsync';

/** A checked backup while the database is in use, beside copying its file and having the copy on the disk. */
async function ofSize(bench: Bench, size: number): Promise<Row[]> {
  const firm = openBenchFirm(size, bench.folder(), bench.say);
  const engine = openEngine(
    { ...benchPorts(firm.file), checkFile },
    {
      pmsBaseUrl: 'http://127.0.0.1:9',
      oauth: { clientId: 'id', clientSecret: 'secret' },
      appVersion: '0.0.0-bench',
      versions: {},
      rescueFolder: join(firm.folder, 'home'),
      backupFolder: join(firm.folder, 'backups'),
    },
  );
  const { handlers } = engine;
  const copy = join(bench.folder(), 'copy.db');
  const turns: Turns[] = [];
  const measured = await measure(
    [
      {
        name: 'ours',
        run: async () => void turns.push(await longestTurn(async () => handlers.backupNow({}))),
      },
      {
        name: limit,
        run() {
          copyFileSync(firm.file, copy);
          const handle = openSync(copy, 'r+');
          fsyncSync(handle);
          closeSync(handle);
        },
      },
    ],
    { rounds: bench.rounds, calls: 1, warm: 0 },
  );
  await engine.close();
  await firm.close();
  const ours = turns.map(({ longest }) => longest);
  return [
    rowOf(measured, { figure: 'Backup', size, bar: null }, { ours: 'ours', limit }),
    {
      figure: 'Backup, longest wait',
      size,
      limit: 'one frame',
      ours,
      theirs: ours.map(() => frameMs),
      unit: 'ms',
      bar: 1,
    },
  ];
}

export const figure: Figure = {
  name: 'backup',
  async measure(bench) {
    const rows: Row[] = [];
    for (const size of bench.sizes) rows.push(...(await ofSize(bench, size)));
    return rows;
  },
};
