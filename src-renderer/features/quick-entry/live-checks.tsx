import { CircleCheck } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { inOrder } from '../../../shared/guidelines/flags-of';
import { typedRulesOf } from '../../../shared/guidelines/typed-rules';
import type { Settings } from '../../../shared/ipc/views';
import type { ParsedEntry } from '../../../shared/quick-entry/types';
import { useToday } from '../../state/clock';
import { useFlagsBeside } from '../../state/flags-beside';
import { formatHours, formatWorkDate } from '../../state/format';
import { aroundTyped, outgoingTyped, useRuleBook } from '../../state/rule-book';
import { useQuery } from '../../state/use-query';
import type { ReferenceIndex } from '../../state/use-reference';
import { FlagList } from '../../ui/flag-list';
import { Text } from '../../ui/text';
import { words } from '../../words';
import { factsOfParsed, verdictOn } from './verdict';

/** Words too few for a comparison find everything alike. */
const leastNarrative = 4;

/** The guidelines' verdict, what the day would come to, and entries of the last seven days that look like this one. */
export function LiveChecks({
  parsed,
  reference,
  settings,
}: {
  parsed: ParsedEntry;
  reference: ReferenceIndex;
  settings: Settings | undefined;
}) {
  // Typing comes first: these are read for the text as it was a moment ago.
  const settled = useDeferredValue(parsed);
  const today = useToday();
  const matterId = settled.matter.kind === 'one' ? settled.matter.id : null;
  const { data: status } = useQuery('statusGet', {});
  const { data: day } = useQuery('dayView', { workDate: settled.workDate, timekeeperId: null });
  const { seconds, workDate, narrative } = settled;
  const isComparable = matterId !== null && seconds !== null && narrative.length >= leastNarrative;
  const { data: alike } = useQuery(
    'nearDuplicates',
    isComparable ? { matterId, workDate, seconds, narrative, exceptId: null } : null,
  );
  const rules = useRuleBook();
  const facts = useMemo(
    () => (settings ? factsOfParsed(settled, reference, settings) : null),
    [settled, reference, settings],
  );
  const clientId = settled.matter.kind === 'one' ? settled.matter.matter.clientId : null;
  const ruleSet = rules?.book.ruleSetFor(matterId, clientId, workDate) ?? null;
  // Without hours nothing is added to anything.
  const isWeighed = facts !== null && ruleSet !== null && seconds !== null && reference.meId !== null;
  const beside = useFlagsBeside(isWeighed ? { id: null, facts, workedSeconds: seconds, ruleSet } : null);
  const twin = alike?.[0];
  const dayBilledSeconds = day?.workDate === workDate ? day.billedSeconds : null;
  if (facts === null || dayBilledSeconds === null) return null;

  const own = { id: '', seconds: facts.seconds, matterId };
  const flags = inOrder([
    ...verdictOn(settled, facts, {
      reference,
      today,
      dayBilledSeconds,
      pmsName: status?.pmsName ?? words.quickEntry.anyPms,
      guidelines:
        rules && ruleSet
          ? {
              ruleSet: typedRulesOf(ruleSet).own,
              outgoing: outgoingTyped(rules.view, clientId),
              around: aroundTyped(reference, rules.view, clientId, day?.rows ?? [], own),
            }
          : undefined,
    }),
    ...beside.flags,
  ]);
  return (
    <>
      <FlagList flags={flags} />
      <Text as="div" tone="faint" size="note" className="flex flex-wrap items-center gap-x-3">
        {flags.length === 0 && beside.isKnown && settled.missing.length === 0 ? (
          <Text tone="good" className="flex items-center gap-1">
            <CircleCheck aria-hidden="true" className="size-3" />
            {words.quickEntry.guidelinesOk}
          </Text>
        ) : null}
        <span className="figures">
          {words.quickEntry.dayTotal(
            formatHours(dayBilledSeconds),
            facts.seconds > 0
              ? words.quickEntry.thenHours(formatHours(dayBilledSeconds + facts.seconds))
              : '',
          )}
        </span>
        {twin ? (
          <Text tone="warn" className="min-w-0 truncate">
            {words.quickEntry.looksLikeHOn(
              formatHours(twin.entry.workedSeconds),
              formatWorkDate(twin.entry.workDate),
              twin.entry.narrative,
            )}
          </Text>
        ) : null}
      </Text>
    </>
  );
}
