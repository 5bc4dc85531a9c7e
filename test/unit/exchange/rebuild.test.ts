import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tableWords } from '../../../src-main/exchange/everything/table-words';
import {
  tablesAfter,
  tablesBefore,
  tablesOfItsOwn,
  tablesWithEntries,
} from '../../../src-main/exchange/rebuild/tables';
import type { RestorableEngine } from '../../../src-main/restorable-engine';
import { markSuspect } from '../../../src-main/store/open-store';
import { damagePages, leafPagesOf } from '../../helpers/engine/damage';
import { keyOfTests } from '../../helpers/engine/keys';
import { enter, narrativesIn, type OfflineLaptop, offlineLaptop } from '../../helpers/engine/laptop';
import { testStore } from '../../helpers/engine/store';

const long = (number: number) =>
  `Entry ${String(number).padStart(3, '0')} ${'of a long day in court '.repeat(12)}`;

/** A laptop with entries, a backup if asked, and entries after it; nothing is open. */
async function filled({ before = 0, after = 0 }) {
  const laptop = offlineLaptop();
  const engine = laptop.start();
  const ids: string[] = [];
  for (let number = 0; number < before; number += 1) ids.push(await enter(laptop, engine, long(number)));
  if (before > 0) await engine.handlers.backupNow({});
  laptop.clock.advance(60_000);
  return {
    laptop,
    engine,
    ids,
    async close() {
      for (let number = before; number < before + after; number += 1) {
        ids.push(await enter(laptop, engine, long(number)));
      }
      await engine.close();
    },
  };
}

/** Opens what is left. The damage is found at once, as after a whole check that told of it. */
function startDamaged(laptop: OfflineLaptop): RestorableEngine {
  markSuspect(laptop.databaseFile);
  const engine = laptop.start();
  expect(engine.storeProblem).toContain('was damaged');
  return engine;
}

async function damagedName(engine: RestorableEngine): Promise<string> {
  const { damaged } = await engine.handlers.rebuildGet({});
  expect(damaged).toHaveLength(1);
  return damaged[0]?.name ?? '';
}

const pages = (laptop: OfflineLaptop, name: string) => leafPagesOf(laptop.databaseFile, name, keyOfTests);

describe('a damaged database is rebuilt', () => {
  it('from itself where all its rows can be read, with what was written since the damage was found', async () => {
    const { laptop, close } = await filled({ after: 40 });
    await close();
    damagePages(laptop.databaseFile, pages(laptop, 'entry_by_date').slice(0, 1));
    const engine = startDamaged(laptop);
    await enter(laptop, engine, 'Written since');
    const damaged = await damagedName(engine);
    const preview = await engine.handlers.rebuildPreview({ damaged });
    expect(preview).toMatchObject({ read: 'all', base: { kind: 'damaged_file' } });
    // A preview changes nothing.
    expect(await narrativesIn(engine)).toEqual(['Written since']);
    const report = await engine.handlers.rebuildApply({ damaged });
    expect(report).toEqual({ ...preview, at: report.at });
    expect(report.entries).toMatchObject({ fromBase: 40, fromDamaged: 0, fromPresent: 1, lost: 0 });
    expect(await narrativesIn(engine)).toHaveLength(41);
    expect(await engine.handlers.auditVerify({})).toMatchObject({ ok: true });
    const { rows } = await engine.handlers.entriesPage({
      filter: { search: 'court' },
      after: null,
      limit: 500,
    });
    expect(rows).toHaveLength(40);
    // Nothing is left to rebuild, the damaged file lies there, and the report lies beside it.
    const view = await engine.handlers.rebuildGet({});
    expect(view.damaged).toEqual([]);
    expect(view.reports.map((one) => one.report)).toEqual([report]);
    expect(existsSync(join(laptop.data, damaged))).toBe(true);
    await expect.poll(() => existsSync(join(laptop.data, `Daybook rebuild of ${damaged}.txt`))).toBe(true);
  });

  it('from its newest backup and what it still gives, each entry from one place', async () => {
    const { laptop, close } = await filled({ before: 60, after: 60 });
    await close();
    const leaves = pages(laptop, 'entry');
    // One page of before the backup, one of after it.
    damagePages(laptop.databaseFile, [leaves[3] ?? 0, leaves.at(-4) ?? 0]);
    const engine = startDamaged(laptop);
    await enter(laptop, engine, 'Written since');
    const damaged = await damagedName(engine);
    const report = await engine.handlers.rebuildApply({ damaged });
    expect(report).toMatchObject({ read: 'a_part', base: { kind: 'backup' }, passedOver: [], differing: [] });
    expect(report.entries.fromBase).toBe(60);
    expect(report.entries.fromDamaged).toBeGreaterThan(40);
    expect(report.entries.fromDamaged).toBeLessThan(60);
    expect(report.entries.fromPresent).toBe(1);
    expect(report.tables.find(({ name }) => name === 'entry')).toMatchObject({ isCut: true });
    const found = await narrativesIn(engine);
    expect(found).toHaveLength(61 + report.entries.fromDamaged);
    expect(new Set(found).size).toBe(found.length);
    expect(found).toContain('Written since');
    expect(found).toContain(long(119));
    expect(await engine.handlers.auditVerify({})).toMatchObject({ ok: true });
    // It stands the next start, too.
    await engine.close();
    const again = laptop.start();
    expect(again.storeProblem).toBeNull();
    expect(await narrativesIn(again)).toEqual(found);
  });

  it('with the later content of an entry that both hold, on hold until a person has looked', async () => {
    const { laptop, engine, ids, close } = await filled({ before: 30, after: 30 });
    const [changed = ''] = ids;
    const { entry } = await engine.handlers.entryGet({ id: changed });
    await engine.handlers.entryEdit({
      id: changed,
      revision: entry.revision,
      patch: { narrative: 'Changed after the backup', workedSeconds: 5400 },
      reason: null,
    });
    await close();
    damagePages(laptop.databaseFile, [pages(laptop, 'entry').at(-4) ?? 0]);
    const damagedEngine = startDamaged(laptop);
    const report = await damagedEngine.handlers.rebuildApply({ damaged: await damagedName(damagedEngine) });
    expect(report.differing).toEqual([changed]);
    const rebuilt = (await damagedEngine.handlers.entryGet({ id: changed })).entry;
    expect(rebuilt).toMatchObject({ narrative: 'Changed after the backup', workedSeconds: 5400 });
    expect(rebuilt.reviewNote).toContain(`The backup has it otherwise: 1.0 h on ${entry.workDate}`);
    const open = async () => (await damagedEngine.handlers.rebuildGet({})).reports[0]?.open;
    expect(await open()).toMatchObject([{ entryId: changed }]);
    // Once a person has been at it, it is no question any more.
    await damagedEngine.handlers.entryEdit({
      id: changed,
      revision: rebuilt.revision,
      patch: { narrative: 'Looked at' },
      reason: null,
    });
    expect(await open()).toEqual([]);
  });

  it('from its backup alone where nothing of it can be read, and a backup that is no good is passed over', async () => {
    const { laptop, engine, close } = await filled({ before: 10, after: 5 });
    await engine.handlers.backupNow({});
    await close();
    const [older, newer] = readdirSync(laptop.backupFolder).sort();
    damagePages(join(laptop.backupFolder, newer ?? ''), [2, 3, 4, 5, 6, 7, 8]);
    damagePages(laptop.databaseFile, [1]);
    const fresh = laptop.start();
    if (keyOfTests !== null) {
      // Without its first page an encrypted file can't be told from one of another key: it is left as it lies.
      expect(fresh.storeProblem).toContain('It was left untouched');
      expect(await fresh.handlers.rebuildGet({})).toMatchObject({ damaged: [] });
      await enter(laptop, fresh, 'Goes on');
      return;
    }
    const report = await fresh.handlers.rebuildApply({ damaged: await damagedName(fresh) });
    expect(report).toMatchObject({
      read: 'nothing',
      base: { kind: 'backup', name: older },
      passedOver: [{ name: newer }],
    });
    expect(await narrativesIn(fresh)).toHaveLength(10);
  });

  it('from what it gives alone where there is no backup', async () => {
    const { laptop, close } = await filled({ after: 60 });
    await close();
    damagePages(laptop.databaseFile, [pages(laptop, 'entry')[4] ?? 0]);
    const engine = startDamaged(laptop);
    const report = await engine.handlers.rebuildApply({ damaged: await damagedName(engine) });
    expect(report).toMatchObject({ read: 'a_part', base: { kind: 'nothing' } });
    expect(report.entries.fromDamaged).toBeGreaterThan(40);
    expect(await narrativesIn(engine)).toHaveLength(report.entries.fromDamaged);
    expect(await engine.handlers.auditVerify({})).toMatchObject({ ok: true });
  });

  it('with running timers paused and phrases, and nothing of a person in the report that is a file', async () => {
    const { laptop, engine, close } = await filled({ before: 30, after: 30 });
    await engine.handlers.timerStart({ matterId: null, narrative: 'Hearing' });
    await engine.handlers.shorthandSet({
      kind: 'phrase',
      trigger: 'mtc',
      standsFor: 'motion to compel',
      instead: null,
    });
    await close();
    damagePages(laptop.databaseFile, [pages(laptop, 'entry').at(-4) ?? 0]);
    const fresh = startDamaged(laptop);
    const damaged = await damagedName(fresh);
    const report = await fresh.handlers.rebuildApply({ damaged });
    expect(report.timers).toBe(1);
    expect((await fresh.handlers.timersList({})).map(({ timer }) => timer.narrative)).toEqual(['Hearing']);
    expect((await fresh.handlers.shorthandsGet({})).phrases.map(({ text }) => text)).toEqual([
      'motion to compel',
    ]);
    const file = join(laptop.data, `Daybook rebuild of ${damaged}.txt`);
    await expect.poll(() => existsSync(file)).toBe(true);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(`${report.entries.fromDamaged}  from the damaged file, not in the backup`);
    expect(text).not.toContain('court');
  });

  it('is refused by name where there is no such file', async () => {
    const laptop = offlineLaptop();
    const engine = laptop.start();
    await expect(
      Promise.resolve(engine.handlers.rebuildApply({ damaged: '../daybook.db' })),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

it('every table has a place in a rebuild', () => {
  const all = [...tablesBefore, ...tablesAfter, ...tablesWithEntries, ...tablesOfItsOwn];
  expect([...all].sort()).toEqual(Object.keys(tableWords).sort());
});

it('lays a table only after those that its rows point at', () => {
  const { db } = testStore();
  const order = [...tablesOfItsOwn, ...tablesBefore, ...tablesWithEntries, ...tablesAfter].map(String);
  const wrong = [...tablesBefore, ...tablesAfter].flatMap((table) => {
    const parents = db.prepare('SELECT DISTINCT "table" FROM pragma_foreign_key_list(?)').pluck().all(table);
    return parents
      .filter((parent) => parent !== table && order.indexOf(String(parent)) > order.indexOf(table))
      .map((parent) => `${table} before ${String(parent)}`);
  });
  expect(wrong).toEqual([]);
});
