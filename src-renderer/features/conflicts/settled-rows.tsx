import { Check } from 'lucide-react';
import type { FactName } from '../../../shared/domain/time-entry';
import type { ConflictView } from '../../../shared/ipc/views';
import { Button } from '../../ui/button';
import { Surface } from '../../ui/surface';
import { Strong, Text } from '../../ui/text';
import { ToneIcon } from '../../ui/tone-icon';
import { words } from '../../words';
import { type DecisionDraft, factsOfSide, type MergedField } from './decision-draft';
import { factLabels, factWords, type Names } from './fact-words';
import { FieldValue } from './field-value';
import { columnsOf, measureFor, unmeasured } from './table-rows';

type RowProps = { view: ConflictView; draft: DecisionDraft; name: FactName; names: Names };

/** A field that only one side changed: merged beforehand, greyed, and taken back with one key. */
export function MergedRow({
  view,
  draft,
  name,
  from,
  names,
  onReopen,
}: RowProps & { from: MergedField['from']; onReopen: (name: FactName) => void }) {
  const facts = view.merge?.facts ?? view.local.facts;
  const before = factsOfSide(view, draft, 'before');
  const origin =
    from === 'both'
      ? words.conflicts.sameOnLaptopAndIn(names.pmsName)
      : words.conflicts.fromLaptop(from === 'laptop', names.pmsName);
  return (
    <Surface edge="top" tone="muted" className="col-span-full grid grid-cols-subgrid items-start">
      <div className="py-2 pr-2 pl-4">{factLabels[name]}</div>
      {before === null ? null : (
        <div className="min-w-0 p-2 pl-8">
          <FieldValue name={name} facts={before} measure={measureFor(view, draft, 'before')} names={names} />
        </div>
      )}
      <div className="col-span-2 flex min-w-0 items-start gap-2 p-2">
        <ToneIcon aria-hidden="true" of={Check} tone="good" className="mt-0.5 size-4 shrink-0" />
        <span className="min-w-0 flex-1">
          <FieldValue
            name={name}
            facts={facts}
            measure={{ ...unmeasured, reference: before, before }}
            names={names}
          />
          <Text tone="faint" size="note" className="block">
            {words.conflicts.mergedBeforehand(origin)}
          </Text>
        </span>
        {from === 'both' ? null : (
          <Button
            size="small"
            variant="quiet"
            aria-label={words.conflicts.undoMergeOf(factLabels[name].toLowerCase())}
            onPress={() => onReopen(name)}
          >
            {words.common.undo}
          </Button>
        )}
      </div>
    </Surface>
  );
}

/** A field that is only told: the record is decided as a whole. */
export function ToldRow({ view, draft, name, names }: RowProps) {
  return (
    <Surface edge="top" className="col-span-full grid grid-cols-subgrid">
      <Strong as="div" className="py-2 pr-2 pl-4">
        {factLabels[name]}
      </Strong>
      {columnsOf(view).map((side) => {
        const facts = factsOfSide(view, draft, side);
        const isGone = facts === null || (side === 'laptop' && view.localDeleted);
        return (
          <Text as="div" key={side} tone={isGone ? 'faint' : undefined} className="min-w-0 p-2">
            {isGone ? (
              words.conflicts.deleted
            ) : (
              <FieldValue name={name} facts={facts} measure={measureFor(view, draft, side)} names={names} />
            )}
          </Text>
        );
      })}
    </Surface>
  );
}

/** A field in which all versions agree: told once, as context. */
export function AgreedRow({ view, name, names }: RowProps) {
  return (
    <Surface edge="top" tone="muted" className="col-span-full grid grid-cols-subgrid">
      <div className="py-2 pr-2 pl-4">{factLabels[name]}</div>
      <p data-copy className="col-start-2 col-end-[-1] min-w-0 p-2 wrap-anywhere">
        {factWords(name, view.local.facts, names)}
        <Text tone="faint" size="note" className="block">
          {words.conflicts.sameInEveryVersion}
        </Text>
      </p>
    </Surface>
  );
}
