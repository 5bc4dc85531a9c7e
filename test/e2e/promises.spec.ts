import type { Page } from '@playwright/test';
import type { FaultRuleInput } from '../pms-server/faults/rules';
import { chooseCode, findEntry, goTo, logTime, readStatus, seeStatus, seeSynced } from './demo/person';
import { ownEntry } from './helpers/cast';
import { approveAndSend, containing, syncNow } from './helpers/review';
import { expect, test, type World } from './helpers/world';

/** Bad nights on the road and at the PMS: nothing lost, nothing twice, nothing silent. */

const hearing = { number: '00231-004', caption: 'Smith v. Jones' };
const words = 'Draft reply in support of motion to compel';
const creates = { method: 'POST', pathPrefix: '/api/v4/activities' } as const;
const lists = { method: 'GET', pathPrefix: '/api/v4/activities.json' } as const;
let page: Page;

test.beforeEach(async ({ world }) => {
  page = await world.start();
  await seeSynced(page);
});

test.afterEach(({ world }) => world.expectPromisesKept());

const bar = () => page.getByRole('region', { name: 'Status' });

async function approveOne({ said }: World): Promise<void> {
  await logTime(page, `1.1 ${hearing.number} ${words} #L350 /A103`);
  said.push(words);
  await approveAndSend(page, hearing.caption, words);
}

async function expectOnPmsOnce(world: World): Promise<void> {
  await seeStatus(page, { waiting: 0, conflicts: 0 });
  expect(await world.record(words)).toMatchObject({
    seconds: 3960,
    amount: 495,
    task: 'L350',
    activity: 'A103',
  });
}

const unanswered: readonly (readonly [string, FaultRuleInput])[] = [
  ['lost', { kind: 'answerLost', match: creates }],
  ['cut in the middle', { kind: 'cutBody', match: creates }],
  ['empty', { kind: 'emptyBody', match: creates }],
];
for (const [name, fault] of unanswered) {
  test(`a create whose answer is ${name} is looked up, and makes one record`, async ({ world }) => {
    await world.office.faults(fault);
    await approveOne(world);
    await expect(bar().getByRole('button', { name: '1 with outcome unknown' })).toBeVisible();
    await syncNow(page);
    await expectOnPmsOnce(world);
    await expect(bar().getByRole('button', { name: /outcome unknown/ })).toBeHidden();
  });
}

const doubtful: readonly (readonly [string, FaultRuleInput])[] = [
  ['breaks off', { kind: 'refuse', match: creates }],
  ['a gateway answers with 503', { kind: 'status', status: 503, retryAfterSeconds: 1, match: creates }],
];
for (const [name, fault] of doubtful) {
  test(`a create that ${name} may have arrived: it is looked up and shown, and not sent again at once`, async ({
    world,
  }) => {
    await world.office.faults(fault);
    await approveOne(world);
    await bar().getByRole('button', { name: '1 with outcome unknown' }).click();
    const row = page.getByRole('grid', { name: 'Entries' }).getByRole('row', { name: containing(words) });
    await expect(row).toBeVisible();
    await syncNow(page);
    await seeSynced(page);
    expect(await world.copies(words)).toBe(0);
    await goTo(page, 'Activity');
    await expect(page.getByRole('row').filter({ hasText: 'Outcome unknown' })).toHaveCount(1);
  });
}

const refusals: readonly (readonly [string, FaultRuleInput])[] = [
  ['whose token has just ended', { kind: 'expireToken', match: creates }],
  [
    'that is told to come back in a second',
    { kind: 'status', status: 429, retryAfterSeconds: 1, match: creates },
  ],
];
for (const [name, fault] of refusals) {
  test(`a create ${name} makes one record`, async ({ world }) => {
    await world.office.faults(fault);
    await approveOne(world);
    await expectOnPmsOnce(world);
  });
}

test('access tokens that end in mid-run are renewed without a question', async ({ world }) => {
  await world.office.tokens('expire');
  await approveOne(world);
  await expectOnPmsOnce(world);
  await expect(page.getByText(/You are signed out/)).toBeHidden();
});

test('a sign-in that was taken back is asked for once, and work goes on meanwhile', async ({ world }) => {
  await world.laptop().close();
  page = await world.start({ signInAs: world.me });
  await seeSynced(page);
  await world.office.tokens('revoke');
  await approveOne(world);
  await expect(page.getByText(/You are signed out of Clio\. Everything you log is kept/)).toBeVisible();
  await logTime(page, `.3 ${hearing.number} Work while signed out #L350 /A103`);
  await seeStatus(page, { waiting: 2 });
  expect(await world.copies(words)).toBe(0);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await seeStatus(page, { waiting: 1, conflicts: 0 });
  expect(await world.copies(words)).toBe(1);
});

test('a captive portal is named as one, and is no answer', async ({ world }) => {
  await world.office.faults({ kind: 'htmlPage', times: 1 });
  await syncNow(page);
  await goTo(page, 'Activity');
  await page.getByRole('tab', { name: 'Sync log' }).click();
  await expect(page.getByRole('grid', { name: 'Sync log' })).toContainText(/sign-in page|web page/i);
  await approveOne(world);
  await syncNow(page);
  await expectOnPmsOnce(world);
});

test('a list that is cut in the middle is asked for again', async ({ world }) => {
  const { id } = ownEntry(await world.office.truth(), world.me);
  await world.office.office({ do: 'edit', activityId: id, changes: { note: 'Proofread in a bad night' } });
  await world.office.faults({ kind: 'cutBody', match: lists });
  await syncNow(page);
  await findEntry(page, { narrative: 'Proofread in a bad night' });
});

for (const kind of ['unknownEnum', 'wrongType', 'unknownField'] as const) {
  test(`a record that this version can't read (${kind}) is parked and shown; the rest goes on`, async ({
    world,
  }) => {
    const { id, seconds } = ownEntry(await world.office.truth(), world.me);
    const note = 'Proofread beside an odd record';
    await world.office.office({ do: 'edit', activityId: id, changes: { note, seconds: seconds + 360 } });
    await world.office.faults({ kind, match: lists, times: 100 });
    await syncNow(page);
    const figure = bar().getByRole('button', { name: /^\d+ parked$/ });
    await figure.click();
    await expect(page.getByRole('tab', { name: /^Held/ })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByText(/Records from Clio that this version can’t read/)).toBeVisible();
    await seeSynced(page);
    const parked = Number.parseInt((await figure.textContent()) ?? '', 10);
    await expect(page.getByRole('listitem').filter({ hasText: 'Parked' })).toHaveCount(parked);
    await approveOne(world);
    await expectOnPmsOnce(world);

    // A later look can read everything.
    await world.office.clearFaults();
    await syncNow(page);
    await expect(figure).toBeHidden();
    await findEntry(page, { narrative: note });
  });
}

test('a refused entry is held with the vendor’s words; the rest goes on; fixed at the office, Retry sends it', async ({
  world,
}) => {
  await refuseForCodes(world);
  const hold = page.getByRole('row').filter({ hasText: 'Held' });
  await world.office.office({ do: 'setRequireCodes', matter: '00118-002', required: false });
  await hold.getByRole('button', { name: 'Retry' }).click();
  await seeStatus(page, { waiting: 0, conflicts: 0 });
  await expect(bar().getByRole('button', { name: /held/ })).toBeHidden();
  expect(await world.copies('Review supply agreement for breach')).toBe(1);
});

test('a refused entry that is mended here is reviewed again and sent once', async ({ world }) => {
  await refuseForCodes(world);
  await page
    .getByRole('row')
    .filter({ hasText: 'Held' })
    .getByRole('button', { name: 'Open the entry' })
    .click();
  // It opens at the field at fault.
  await chooseCode(page, 'Activity code', 'A104');
  await chooseCode(page, 'Task code', 'L120');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await approveAndSend(page, 'Calloway Foods v. Brandt Packaging', 'Review supply agreement for breach');
  await seeStatus(page, { waiting: 0, conflicts: 0 });
  expect(await world.record('Review supply agreement for breach')).toMatchObject({
    task: 'L120',
    activity: 'A104',
  });
});

/** A client begins to ask for codes, and the laptop doesn't know it yet. */
async function refuseForCodes(world: World): Promise<void> {
  const matter = '00118-002';
  await logTime(page, `.6 ${matter} Review supply agreement for breach`);
  await world.office.office({ do: 'setRequireCodes', matter, required: true });
  await approveAndSend(page, 'Calloway Foods v. Brandt Packaging', 'Review supply agreement for breach');
  await expect(bar().getByRole('button', { name: '1 held' })).toBeVisible();
  await approveOne(world);
  await seeStatus(page, { waiting: 1 });
  expect(await world.copies(words)).toBe(1);

  await goTo(page, 'Activity');
  const hold = page.getByRole('row').filter({ hasText: 'Held' });
  await expect(hold).toContainText(/UTBMS/i);
  await expect(hold).toContainText(/next: \S+/);
  expect(await readStatus(page)).toMatchObject({ waiting: 1 });
}
