import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openEngine } from '../../../src-main/engine';
import { engineOptions } from '../../crash/rig/engine-options';
import { offlinePorts } from '../../helpers/engine/ports';
import { testFolder } from '../../helpers/engine/store';

/** Bad input: an audit chain that somebody broke by hand. It is named to the event, and nothing else is harmed. */

/** An app with six entries, closed; then other hands write into its file, past the triggers that refuse it. */
async function brokenBy(sql: string) {
  const file = join(testFolder(), 'daybook.db');
  const first = openEngine(offlinePorts(file), engineOptions(file));
  for (let n = 0; n < 6; n += 1) await first.handlers.entryCreate(entryOf(n));
  await first.close();
  const db = new BetterSqlite3(file);
  db.exec('DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete');
  db.exec(sql);
  db.close();
  return openEngine(offlinePorts(file, 7), engineOptions(file));
}

const entryOf = (n: number) => ({
  requestId: `01900000-0000-7000-9000-00000000010${n}`,
  patch: { workedSeconds: 360, narrative: `Entry ${n}` },
  rawText: null,
  source: 'quick_entry' as const,
  temporaryMatterName: null,
});

const breaks = {
  'a value changed': [
    `UPDATE audit SET after = json_set(after, '$.workedSeconds', 36000) WHERE sequence = 4`,
    4,
  ],
  'another person named': [`UPDATE audit SET actor = 'Somebody else' WHERE sequence = 3`, 3],
  'an event removed': ['DELETE FROM audit WHERE sequence = 3', 3],
  'the first event removed': ['DELETE FROM audit WHERE sequence = 1', 1],
  'a value that is no JSON': [`UPDATE audit SET after = '{"revision"' WHERE sequence = 5`, 5],
  'an hour that is none': [`UPDATE audit SET at = 'yesterday' WHERE sequence = 2`, 2],
} as const;

test.each(Object.entries(breaks))(
  '%s: Verify names the event, and everything else goes on',
  async (_, [sql, at]) => {
    const engine = await brokenBy(sql);
    const { handlers } = engine;
    const verdict = await handlers.auditVerify({});
    expect(verdict).toMatchObject({ ok: false, brokenAt: at });
    expect(verdict.words).toContain(`event ${at}`);

    const made = await handlers.entryCreate(entryOf(7));
    expect((await handlers.entryGet({ id: made.entry.id })).history).toHaveLength(1);
    const { audit } = await handlers.activityGet({ auditBefore: null });
    expect(audit.length).toBeGreaterThanOrEqual(5);
    expect(await handlers.entriesPage({ filter: {}, after: null, limit: 50 })).toMatchObject({ total: 7 });
    // What comes after hangs on what stands there now: the break stays where it is, and is not hidden.
    expect(await handlers.auditVerify({})).toMatchObject({ ok: false, brokenAt: at });
    await engine.close();
  },
);
