import { amountOf } from '../../../shared/domain/entry-facts';
import type { EntryFacts, FactName } from '../../../shared/domain/time-entry';
import { formatHours, formatMoney, formatWorkDate } from '../../state/format';
import { words } from '../../words';

/** The fields of an entry as people call them. */
export const factLabels: Readonly<Record<FactName, string>> = {
  timekeeperId: words.common.timekeeper,
  matterId: words.common.matter,
  workDate: words.common.date,
  seconds: words.common.hours,
  narrative: words.common.narrative,
  taskCode: words.common.taskCode,
  activityCode: words.common.activityCode,
  rateMinor: words.common.rate,
  billing: words.conflicts.billing,
};

/** Ids in words, from the cached reference data. */
export type Names = {
  readonly matter: (id: string | null) => string;
  /** The matter's number; empty where it has none. */
  readonly matterNumber: (id: string | null) => string;
  readonly timekeeper: (id: string) => string;
  /** The name of a UTBMS code, or null where the cache doesn't know it. */
  readonly code: (code: string) => string | null;
  readonly currency: string;
  /** What people call the PMS ("Clio"). */
  readonly pmsName: string;
};

export const billingWords: Readonly<Record<EntryFacts['billing'], string>> = {
  billable: words.conflicts.billable,
  no_charge: words.common.noChargeTitle,
  non_billable: words.common.nonBillableTitle,
};

/** One fact in words ("1.2 h", "$450.00/h", "A103 Draft/revise"). Never empty: an absent value is said. */
export function factWords(name: FactName, facts: EntryFacts, names: Names): string {
  switch (name) {
    case 'timekeeperId':
      return names.timekeeper(facts.timekeeperId);
    case 'matterId':
      return names.matter(facts.matterId);
    case 'workDate':
      return formatWorkDate(facts.workDate);
    case 'seconds':
      return words.conflicts.hoursShort(formatHours(facts.seconds));
    case 'narrative':
      return facts.narrative === '' ? words.conflicts.noNarrative : facts.narrative;
    case 'taskCode':
    case 'activityCode':
      return codeWords(facts[name], names);
    case 'rateMinor':
      return facts.rateMinor === null
        ? words.conflicts.noRate
        : `${formatMoney(facts.rateMinor, names.currency)}/h`;
    case 'billing':
      return billingWords[facts.billing];
  }
}

function codeWords(code: string | null, names: Names): string {
  if (code === null) return words.conflicts.none;
  const name = names.code(code);
  return name === null ? code : `${code} ${name}`;
}

/** Fields in which a difference is a difference in money. */
const moneyFields: readonly FactName[] = ['seconds', 'rateMinor', 'billing'];

/**
 * How much taking this field's value from `facts` instead of `reference` would move, all else as in `reference`.
 * Null for fields that move no money.
 */
export function moneyMoved(name: FactName, facts: EntryFacts, reference: EntryFacts): number | null {
  if (!moneyFields.includes(name)) return null;
  return amountOf({ ...reference, [name]: facts[name] }) - amountOf(reference);
}
