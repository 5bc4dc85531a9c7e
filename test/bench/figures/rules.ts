import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf } from '../../../shared/domain/entry-facts';
import { readRuleSet } from '../../../shared/guidelines/read-rule-set';
import { flagJudge } from '../../../src-main/queries/entry-flags';
import { storeContext } from '../../../src-main/store/database';
import { prebillRowsOf } from '../../../src-main/store/prebill';
import { factsContext } from '../../../src-main/store/reference';
import { benchToday } from '../bench-store';
import { type BenchFirm, benchPorts, openBenchFirm } from '../firm/bench-firm';
import { firmId } from '../firm/fill-firm';
import type { Bench, Figure } from '../house/figure';
import { measure } from '../house/measure';
import { type Row, rowOf } from '../house/row';
import { bareInsert } from '../save/bare-insert';
import { newEntries } from '../save/new-entry';

const samples = join(import.meta.dirname, '../../../resources/guidelines');
const matterId = firmId.matter(0);

/** Forty rules out of the samples under one name, as a person would paste them. */
function fortyRules(): string {
  const rules = readdirSync(samples).flatMap((name) => {
    const read = readRuleSet(readFileSync(join(samples, name), 'utf8'));
    return read.ok
      ? read.ruleSet.rules.map((rule) => ({ ...rule, id: `${name.replace('.json', '')}.${rule.id}` }))
      : [];
  });
  return JSON.stringify({ format: 1, name: 'Forty', version: 1, rules: rules.slice(0, 40) });
}

/** A firm with so many lines on one matter that nobody has billed, and forty rules over them. */
async function ruledFirm(bench: Bench, lines: number): Promise<BenchFirm> {
  const firm = openBenchFirm(1_000, bench.folder(), bench.say);
  const draw = newEntries(firm.plan);
  const db = firm.bare();
  const put = bareInsert(db);
  db.pragma('synchronous = OFF');
  for (let n = 0; n < lines; n += 1) {
    const input = draw();
    put({ ...input, patch: { ...input.patch, matterId } });
  }
  // About ten lines a person and day, over most of a year: a day that never ends would be another figure.
  db.prepare(
    `UPDATE entry SET work_date = date(work_date, '-' || (number % 250) || ' days'),
       timekeeper_id = CASE WHEN number / 250 % 2 = 0 THEN timekeeper_id ELSE ? END
     WHERE matter_id = ? AND source = 'quick_entry'`,
  ).run(firmId.person(1), matterId);
  db.pragma('synchronous = FULL');
  const { handlers } = firm.engine();
  const { name, version } = await handlers.ruleSetSave({ text: fortyRules(), inForceFrom: null });
  await handlers.ruleSetAssign({
    scope: 'firm',
    scopeId: null,
    ruleSet: { name, version },
    effectiveFrom: '2020-01-01',
  });
  return firm;
}

/** Judging the unbilled lines of a matter, apart from reading them. */
function judging(firm: BenchFirm) {
  const store = storeContext({ ...benchPorts(firm.file), db: firm.bare(), emit: () => undefined });
  const rows = () => prebillRowsOf(store, matterId);
  return {
    rows,
    judge(of: ReturnType<typeof rows>) {
      const context = factsContext(store);
      const flags = flagJudge(store, context);
      let count = 0;
      for (const row of of) count += flags(row, factsOf(row.entry, context)).length;
      return count;
    },
    change(from: number, count: number) {
      const update = store.db.prepare(
        'UPDATE entry SET worked_seconds = (worked_seconds + 360) % 36000 + 360 WHERE id = ?',
      );
      const lines = rows();
      store.db.transaction(() => {
        for (let n = 0; n < count; n += 1) update.run(lines[(from * count + n) % lines.length]?.entry.id);
      })();
    },
  };
}

const limit = 'reading the lines';

export const figure: Figure = {
  name: 'rules',
  async measure(bench) {
    const lines = bench.isShort ? 200 : 5_000;
    const firm = await ruledFirm(bench, lines);
    try {
      const { rows, judge, change } = judging(firm);
      let held = rows();
      bench.say(
        `${lines.toLocaleString('en-US')} lines of a pre-bill dated ${benchToday} against forty rules: ${judge(held)} flags.`,
      );
      const read = { name: limit, run: rows };
      const still = await measure([{ name: 'nothing', run: () => judge(held) }, read], {
        rounds: bench.rounds,
        calls: 3,
        warm: 1,
      });
      const result: Row[] = [
        rowOf(still, { figure: 'Rules, nothing changed', size: lines, bar: 1 }, { ours: 'nothing', limit }),
      ];
      for (const count of [1, 10, 100]) {
        const measured = await measure(
          [
            {
              name: 'changed',
              before(at) {
                change(at, count);
                held = rows();
              },
              run: () => judge(held),
            },
            read,
          ],
          { rounds: bench.rounds, calls: 1, warm: 1 },
        );
        const about = { figure: `Rules, ${count} changed`, size: lines, bar: null };
        result.push(rowOf(measured, about, { ours: 'changed', limit }));
      }
      return result;
    } finally {
      await firm.close();
    }
  },
};
