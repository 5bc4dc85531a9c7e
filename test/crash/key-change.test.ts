import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { DatabaseKey } from '../../src-main/store/database-key';
import { openStore } from '../../src-main/store/open-store';
import { peekHeader } from '../../src-main/store/peek-header';
import { settleKey } from '../../src-main/store/settle-key';
import { testKey } from '../helpers/engine/keys';
import { silentLogger } from '../helpers/engine/quiet';
import { testFolder } from '../helpers/engine/store';

const changer = fileURLToPath(new URL('./rig/key-changer.ts', import.meta.url));
const now = '2026-11-21T10:00:00.000Z';
const secret = 'Privileged-call-with-Ondine';
const [one, two] = [testKey('one'), testKey('two')];

/** A database in which something stands, with a log beside it as a dead process leaves it. */
function written(key: DatabaseKey | null): string {
  const file = join(testFolder(), 'daybook.db');
  const { db } = openStore({ file, rescueFolder: dirname(file), now, logger: silentLogger, key });
  db.exec(`INSERT INTO setting (name, value) VALUES ('secret', '${secret}')`);
  db.close();
  return file;
}

function secretIn(file: string, key: DatabaseKey): unknown {
  const { db, problem } = openStore({ file, rescueFolder: dirname(file), now, logger: silentLogger, key });
  const found = db.prepare("SELECT value FROM setting WHERE name = 'secret'").pluck().get();
  const isWhole = db.pragma('integrity_check', { simple: true });
  db.close();
  return { found, isWhole, problem };
}

/** Files of a folder in which the secret, or the magic of a database in the clear, can be read. */
const inTheClear = (file: string) =>
  readdirSync(dirname(file)).filter((name) => {
    const bytes = readFileSync(join(dirname(file), name));
    return bytes.includes(secret) || bytes.includes('SQLite format 3');
  });

const cases: readonly (readonly [string, DatabaseKey | null, DatabaseKey, string])[] = [
  ['a database in the clear is encrypted', null, one, ''],
  ['a database gets its next key', one, two, 'next'],
];

test.each(cases)(
  '%s: killed at every step, it is whole with the one key or the other',
  (name, from, to, word) => {
    const deaths: string[] = [];
    for (let step = 1; ; step += 1) {
      const file = written(from);
      const child = spawnSync(process.execPath, ['--import', 'tsx', changer, file, `${step}`, word], {
        encoding: 'utf8',
      });
      const wasKilled = child.signal === 'SIGKILL';
      expect([wasKilled, child.stdout, child.stderr], child.stderr).toEqual([wasKilled, child.stdout, '']);
      if (!wasKilled) expect(child.stdout).toBe('through\n');
      const said = child.stdout.trim();

      // The next start, without a person: nothing is asked, nothing is lost, and nothing of before is left.
      const settled = settleKey({
        file,
        current: one,
        next: word === 'next' ? two : null,
        former: [],
        rescueFolder: dirname(file),
        now,
        logger: silentLogger,
        hit: () => undefined,
      });
      expect(settled.key, said).toBe(to);
      expect(settled.problem, said).toBeNull();
      expect(peekHeader(file, to), said).toMatchObject({ kind: 'sqlite', isEncrypted: true });
      expect(secretIn(file, to), said).toEqual({ found: secret, isWhole: 'ok', problem: null });
      expect(readdirSync(dirname(file)), said).toEqual(['daybook.db']);
      expect(inTheClear(file), said).toEqual([]);
      if (!wasKilled) break;
      deaths.push(said);
    }
    console.log(`${name}: ${deaths.length} deaths (${deaths.join(', ')})`);
    expect(deaths.length).toBeGreaterThanOrEqual(9);
  },
);
