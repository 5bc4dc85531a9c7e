import { expect, test } from 'vitest';
import { ledesDoor } from '../helpers/engine/ledes-in';
import { sampleFirm } from '../helpers/engine/sample';
import { testStore } from '../helpers/engine/store';
import { copiesLine, ledesText } from '../helpers/ledes-text';

/**
 * A bill that bounced for its codes and was issued anew says another code on the same line. It was passed over as "brought in
 * before": hours, rate and words were compared, and the code, for which most bills bounce, was not.
 */
test.each([
  ['task code', ledesText({ LINE_ITEM_TASK_CODE: 'L310' }, copiesLine)],
  ['activity code', ledesText({ LINE_ITEM_ACTIVITY_CODE: 'A104' }, copiesLine)],
  ['expense code', ledesText({}, { ...copiesLine, LINE_ITEM_EXPENSE_CODE: 'E102' })],
])('another %s on a line that was brought in is told', async (_, anew) => {
  const store = testStore();
  sampleFirm(store);
  const { preview, bringIn } = ledesDoor(store);
  await bringIn(ledesText({}, copiesLine));
  expect((await preview(ledesText({}, copiesLine))).counts).toMatchObject({ here: 2, refused: 0 });
  const outcome = await preview(anew);
  expect(outcome.counts).toMatchObject({ entry: 0, expense: 0, here: 1, refused: 1 });
  const [problem] = outcome.rows.flatMap(({ problems }) => problems);
  expect(problem?.why).toContain('was brought in before, and said otherwise then');
});
