import { useMemo } from 'react';
import type { EntryFacts } from '../../../shared/domain/time-entry';
import { flagsOf, inOrder } from '../../../shared/guidelines/flags-of';
import { typedRulesOf } from '../../../shared/guidelines/typed-rules';
import type { ConflictView, Flag } from '../../../shared/ipc/views';
import { createCodeTable } from '../../../shared/utbms/code-table';
import { useToday } from '../../state/clock';
import { useFlagsBeside } from '../../state/flags-beside';
import { aroundTyped, outgoingTyped, useRuleBook } from '../../state/rule-book';
import { useReference } from '../../state/use-reference';

/** What the billing rules would say of a result, by the same law that judges it at approval; null before it is known. */
export function useVerdict(
  view: ConflictView | undefined,
  facts: EntryFacts | null,
  pmsName: string,
): readonly Flag[] | null {
  const reference = useReference();
  const today = useToday();
  const codes = useMemo(() => (reference ? createCodeTable(reference.codes) : null), [reference]);
  const rules = useRuleBook();
  const matter = facts === null ? null : (reference?.matterById.get(facts.matterId ?? '') ?? null);
  const clientId = matter?.clientId ?? null;
  const ruleSet = facts && rules ? rules.book.ruleSetFor(facts.matterId, clientId, facts.workDate) : null;
  const beside = useFlagsBeside(
    view && facts && ruleSet
      ? { id: view.summary.entryId, facts, workedSeconds: facts.seconds, ruleSet }
      : null,
  );
  if (!view || !facts || !reference || !codes || !rules || !ruleSet) return null;
  const others = view.sameDay.reduce((sum, row) => sum + row.billedSeconds, 0);
  const own = { id: '', seconds: facts.seconds, matterId: facts.matterId };
  const flags = flagsOf({ workedSeconds: facts.seconds }, facts, {
    today,
    matter,
    codes,
    daySeconds: others + facts.seconds,
    pmsName,
    onPms: false,
    ruleSet: typedRulesOf(ruleSet).own,
    outgoing: outgoingTyped(rules.view, clientId),
    around: aroundTyped(reference, rules.view, clientId, view.sameDay, own),
  });
  return inOrder([...flags, ...beside.flags]);
}
