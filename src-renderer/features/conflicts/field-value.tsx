import type { EntryFacts, FactName } from '../../../shared/domain/time-entry';
import { formatMoney } from '../../state/format';
import { Money } from '../../ui/figures';
import { Text } from '../../ui/text';
import { words } from '../../words';
import { factWords, moneyMoved, type Names } from './fact-words';
import { NarrativeMarks } from './narrative-marks';
import type { Measure } from './table-rows';

/** One field of one version: words with marks, or a figure with the money it would move. */
export function FieldValue({
  name,
  facts,
  measure,
  names,
}: {
  name: FactName;
  facts: EntryFacts;
  measure: Measure;
  names: Names;
}) {
  const { reference } = measure;
  if (measure.hidden.includes(name))
    return (
      <Text tone="faint" slant="italic">
        {words.conflicts.hidden}
      </Text>
    );
  if (name === 'narrative') {
    return (
      <NarrativeMarks
        before={measure.before?.narrative ?? null}
        text={facts.narrative}
        other={measure.other?.narrative ?? null}
      />
    );
  }
  const moved = reference === null ? null : moneyMoved(name, facts, reference);
  return (
    <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
      <Text
        size={name === 'seconds' ? 'lead' : undefined}
        weight={name === 'seconds' ? 'semibold' : undefined}
        className="figures"
      >
        {factWords(name, facts, names)}
      </Text>
      {moved === null || moved === 0 ? null : (
        <Money
          minor={moved}
          currency={names.currency}
          signed
          tone={moved > 0 ? 'good' : 'danger'}
          size="note"
          weight="medium"
        />
      )}
    </span>
  );
}

/** The same in one sentence, for the name of a radio button. */
export function fieldSentence(
  name: FactName,
  facts: EntryFacts,
  { reference, hidden }: Pick<Measure, 'reference' | 'hidden'>,
  names: Names,
): string {
  if (hidden.includes(name)) return 'hidden';
  const moved = reference === null ? null : moneyMoved(name, facts, reference);
  const words = factWords(name, facts, names);
  return moved === null || moved === 0 ? words : `${words}, ${formatMoney(moved, names.currency, true)}`;
}
