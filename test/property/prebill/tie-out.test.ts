import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LineAct } from '../../../shared/ipc/prebill-calls';
import { undoLast } from '../../../src-main/commands/undo';
import { EngineError } from '../../../src-main/engine-error';
import { prebillHandlers } from '../../../src-main/handlers/prebill';
import { entriesPage } from '../../../src-main/queries/entries-page';
import type { StoreContext } from '../../../src-main/store/database';
import { allEntries } from '../../../src-main/store/entries';
import { putSettings } from '../../../src-main/store/settings';
import { stepLabels } from '../../../src-main/store/undo-steps';
import { savedEntry } from '../../helpers/engine/entries';
import { sample, sampleFirm } from '../../helpers/engine/sample';
import { testStore } from '../../helpers/engine/store';

const line = fc.record({
  matterId: fc.constantFrom(sample.smith, sample.acme),
  workDate: fc.constantFrom('2026-11-17', '2026-11-18'),
  workedSeconds: fc.integer({ min: 0, max: 9000 }),
  billing: fc.constantFrom('billable' as const, 'no_charge' as const, 'non_billable' as const),
  rateMinor: fc.constantFrom(undefined, undefined, 33_333, 41_417),
});
const deed = fc.record({
  kind: fc.constantFrom(
    'merge',
    'split',
    'write_down',
    'write_down_all',
    'write_up',
    'code',
    'no_charge',
    'charge',
    'move',
    'approve',
    'undo',
  ),
  which: fc.nat(),
  other: fc.nat(),
  part: fc.integer({ min: 1, max: 99 }),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** Does one thing to the lines that there are; what the law refuses changes nothing. */
function carryOut(store: StoreContext, { kind, which, other, part }: Deed): void {
  const calls = prebillHandlers(store);
  const entries = allEntries(store);
  const first = entries[which % entries.length];
  const second = entries[other % entries.length];
  if (first === undefined || second === undefined) return;
  const shown = (...some: (typeof first)[]) => some.map(({ id, revision }) => ({ id, revision }));
  const billed =
    calls.prebillGet({ matterId: first.matterId ?? '' }).lines.find(({ entry }) => entry.id === first.id)
      ?.billedSeconds ?? 0;
  const act = (one: LineAct) => {
    const tried = calls.prebillTry(one);
    expect(calls.prebillAct(one)).toEqual(tried);
  };
  try {
    switch (kind) {
      case 'merge':
        act({ kind, lines: shown(first, second), narrative: null });
        break;
      case 'no_charge':
      case 'charge':
        act({ kind, lines: shown(first), reason: 'So agreed' });
        break;
      case 'move':
        act({ kind, lines: shown(first), matterId: second.matterId ?? '', reason: null });
        break;
      case 'approve':
        calls.prebillSubmit({ entryIds: [first.id] });
        act({ kind, lines: shown(first) });
        break;
      case 'write_down_all': {
        const how = { to: 'percent' as const, tenths: part * 10 };
        act({ kind: 'write_down', lines: shown(...new Set([first, second])), how, reason: 'Agreed' });
        break;
      }
      case 'write_up':
        act({ kind, lines: shown(...new Set([first, second])), reason: 'Charged after all' });
        break;
      case 'code':
        act({ kind, lines: shown(first), codes: { taskCode: 'L350' } });
        break;
      case 'write_down': {
        const billedSeconds = Math.floor((billed * part) / 100);
        calls.prebillWriteDown({ id: first.id, revision: first.revision, billedSeconds, reason: 'Too long' });
        break;
      }
      case 'split': {
        const one = Math.max(1, Math.floor((billed * part) / 100));
        const parts = [one, billed - one].map((billedSeconds) => ({ billedSeconds, narrative: 'A part' }));
        calls.prebillSplit({ id: first.id, revision: first.revision, parts });
        break;
      }
      default:
        // The entries themselves are what the sums are of.
        if (stepLabels(store).undo !== 'Add entry') undoLast(store);
    }
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
  }
}

const sum = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((total, one) => total + of(one), 0);

test('whatever is done in review, every view comes to the same cent, and no worked second is lost or made (P7)', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 2, maxLength: 6 }),
      fc.array(deed, { maxLength: 10 }),
      fc.boolean(),
      (lines, deeds, wholeDays) => {
        const store = testStore();
        sampleFirm(store);
        if (wholeDays) {
          const scope = 'day_and_matter' as const;
          putSettings(store, {
            rounding: { version: 2, mode: 'nearest', incrementSeconds: 360, minimumSeconds: 0, scope },
          });
        }
        for (const { rateMinor, ...content } of lines) {
          const rate = rateMinor === undefined ? {} : { rateMinor };
          savedEntry(store, {
            ...content,
            ...rate,
            narrative: 'Draft motion to compel further answers',
            taskCode: 'L350',
            activityCode: 'A103',
          });
        }
        const worked = sum(lines, ({ workedSeconds }) => workedSeconds);
        for (const one of deeds) carryOut(store, one);

        const calls = prebillHandlers(store);
        const matters = calls.prebillMatters();
        const prebills = [sample.smith, sample.acme].map((matterId) => calls.prebillGet({ matterId }));
        for (const { matter, lines: views, totals } of prebills) {
          const amount = sum(views, ({ amountMinor }) => amountMinor);
          expect(totals.billedMinor).toBe(amount);
          expect(matter.amountMinor).toBe(amount);
          expect(totals.standardMinor).toBe(totals.billedMinor + totals.writeDownMinor);
          expect(matters.find(({ matterId }) => matterId === matter.matterId)?.amountMinor ?? 0).toBe(amount);
          const page = entriesPage(store, { filter: { matterId: matter.matterId }, after: null, limit: 100 });
          // Entries sums hours as they stand on the lines, the pre-bill those that are charged.
          const charged = views.filter(({ entry }) => entry.billing === 'billable');
          expect([page.totalMinor, page.totalSeconds]).toEqual([
            amount,
            sum(views, (view) => view.billedSeconds),
          ]);
          expect(totals.billedSeconds).toBe(sum(charged, (view) => view.billedSeconds));
          expect(matter.billedSeconds).toBe(totals.billedSeconds);
        }
        const all = entriesPage(store, { filter: {}, after: null, limit: 100 });
        expect(sum(matters, ({ amountMinor }) => amountMinor)).toBe(all.totalMinor);
        expect(sum(prebills, ({ totals }) => totals.billedMinor)).toBe(all.totalMinor);
        expect(sum(prebills, ({ totals }) => totals.workedSeconds)).toBe(worked);
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);
