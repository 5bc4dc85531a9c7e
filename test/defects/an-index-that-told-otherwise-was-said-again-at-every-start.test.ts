import { expect, test } from 'vitest';
import { connect } from '../../src-main/store/cipher';
import { markSuspect } from '../../src-main/store/open-store';
import { troubleInFile } from '../../src-main/store/trouble-in-file';
import { keyOfTests } from '../helpers/engine/keys';
import { enter, narrativesIn, offlineLaptop } from '../helpers/engine/laptop';

/**
 * The look through the whole database found an index that didn't agree with its table, said so and asked for a new start. The
 * start took a quicker look, which doesn't compare the two, and found nothing: the same words came up for ever.
 */
test('what the look through the whole file found is found at the next start too, and mended', async () => {
  const laptop = offlineLaptop();
  const engine = laptop.start();
  await enter(laptop, engine, 'First');
  await enter(laptop, engine, 'Second');
  await engine.close();
  const db = connect(laptop.databaseFile, keyOfTests);
  db.unsafeMode(true);
  db.pragma('writable_schema = ON');
  db.exec(
    "UPDATE sqlite_schema SET sql = replace(sql, 'review_state, work_date', 'narrative, work_date') WHERE name = 'entry_by_review'",
  );
  db.close();
  expect(troubleInFile(laptop.databaseFile, keyOfTests)).not.toBeNull();

  markSuspect(laptop.databaseFile);
  const again = laptop.start();
  expect(again.storeProblem).toContain('was damaged');
  const [damaged] = (await again.handlers.rebuildGet({})).damaged;
  const report = await again.handlers.rebuildApply({ damaged: damaged?.name ?? '' });
  expect(report.base.kind).toBe('damaged_file');
  expect(await narrativesIn(again)).toEqual(['First', 'Second']);
  await again.close();
  expect(troubleInFile(laptop.databaseFile, keyOfTests)).toBeNull();
});
