import { closeSync, copyFileSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, Figure } from '../house/figure';
import { frameMs, longestTurn, type Turns } from '../house/longest-turn';
import { measure } from '../house/measure';
import { type Row, rowOf } from '../house/row';

const limit = 'copying the file + fsync';

/** A checked backup while the database is in use, beside copying its file and having the copy on the disk. */
async function ofSize(bench: Bench, size: number): Promise<Row[]> {
  const firm = bench.firm(size);
  const { handlers } = firm.engine();
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
