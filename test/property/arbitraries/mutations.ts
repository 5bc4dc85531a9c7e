import fc from 'fast-check';
import { type EntryFacts, type FactName, factNames } from '../../../shared/domain/time-entry';
import { roundSeconds, tenthsUp } from '../../../shared/time/rounding';
import { pools } from './facts';

/** What a person does to one side of an entry; `pick` says which value, as a number, so that shrinking reads well. */
export type Mutation = {
  readonly kind: (typeof contentKinds)[number] | 'delete' | 'bill' | 'hide' | 'touch';
  readonly pick: number;
};

/** One side of an entry after its mutations. What only the PMS can do stays as it was on a laptop. */
export type Side = {
  readonly facts: EntryFacts;
  readonly deleted: boolean;
  readonly onBill: boolean;
  readonly hidden: readonly FactName[];
  /** Something made a new version, whatever it changed. */
  readonly touched: boolean;
};

const contentKinds = [
  'narrative',
  'recase',
  'blanks',
  'seconds',
  'reround',
  'move_matter',
  'redate',
  'task',
  'activity',
  'reprice',
  'billing',
  'hand_over',
] as const;

const at = <T>(pool: readonly T[], pick: number): T => pool[pick % pool.length] as T;

/** What may be hidden from a user: hours and rates (contract 5). */
const hideable = ['seconds', 'rateMinor'] as const;

/** Correlated mutations: few values, so that two sides often do the same, or different things to the same field. */
export function mutate(side: Side, { kind, pick }: Mutation): Side {
  const { facts } = side;
  const edited = (change: Partial<EntryFacts>): Side => ({
    ...side,
    touched: true,
    facts: { ...facts, ...change },
  });
  switch (kind) {
    case 'narrative':
      return edited({ narrative: at(pools.narrative, pick) });
    case 'recase':
      return edited({
        narrative: pick % 2 === 0 ? facts.narrative.toUpperCase() : facts.narrative.toLowerCase(),
      });
    case 'blanks':
      return edited({ narrative: pick % 2 === 0 ? ` ${facts.narrative}\n` : facts.narrative.trim() });
    case 'seconds':
      return edited({ seconds: at(pools.seconds, pick) });
    case 'reround':
      return edited({ seconds: roundSeconds(facts.seconds, tenthsUp) });
    case 'move_matter':
      return edited({ matterId: at(pools.matterId, pick) });
    case 'redate':
      return edited({ workDate: at(pools.workDate, pick) });
    case 'task':
      return edited({ taskCode: at(pools.taskCode, pick) });
    case 'activity':
      return edited({ activityCode: at(pools.activityCode, pick) });
    case 'reprice':
      return edited({ rateMinor: at(pools.rateMinor, pick) });
    case 'billing':
      return edited({ billing: at(pools.billing, pick) });
    case 'hand_over':
      return edited({ timekeeperId: at(pools.timekeeperId, pick) });
    case 'delete':
      return { ...side, deleted: true, touched: true };
    case 'bill':
      return { ...side, onBill: true };
    case 'hide':
      return { ...side, hidden: [...new Set([...side.hidden, at(hideable, pick)])].sort(byName) };
    case 'touch':
      return { ...side, touched: true };
  }
}

const byName = (left: FactName, right: FactName) => factNames.indexOf(left) - factNames.indexOf(right);

const mutationOf = (kinds: readonly Mutation['kind'][]): fc.Arbitrary<Mutation> =>
  fc.record({ kind: fc.constantFrom(...kinds), pick: fc.nat({ max: 9 }) });

/** What a laptop does to an entry since both sides agreed: nothing, one thing, or a few. */
export const hereArbitrary: fc.Arbitrary<readonly Mutation[]> = fc.array(
  mutationOf([...contentKinds, 'delete']),
  { maxLength: 3 },
);

/** What the office does to a record; a bill, a right taken away and a new version of nothing are its own. */
export const thereArbitrary: fc.Arbitrary<readonly Mutation[]> = fc.array(
  mutationOf([...contentKinds, 'delete', 'bill', 'hide', 'touch']),
  { maxLength: 3 },
);

export const untouched = (facts: EntryFacts): Side => ({
  facts,
  deleted: false,
  onBill: false,
  hidden: [],
  touched: false,
});

/** A side after what was done to it. After a deletion nothing more is done: there is nothing left to do it to. */
export function sideAfter(facts: EntryFacts, mutations: readonly Mutation[]): Side {
  return mutations.reduce(
    (side, mutation) => (side.deleted ? side : mutate(side, mutation)),
    untouched(facts),
  );
}
