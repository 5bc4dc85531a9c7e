import type { Page } from '@playwright/test';
import type { EntryPatch, EntryView } from '../../shared/ipc/views';
import type { ConflictKind } from '../../shared/sync/types';
import type { TrueActivity } from '../pms-server/control/ground-truth';
import { goTo, logTime, seeStatus, seeSynced } from './demo/person';
import { workDateToday } from './demo/work-date-today';
import { ask } from './helpers/ask';
import { ownWork } from './helpers/cast';
import { openConflicts, queue } from './helpers/deciding';
import {
  type CountingKeys,
  countingKeys,
  keepFigures,
  keystrokeTable,
  type Played,
  paceWords,
} from './helpers/keystrokes';
import { syncNow } from './helpers/review';
import { expect, test, type World } from './helpers/world';

/** How many keys each kind of conflict takes, and what the app takes of the time, on forty of one sort. */

let page: Page;
/** Records that nobody has touched yet. */
let work: TrueActivity[];

test.beforeEach(async ({ world }) => {
  work = ownWork(await world.office.truth(), world.me);
  page = await world.start();
  await seeSynced(page);
});

test.afterEach(({ world }) => world.expectPromisesKept());

function aRecord(): TrueActivity {
  const one = work.shift();
  if (one === undefined) throw new Error('the sample firm has no more records of this person');
  return one;
}

async function entryOf(record: TrueActivity): Promise<EntryView['entry']> {
  const { rows } = await ask(page, 'entriesPage', {
    filter: { from: record.date, to: record.date },
    after: null,
    limit: 500,
  });
  const found = rows.find(({ entry }) => entry.narrative === record.note);
  if (found === undefined) throw new Error('the laptop does not hold this record');
  return found.entry;
}

async function change(record: TrueActivity, patch: EntryPatch): Promise<void> {
  const { id, revision } = await entryOf(record);
  await ask(page, 'entryEdit', { id, revision, patch, reason: null });
}

/** Logged here and approved, while there is no line to send it on. */
async function approved(line: string, narrative: string): Promise<void> {
  await logTime(page, line);
  const { rows } = await ask(page, 'entriesPage', {
    filter: { search: narrative },
    after: null,
    limit: 10,
  });
  const entry = rows.find((row) => row.entry.narrative === narrative)?.entry;
  if (entry === undefined) throw new Error('the entry was not found');
  await ask(page, 'prebillSubmit', { entryIds: [entry.id] });
  await ask(page, 'prebillApprove', { lines: [{ id: entry.id, revision: entry.revision }] });
}

const hearing = 'Attend hearing on motion to compel and confer with client';
const lost = 'Draft reply in support of motion to compel';
const creates = { method: 'POST', pathPrefix: '/api/v4/activities' } as const;

/** One conflict of each kind that the office and the road can bring about. */
async function oneOfEach({ office, me }: World): Promise<void> {
  // Sent, and no answer; a colleague types the same before it is looked up.
  await office.faults({ kind: 'answerLost', match: creates });
  await approved(`.7 00231-004 ${lost} #L350 /A103`, lost);
  await syncNow(page);
  await expect(page.getByRole('button', { name: '1 with outcome unknown' })).toBeVisible();
  await office.network(false);
  const entry = {
    date: workDateToday(),
    seconds: 2520,
    note: lost,
    matter: '00231-004',
    timekeeper: me,
    codes: { task: 'L350', activity: 'A103' },
  };
  await office.office({ do: 'create', entry });
  const [sameField, disjoint, deletedThere, deletedHere, billed] = [1, 2, 3, 4, 5].map(aRecord) as [
    TrueActivity,
    TrueActivity,
    TrueActivity,
    TrueActivity,
    TrueActivity,
  ];
  await change(sameField, { billedSeconds: 11_160 });
  await office.office({ do: 'edit', activityId: sameField.id, changes: { seconds: 4320 } });
  await change(disjoint, { narrative: `${disjoint.note} (revised)` });
  await office.office({ do: 'edit', activityId: disjoint.id, changes: { seconds: 7200 } });
  await change(deletedThere, { billedSeconds: 9000 });
  await office.office({ do: 'delete', activityId: deletedThere.id });
  const { id, revision } = await entryOf(deletedHere);
  await ask(page, 'entryDelete', { id, revision });
  await office.office({ do: 'edit', activityId: deletedHere.id, changes: { seconds: 5400 } });
  await change(billed, { billedSeconds: 10_440 });
  await office.office({ do: 'bill', activityIds: [billed.id], state: 'awaiting_payment' });
  await logTime(page, `.8 00231-004 ${hearing} #L350 /A109`);
  await office.office({
    do: 'create',
    entry: { ...entry, seconds: 2880, note: 'Attend hearing on motion to compel' },
  });
  await approved(
    '.5 00247-003 Review signed amendment to lease #C300 /A104',
    'Review signed amendment to lease',
  );
  await office.office({ do: 'setMatterStatus', matter: '00247-003', status: 'Closed' });
  const reworked = 'Review supply agreement for breach';
  await approved(`.6 00118-002 ${reworked}`, reworked);
  await office.office({ do: 'setMatterRate', matter: '00118-002', timekeeper: me, rate: 777 });
  await office.network(true);
}

const accept = 'Control+Enter';

/** What a person who knows the screen presses; where a kind has several answers, one that has to be said. */
const answers: Readonly<Partial<Record<ConflictKind, (keys: CountingKeys) => Promise<void>>>> = {
  disjoint_fields: (keys) => keys.press(accept),
  same_field: (keys) => both(keys, '1'),
  edited_here_deleted_there: (keys) => both(keys, '1'),
  deleted_here_edited_there: (keys) => both(keys, '2'),
  edited_here_billed_there: (keys) => both(keys, 'a'),
  twin: (keys) => both(keys, 't'),
  rate_or_code_changed: (keys) => both(keys, 'y'),
  async outcome_ambiguous(keys) {
    await keys.press('t');
    await both(keys, 'c');
  },
  async matter_unavailable(keys) {
    await keys.press('e');
    const matter = page.getByRole('dialog').getByRole('combobox', { name: 'Matter' });
    await expect(matter).toBeFocused();
    await keys.press('Control+A');
    await keys.type('00247-001');
    await expect(page.getByRole('option', { name: /00247-001/ })).toBeVisible();
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await keys.press(accept);
  },
};

async function both(keys: CountingKeys, answer: string): Promise<void> {
  await keys.press(answer);
  await keys.press(accept);
}

const shownKind = async (): Promise<ConflictKind> => {
  const list = await ask(page, 'conflictsList', { show: 'open' });
  const title = await page.getByRole('article').getByRole('heading', { level: 2 }).textContent();
  const words = await page.locator('[role=row][aria-selected=true]').first().getAttribute('aria-label');
  const found = list.find((row) => row.title === title && (words ?? '').includes(row.subtitle));
  if (found === undefined) throw new Error(`no conflict ${title}: ${words}`);
  return found.kind;
};

test('each kind of conflict by keys alone, counted', async ({ world }) => {
  test.slow();
  await oneOfEach(world);
  await syncNow(page);
  const kinds = Object.keys(answers) as ConflictKind[];
  await seeStatus(page, { conflicts: kinds.length });
  await openConflicts(page, kinds.length);
  const played: Played[] = [];
  for (let left = kinds.length; left > 0; left -= 1) {
    await expect(queue(page)).toHaveCount(left);
    await expect(page.locator(':focus')).toHaveRole('row');
    const kind = await shownKind();
    const keys = countingKeys(page);
    const answer = answers[kind];
    if (answer === undefined) throw new Error(`nobody thought of ${kind}`);
    await answer(keys);
    played.push(keys.played(kind));
    if (left > 1) await expect(queue(page)).toHaveCount(left - 1);
    else await expect(page.getByText('Nothing to decide')).toBeVisible();
  }
  expect(played.map(({ kind }) => kind).sort()).toEqual([...kinds].sort());
  played.sort((left, right) => left.count - right.count || (left.kind < right.kind ? -1 : 1));
  keepFigures('keystrokes', keystrokeTable(played));
  // More keys than these on a kind is a step back; a matter has to be named.
  for (const { kind, count } of played) {
    expect(count, kind).toBeLessThanOrEqual(kind === 'matter_unavailable' ? 14 : 3);
  }
});

test('forty conflicts in a row: two keys each, and no slower in the end than at the start', async ({
  world,
}) => {
  test.slow();
  const everybody = ownWork(await world.office.truth(), null);
  const forty = everybody.slice(0, 40);
  expect(forty).toHaveLength(40);
  await world.office.network(false);
  for (const [at, record] of forty.entries()) {
    await change(record, { billedSeconds: record.seconds + 360 * (1 + (at % 5)) });
    await world.office.office({
      do: 'edit',
      activityId: record.id,
      changes: { seconds: record.seconds + 3600 },
    });
  }
  await world.office.network(true);
  await syncNow(page);
  await seeStatus(page, { conflicts: 40 });
  await goTo(page, 'Conflicts');
  await expect(page.getByRole('main').getByText('40 open', { exact: true })).toBeVisible();
  const paces: number[] = [];
  for (let left = 40; left > 0; left -= 1) {
    await expect(page.locator(':focus')).toHaveRole('row');
    await page.keyboard.press(left % 2 === 0 ? '1' : '2');
    await expect(page.getByRole('button', { name: 'Accept' })).toBeEnabled();
    paces.push(await timeToNext(left - 1));
  }
  keepFigures('forty-conflicts', paceWords(paces, 5));
  await seeStatus(page, { conflicts: 0 });
});

/** Accepts, and takes the milliseconds from the key until the next conflict is on screen and the count says so, by the page's own frames. */
async function timeToNext(left: number): Promise<number> {
  const wanted = left === 0 ? 'Nothing to decide' : `${left} open`;
  // The page listens before the key is pressed: the two go different ways to it, and one may overtake the other.
  const pace = await page.evaluateHandle((words) => {
    const took = new Promise<number>((resolve) => {
      let pressed: number | null = null;
      const onKey = (event: KeyboardEvent): void => {
        if (event.key === 'Enter') pressed ??= performance.now();
      };
      window.addEventListener('keydown', onKey, { capture: true });
      const look = (): void => {
        const main = document.querySelector('main');
        const isFewer = main?.textContent?.includes(words) === true;
        const isNext = main?.querySelector('article[aria-busy=true]') === null;
        if (pressed === null || !isFewer || !isNext) {
          requestAnimationFrame(look);
          return;
        }
        window.removeEventListener('keydown', onKey, { capture: true });
        resolve(performance.now() - pressed);
      };
      look();
    });
    return { took };
  }, wanted);
  await page.keyboard.press(accept);
  return pace.evaluate(({ took }) => took);
}
