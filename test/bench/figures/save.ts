import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openBenchFirm } from '../firm/bench-firm';
import type { Bench, Figure } from '../house/figure';
import { measure } from '../house/measure';
import { type Row, rowOf } from '../house/row';
import { bareInsert } from '../save/bare-insert';
import { syncsASave } from '../save/count-syncs';
import { newEntries } from '../save/new-entry';

const insert = 'a bare insert: row, indexes, search, outbox';
const append = 'append 4,096 bytes + fdatasync';

/**
 * Saving an entry from the call to the durable commit and the view that the screen is given back, beside the least that keeps
 * it, and beside what the disk asks for. Both databases are copies of the same firm on the same disk.
 */
async function ofSize(bench: Bench, size: number): Promise<Row[]> {
  const firm = bench.firm(size);
  const { handlers } = firm.engine();
  const other = openBenchFirm(size, bench.folder(), bench.say);
  const file = openSync(join(bench.folder(), 'append'), 'a');
  const bytes = Buffer.alloc(4_096, 7);
  const [ours, theirs] = [newEntries(firm.plan), newEntries(firm.plan)];
  const put = bareInsert(other.bare());
  try {
    const measured = await measure(
      [
        { name: 'ours', run: () => handlers.entryCreate(ours()) },
        { name: insert, run: () => put(theirs()) },
        {
          name: append,
          run() {
            writeSync(file, bytes);
            fdatasyncSync(file);
          },
        },
      ],
      bench.times(100),
    );
    const about = { figure: 'Save', size };
    return [
      rowOf(measured, { ...about, bar: 1.5 }, { ours: 'ours', limit: insert }),
      rowOf(measured, { ...about, bar: 2 }, { ours: 'ours', limit: append }),
    ];
  } finally {
    closeSync(file);
    await other.close();
  }
}

export const figure: Figure = {
  name: 'save',
  async measure(bench) {
    const rows: Row[] = [];
    for (const size of bench.sizes) rows.push(...(await ofSize(bench, size)));
    if (bench.isShort) return rows;
    const each = syncsASave(bench.folder());
    bench.say(
      each === null
        ? 'Sync calls a save were not counted: there is no strace here.'
        : `Sync calls a save, counted: ${each}.`,
    );
    return rows;
  },
};
