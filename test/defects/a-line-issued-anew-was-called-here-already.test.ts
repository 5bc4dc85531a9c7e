import { expect, test } from 'vitest';
import { editEntry } from '../../src-main/commands/entry-edit';
import { entriesPage } from '../../src-main/queries/entries-page';
import { ledesDoor } from '../helpers/engine/ledes-in';
import { sampleFirm } from '../helpers/engine/sample';
import { testStore } from '../helpers/engine/store';
import { copiesLine, ledesText } from '../helpers/ledes-text';

/**
 * A bill that was mended and issued anew under its old number says something else on the same line. It was passed over as
 * “brought in before”, and nobody heard of what had changed.
 */
test('a line that says otherwise than when it was brought in is refused by name, not passed over', async () => {
  const store = testStore();
  sampleFirm(store);
  const { preview, bringIn } = ledesDoor(store);
  await bringIn(ledesText({}, copiesLine));
  const longer = { LINE_ITEM_NUMBER_OF_UNITS: '2', LINE_ITEM_TOTAL: '900.00' };
  const dearer = { ...copiesLine, LINE_ITEM_UNIT_COST: '0.1', LINE_ITEM_TOTAL: '2.50' };
  for (const anew of [ledesText(longer, copiesLine), ledesText({}, dearer)]) {
    const outcome = await preview(anew);
    expect(outcome.counts).toMatchObject({ entry: 0, expense: 0, here: 1, refused: 1 });
    expect(outcome.rows[0]?.problems[0]?.why).toContain('was brought in before, and said otherwise then');
  }
  // What was changed here since is no change of the bill.
  const [entry] = entriesPage(store, { filter: {}, after: null, limit: 10 }).rows;
  if (entry === undefined) throw new Error('Nothing came in');
  editEntry(store, { id: entry.entry.id, revision: 1, patch: { workedSeconds: 60 }, reason: null });
  expect((await preview(ledesText({}, copiesLine))).counts).toMatchObject({ here: 2, refused: 0 });
});
