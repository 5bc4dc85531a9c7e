import type { ReactNode } from 'react';
import { amountOf } from '../../../shared/domain/entry-facts';
import type { EntryFacts, FactName } from '../../../shared/domain/time-entry';
import { CodeChip } from '../../ui/code-chip';
import { Hours, Money } from '../../ui/figures';
import { Faint, Text } from '../../ui/text';
import { words } from '../../words';
import { billingWords, type Names } from './fact-words';
import { listed } from './why-words';

/** A narrative longer than this gets lines of its own, so that the figures stay together. */
const longestInline = 64;

/** Fields that have a place of their own in the line. */
const inPlace: readonly FactName[] = ['seconds', 'narrative', 'taskCode', 'activityCode', 'matterId'];
const moneyFields: readonly FactName[] = ['seconds', 'rateMinor', 'billing'];

/** An entry's facts in one line: hours, narrative, codes, money; a field without an answer says so in its place. */
export function FactsLine({
  facts,
  missing = [],
  shownMatterId,
  names,
  children,
}: {
  facts: EntryFacts;
  missing?: readonly FactName[];
  /** The matter that is named nearby: said again only where it is another. */
  shownMatterId?: string | null;
  names: Names;
  /** What is said of the facts, after the money. */
  children?: ReactNode;
}) {
  const isOpen = (name: FactName): boolean => missing.includes(name);
  const or = (name: FactName, node: ReactNode): ReactNode => (isOpen(name) ? <Open name={name} /> : node);
  const isLong = facts.narrative.length > longestInline && !isOpen('narrative');
  const hasCodes = facts.taskCode !== null || facts.activityCode !== null || isOpen('taskCode');
  const saysMatter = isOpen('matterId') || facts.matterId !== (shownMatterId ?? facts.matterId);
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
      {or('seconds', <Hours seconds={facts.seconds} weight="semibold" />)}
      {isLong ? null : <Dot />}
      {isLong ? null : or('narrative', <Narrative text={facts.narrative} />)}
      {hasCodes ? <Dot /> : null}
      {or('taskCode', facts.taskCode ? <CodeChip code={facts.taskCode} /> : null)}
      {or('activityCode', facts.activityCode ? <CodeChip code={facts.activityCode} /> : null)}
      {saysMatter ? <Dot /> : null}
      {saysMatter ? or('matterId', names.matter(facts.matterId)) : null}
      {missing
        .filter((name) => !inPlace.includes(name))
        .map((name) => (
          <Open key={name} name={name} />
        ))}
      <Dot />
      {moneyFields.some(isOpen) ? (
        <Faint>{words.conflicts.amountOpen}</Faint>
      ) : facts.billing === 'billable' ? (
        <Money minor={amountOf(facts)} currency={names.currency} weight="semibold" />
      ) : (
        <span>{billingWords[facts.billing]}</span>
      )}
      {children}
      {isLong ? <Narrative text={facts.narrative} /> : null}
    </span>
  );
}

function Narrative({ text }: { text: string }) {
  return (
    <span className="line-clamp-2 min-w-0 wrap-anywhere" title={text}>
      {text === '' ? words.conflicts.noNarrativeLine : `“${text}”`}
    </span>
  );
}

function Open({ name }: { name: FactName }) {
  return (
    <Text tone="warn" slant="italic">
      {words.conflicts.choose(listed([name]))}
    </Text>
  );
}

function Dot() {
  return <Faint aria-hidden="true">·</Faint>;
}
