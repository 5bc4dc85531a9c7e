import { Lock } from 'lucide-react';
import { RadioGroup } from 'react-aria-components';
import type { FactName } from '../../../shared/domain/time-entry';
import type { ConflictView } from '../../../shared/ipc/views';
import { RadioCard } from '../../ui/radio-card';
import { Strong } from '../../ui/text';
import { ToneIcon } from '../../ui/tone-icon';
import { words } from '../../words';
import { type DecisionDraft, factsOfSide, type Side } from './decision-draft';
import { factLabels, type Names } from './fact-words';
import { FieldValue, fieldSentence } from './field-value';
import { columnsOf, measureFor } from './table-rows';
import { sideWords } from './version-header';

/** A field that clashes: the value of each version, one of which is taken. None is preset. */
export function AskedRow({
  view,
  draft,
  name,
  taken,
  names,
  onPick,
}: {
  view: ConflictView;
  draft: DecisionDraft;
  name: FactName;
  /** Which side's value stands in the result now. */
  taken: Side | null;
  names: Names;
  onPick: (name: FactName, side: Side) => void;
}) {
  const mayDecide = view.mayDecide.includes(name);
  const label = factLabels[name];
  return (
    <RadioGroup
      aria-label={label}
      orientation="horizontal"
      value={taken}
      onChange={(value) => {
        const side = columnsOf(view).find((column) => column === value);
        if (side) onPick(name, side);
      }}
      className="col-span-full grid grid-cols-subgrid border-t border-line py-0.5"
    >
      <Strong as="div" className="flex items-start gap-1 py-2 pr-2 pl-4">
        {label}
        {mayDecide ? null : (
          <ToneIcon
            of={Lock}
            tone="faint"
            className="mt-1 size-3 shrink-0"
            aria-label={words.conflicts.decidedByTimekeeperOrPartner}
          />
        )}
      </Strong>
      {columnsOf(view).map((side) => {
        const facts = factsOfSide(view, draft, side);
        if (facts === null) return <span key={side} />;
        const measure = measureFor(view, draft, side);
        return (
          <RadioCard
            key={side}
            value={side}
            isDisabled={!mayDecide}
            name={`${label}, ${sideWords(side, names)}: ${fieldSentence(name, facts, measure, names)}`}
            className="m-0.5"
          >
            <FieldValue name={name} facts={facts} measure={measure} names={names} />
          </RadioCard>
        );
      })}
    </RadioGroup>
  );
}
