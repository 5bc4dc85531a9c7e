import { expect, test } from 'vitest';
import type { RateCardContent } from '../../../shared/money/rate-card';
import { setTimekeeperClass } from '../../../src-main/commands/timekeeper-class-set';
import { redoLast, undoLast } from '../../../src-main/commands/undo';
import { EngineError } from '../../../src-main/engine-error';
import { prebillHandlers } from '../../../src-main/handlers/prebill';
import { entriesPage } from '../../../src-main/queries/entries-page';
import { entryView } from '../../../src-main/queries/entry-view';
import { referenceGet } from '../../../src-main/queries/reference-get';
import { requireEntry } from '../../../src-main/store/entries';
import { rateOf } from '../../../src-renderer/state/rates';
import { savedEntry } from '../../helpers/engine/entries';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';

const card: RateCardContent & { note: string | null } = {
  kind: 'rate',
  matterId: null,
  clientId: null,
  timekeeperId: sample.me,
  classCode: null,
  from: '2026-01-01',
  to: null,
  rateMinor: 40_000,
  discountBasis: null,
  currency: 'USD',
  note: null,
};
const work = {
  matterId: sample.smith,
  workDate: '2026-11-18',
  workedSeconds: 3600,
  narrative: 'Draft motion to compel further answers',
  taskCode: 'L350',
  activityCode: 'A103',
};

test('the PMS’s rate stands and the card’s is shown beside it; where the PMS has none, the card gives the rate (contract 25)', () => {
  const store = testStore();
  sampleFirm(store);
  const calls = prebillHandlers(store);
  const { id } = savedEntry(store, work);
  calls.rateCardAdd(card);
  expect(entryView(store, id)).toMatchObject({
    rateMinor: 45_000,
    amountMinor: 45_000,
    card: { rateMinor: 40_000, words: 'for the timekeeper' },
  });
  store.db.prepare('UPDATE timekeeper SET rate_minor = NULL').run();
  const total = () => entriesPage(store, { filter: {}, after: null, limit: 10 }).totalMinor;
  expect(entryView(store, id)).toMatchObject({ rateMinor: 40_000, card: null });
  expect(total()).toBe(40_000);
  calls.rateCardAdd({
    ...card,
    kind: 'discount',
    timekeeperId: null,
    clientId: sample.client,
    rateMinor: null,
    discountBasis: 500,
  });
  expect(entryView(store, id)).toMatchObject({ rateMinor: 38_000, amountMinor: 38_000 });
  expect(total()).toBe(38_000);
});

test('an approval freezes the card’s rate: a later card moves nothing that was approved (contract 26)', () => {
  const store = testStore();
  sampleFirm(store);
  store.db.prepare('UPDATE timekeeper SET rate_minor = NULL').run();
  const calls = prebillHandlers(store);
  calls.rateCardAdd(card);
  const { id } = savedEntry(store, work);
  calls.prebillSubmit({ entryIds: [id] });
  calls.prebillApprove({ lines: [{ id, revision: requireEntry(store, id).revision }] });
  calls.rateCardAdd({ ...card, rateMinor: 99_900 });
  expect(entryView(store, id)).toMatchObject({ amountMinor: 40_000, card: { rateMinor: 99_900 } });
});

test('a card is refused with its field, and nothing is kept of it', () => {
  const store = testStore();
  sampleFirm(store);
  const calls = prebillHandlers(store);
  const add = () => calls.rateCardAdd({ ...card, currency: 'EUR' });
  expect(add).toThrow(EngineError);
  expect(add).toThrow('two currencies are never summed');
  expect(() => calls.rateCardAdd({ ...card, timekeeperId: sample.smith })).toThrow('no such timekeeper');
  expect(store.db.prepare('SELECT count(*) FROM rate_card').pluck().get()).toBe(0);
});

test('a card for a class is for whom the client knows by it: for the client, else for all, else by role', () => {
  const store = testStore();
  sampleFirm(store);
  store.db.prepare('UPDATE timekeeper SET rate_minor = NULL').run();
  const calls = prebillHandlers(store);
  const ofClass = (classCode: string, rateMinor: number) =>
    calls.rateCardAdd({ ...card, timekeeperId: null, clientId: sample.client, classCode, rateMinor });
  ofClass('ASSOC', 30_000);
  ofClass('OFCOUN', 50_000);
  ofClass('PARTNR', 70_000);
  const { id } = savedEntry(store, work);
  const rate = () => entryView(store, id).rateMinor;
  const total = () => entriesPage(store, { filter: {}, after: null, limit: 10 }).totalMinor;
  const say = (clientId: string | null, classCode: string | null) =>
    setTimekeeperClass(store, { timekeeperId: sample.me, clientId, classCode });
  expect([rate(), total()]).toEqual([30_000, 30_000]);
  say(null, 'OFCOUN');
  expect([rate(), total()]).toEqual([50_000, 50_000]);
  say(sample.client, 'PARTNR');
  expect([rate(), total()]).toEqual([70_000, 70_000]);
  expect(
    rateOf(referenceGet(store), {
      matterId: work.matterId,
      timekeeperId: sample.me,
      workDate: work.workDate,
    }).rateMinor,
  ).toBe(70_000);
  undoLast(store);
  expect([rate(), total()]).toEqual([50_000, 50_000]);
});

test('a card is taken back by undo and given again by redo; what was approved stays (contract 26)', () => {
  const store = testStore();
  sampleFirm(store);
  store.db.prepare('UPDATE timekeeper SET rate_minor = NULL').run();
  const calls = prebillHandlers(store);
  calls.rateCardAdd(card);
  const { id } = savedEntry(store, work);
  calls.rateCardAdd({ ...card, rateMinor: 50_000 });
  const rate = () => entryView(store, id).rateMinor;
  expect(rate()).toBe(50_000);
  expect(undoLast(store)).toEqual({ label: 'Add rate card' });
  expect(rate()).toBe(40_000);
  expect(referenceGet(store).rateCards).toHaveLength(1);
  redoLast(store);
  expect(rate()).toBe(50_000);
  calls.prebillSubmit({ entryIds: [id] });
  calls.prebillApprove({ lines: [{ id, revision: requireEntry(store, id).revision }] });
  undoLast(store);
  undoLast(store);
  undoLast(store);
  expect(rate()).toBe(40_000);
  expect(() => store.db.prepare('DELETE FROM rate_card').run()).toThrow('append only');
});
