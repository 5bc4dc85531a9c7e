import { expect, type Page } from '@playwright/test';
import type { Act } from '../act';
import { courtLines } from '../court-work';
import { goTo, seeStatus } from '../person';
import { takePicture } from '../pictures';

/** How each conflict is decided: another way every time. */
type Decision = {
  readonly row: RegExp;
  readonly keys: readonly string[];
  readonly picture: string;
  readonly words: string;
};

const firstWords = (narrative: string) => narrative.split(' ').slice(0, 4).join(' ');

function decisionsFor(): Decision[] {
  return [
    {
      row: /twin|typed twice|same work/i,
      keys: ['t'],
      picture: 'twin',
      words: `same entry: ${firstWords(courtLines.twin.narrative)}`,
    },
    {
      row: /on bill/i,
      keys: ['a'],
      picture: 'billed',
      words: 'billed there: the bill stands, an adjustment is written',
    },
    {
      row: /changed here, deleted in Clio/i,
      keys: ['1'],
      picture: 'deleted-there',
      words: 'deleted there: the laptop’s stays',
    },
    {
      row: /deleted here, changed in Clio/i,
      keys: ['2'],
      picture: 'deleted-here',
      words: 'deleted here: Clio’s comes back',
    },
    { row: / v \d/, keys: ['1'], picture: 'both-changed', words: 'both changed: the laptop’s stands' },
    {
      row: /different fields/i,
      keys: [],
      picture: 'merged',
      words: 'different fields: both changes are taken',
    },
  ];
}

/** Every conflict is decided by keys, each in another way; one decision is undone and made again. */
export const decideConflicts: Act = async ({ world, story }) => {
  story.chapter('The conflicts are decided');
  const { page } = world.laptop();
  const decisions = decisionsFor();
  await goTo(page, 'Conflicts');
  for (const [index, decision] of decisions.entries()) {
    await choose(page, decision, decisions.length - index);
    await takePicture(page, `05-conflict-${decision.picture}`);
    await accept(page, decisions.length - index);
    story.say(decision.words);
  }
  await seeStatus(page, { conflicts: 0 });
  story.check('no conflict is left open', true);
  await undoAndDecideAgain(page);
  story.check('a decision could be undone before it was sent, and made again', true);
  await seeStatus(page, { conflicts: 0 });
  await takePicture(page, '06-conflicts-decided');
};

const queueOf = (page: Page) => page.getByRole('grid', { name: 'Conflicts queue' });

/** @param open how many conflicts are open */
async function choose(
  page: Page,
  { row, keys }: Pick<Decision, 'row' | 'keys'>,
  open: number,
): Promise<void> {
  const queue = queueOf(page);
  await expect(queue.getByRole('row')).toHaveCount(open);
  await queue.getByRole('row', { name: row }).first().click();
  for (const key of keys) await page.keyboard.press(key);
  await expect(page.getByRole('button', { name: 'Accept' })).toBeEnabled();
}

async function accept(page: Page, open: number): Promise<void> {
  await page.keyboard.press('Control+Enter');
  if (open === 1) await expect(page.getByText('Nothing to decide')).toBeVisible();
  else await expect(queueOf(page).getByRole('row')).toHaveCount(open - 1);
}

async function undoAndDecideAgain(page: Page): Promise<void> {
  const filter = page.getByRole('radiogroup', { name: 'Filter' });
  await filter.getByRole('radio', { name: /^Decided/ }).click();
  await queueOf(page).getByRole('row', { name: / v \d/ }).click();
  await page.getByRole('button', { name: 'Undo decision' }).click();
  await seeStatus(page, { conflicts: 1 });
  await filter.getByRole('radio', { name: /^All/ }).click();
  await choose(page, { row: / v \d/, keys: ['1'] }, 1);
  await accept(page, 1);
}
