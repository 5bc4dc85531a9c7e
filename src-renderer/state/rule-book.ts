import type { Around, TimekeeperFacts } from '../../shared/guidelines/around';
import type { Outgoing } from '../../shared/guidelines/as-billed';
import { createRuleBook, type RuleBook } from '../../shared/guidelines/rule-book';
import { saidPeriodOf } from '../../shared/guidelines/said-facts';
import { timekeeperClassOf } from '../../shared/guidelines/timekeeper-class-of';
import type { EntryView, ReferenceView, RuleBookView } from '../../shared/ipc/views';
import { minorDigits } from '../../shared/money/format';
import { createCodeMap, goesOutAs } from '../../shared/utbms/map-code';
import { matterCurrencyOf } from './rates';
import { useQuery } from './use-query';
import type { ReferenceIndex } from './use-reference';

const books = new WeakMap<RuleBookView, RuleBook>();

/** The rule sets in force, made ready once and kept here, so that each key is judged without asking main. */
export function useRuleBook(): { readonly view: RuleBookView; readonly book: RuleBook } | null {
  const { data } = useQuery('ruleBookGet', {});
  if (data === undefined) return null;
  const book = books.get(data) ?? createRuleBook(data);
  books.set(data, book);
  return { view: data, book };
}

/** The codes by which a typed line goes out to its client; what was said for a single line is told once it is saved. */
export function outgoingTyped({ mappings }: RuleBookView, clientId: string | null): Outgoing | undefined {
  const rows = mappings.find((one) => one.clientId === clientId)?.rows;
  if (rows === undefined) return undefined;
  const map = createCodeMap(rows);
  return (kind, code) => goesOutAs(map, kind, code).code;
}

/** What the page knows about the surroundings of an entry that somebody is typing. */
export function aroundTyped(
  reference: Pick<ReferenceView, 'timekeepers' | 'currency' | 'clientCurrencies' | 'matterCurrencies'> &
    Pick<ReferenceIndex, 'matterById'>,
  said: Pick<RuleBookView, 'classes' | 'admissions' | 'periods'>,
  clientId: string | null,
  day: readonly EntryView[],
  own: { readonly id: string; readonly seconds: number; readonly matterId: string | null },
): Partial<Around> {
  const clientOf = (matterId: string | null) =>
    matterId === null ? null : (reference.matterById.get(matterId)?.clientId ?? null);
  const currency = matterCurrencyOf(reference, own.matterId, clientId);
  const others = day.filter(({ entry }) => entry.id !== own.id && entry.deletedAt === null);
  return {
    currency,
    minorDigits: minorDigits(currency),
    // What invoices say of the period is told once the line is saved.
    period: saidPeriodOf(said.periods, own.matterId, clientId),
    timekeeperOf(id): TimekeeperFacts | null {
      const person = reference.timekeepers.find((one) => one.id === id);
      if (person === undefined) return null;
      const { name, initials } = person;
      const calledYear = said.admissions.find((one) => one.timekeeperId === id)?.year ?? null;
      return { name, initials, class: timekeeperClassOf(said.classes, person, clientId), calledYear };
    },
    dayOf: () => [
      ...others.map(({ entry, billedSeconds }) => ({
        id: entry.id,
        seconds: billedSeconds,
        matterId: entry.matterId,
        clientId: clientOf(entry.matterId),
      })),
      { ...own, clientId: clientOf(own.matterId) },
    ],
  };
}

/** While the rule book is being read. */
export const nothingSaid: Pick<RuleBookView, 'classes' | 'admissions' | 'periods'> = {
  classes: [],
  admissions: [],
  periods: [],
};
