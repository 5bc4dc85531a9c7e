import type { Bench, Figure } from '../house/figure';
import { frameMs, longestTurn, type Turns } from '../house/longest-turn';
import { measure } from '../house/measure';
import { type Row, rowOf } from '../house/row';

const limit = 'reading the rows';

/** Verifying the whole audit chain, beside reading its rows one by one and doing nothing with them. */
async function ofSize(bench: Bench, size: number): Promise<Row[]> {
  const firm = bench.firm(size);
  const { handlers } = firm.engine();
  const all = firm.bare().prepare('SELECT * FROM audit ORDER BY sequence');
  const turns: Turns[] = [];
  const measured = await measure(
    [
      {
        name: 'ours',
        async run() {
          turns.push(
            await longestTurn(async () => {
              const { ok, words } = await handlers.auditVerify({});
              if (!ok) throw new Error(words);
            }),
          );
        },
      },
      {
        name: limit,
        run() {
          let bytes = 0;
          for (const row of all.iterate() as IterableIterator<{ after: string | null }>)
            bytes += row.after?.length ?? 0;
          return bytes;
        },
      },
    ],
    { rounds: bench.rounds, calls: 1, warm: 0 },
  );
  const ours = turns.map(({ longest }) => longest);
  return [
    rowOf(measured, { figure: 'Audit verify', size, bar: null }, { ours: 'ours', limit }),
    {
      figure: 'Audit verify, longest wait',
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
  name: 'audit-verify',
  async measure(bench) {
    const rows: Row[] = [];
    for (const size of bench.sizes) rows.push(...(await ofSize(bench, size)));
    return rows;
  },
};
