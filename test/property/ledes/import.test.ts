import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EngineError } from '../../../src-main/engine-error';
import { ledesDoor } from '../../helpers/engine/ledes-in';
import { sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';
import { copiesLine, ledesText } from '../../helpers/ledes-text';

/** Any file at the door: all of it that may come in, or nothing, and what was shown is what is done. */

const line = fc.oneof(
  fc.constant({}),
  fc.constant(copiesLine),
  fc.constant({ TIMEKEEPER_ID: 'DC', TIMEKEEPER_NAME: 'Cole, Dana' }),
  fc.constant({ LAW_FIRM_MATTER_ID: 'X-9' }),
  fc.constant({ LINE_ITEM_ADJUSTMENT_AMOUNT: '-40', LINE_ITEM_TOTAL: '500.00' }),
  fc.constant({ INVOICE_NUMBER: 'B-1', LINE_ITEM_TASK_CODE: 'STRAT-9' }),
  fc
    .constantFrom('Draft a motion', 'Café “so”', 'Call')
    .map((LINE_ITEM_DESCRIPTION) => ({ LINE_ITEM_DESCRIPTION })),
);
const files = fc
  .tuple(
    fc.array(line, { maxLength: 6 }),
    // Most files are whole; in some a few bytes are others.
    fc.oneof(fc.constant([]), fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { maxLength: 2 })),
  )
  .map(([lines, changes]) => {
    const bytes = Buffer.from(ledesText(...lines));
    for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
    return bytes;
  });

test('what is shown is done, every amount is accounted for, and a second time brings nothing', async () => {
  const store = testStore();
  sampleFirm(store);
  const door = ledesDoor(store);
  const count = () =>
    store.db
      .prepare(
        'SELECT (SELECT count(*) FROM entry WHERE deleted_at IS NULL) AS entries, (SELECT count(*) FROM expense WHERE deleted_at IS NULL) AS expenses',
      )
      .get() as { entries: number; expenses: number };
  await fc.assert(
    fc.asyncProperty(files, async (bytes) => {
      const before = count();
      const asked = await door.asked(bytes);
      try {
        const shown = await door.calls.ledesPreview(asked);
        expect(count()).toEqual(before);
        const done = await door.calls.ledesImport({ ...asked, leaveOutRefused: true });
        expect(done).toEqual(shown);
        expect(count()).toEqual({
          entries: before.entries + done.counts.entry,
          expenses: before.expenses + done.counts.expense,
        });
        expect(Object.values(done.amounts).reduce((sum, one) => sum + one, done.leftOver)).toBe(done.fileNet);
        const again = await door.calls.ledesImport({ ...asked, leaveOutRefused: true });
        expect(again.counts).toMatchObject({ entry: 0, expense: 0 });
        expect(again.counts).toEqual({
          ...done.counts,
          entry: 0,
          expense: 0,
          here: done.counts.here + done.counts.entry + done.counts.expense,
        });
      } catch (error) {
        if (!(error instanceof EngineError)) throw error;
        expect(error.code).toBe('invalid');
        expect(error.message).toMatch(/^Line \d+, column \d+: .+ Nothing was brought in\.$/s);
        expect(count()).toEqual(before);
      }
    }),
  );
});
