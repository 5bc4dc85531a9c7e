import { Check } from 'lucide-react';
import type { FactName } from '../../../shared/domain/time-entry';
import type { ConflictView } from '../../../shared/ipc/views';
import { Button } from '../../ui/button';
import { cx } from '../../ui/class-names';
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
    <div className="col-span-full grid grid-cols-subgrid items-start border-t border-line text-muted">
      <div className="py-2 pr-2 pl-4">{factLabels[name]}</div>
      {before === null ? null : (
        <div className="min-w-0 p-2 pl-8">
          <FieldValue name={name} facts={before} measure={measureFor(view, draft, 'before')} names={names} />
        </div>
      )}
      <div className="col-span-2 flex min-w-0 items-start gap-2 p-2">
        <Check aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-good" />
        <span className="min-w-0 flex-1">
          <FieldValue
            name={name}
            facts={facts}
            measure={{ ...unmeasured, reference: before, before }}
            names={names}
          />
          <span className="block text-note text-faint">{words.conflicts.mergedBeforehand(origin)}</span>
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
    </div>
  );
}

/** A field that is only told: the record is decided as a whole. */
export function ToldRow({ view, draft, name, names }: RowProps) {
  return (
    <div className="col-span-full grid grid-cols-subgrid border-t border-line">
      <div className="py-2 pr-2 pl-4 font-medium">{factLabels[name]}</div>
      {columnsOf(view).map((side) => {
        const facts = factsOfSide(view, draft, side);
        const isGone = facts === null || (side === 'laptop' && view.localDeleted);
        return (
          <div key={side} className={cx('min-w-0 p-2', isGone && 'text-faint')}>
            {isGone ? (
              words.conflicts.deleted
            ) : (
              <FieldValue name={name} facts={facts} measure={measureFor(view, draft, side)} names={names} />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** A field in which all versions agree: told once, as context. */
export function AgreedRow({ view, name, names }: RowProps) {
  return (
    <div className="col-span-full grid grid-cols-subgrid border-t border-line text-muted">
      <div className="py-2 pr-2 pl-4">{factLabels[name]}</div>
      <p data-copy className="col-start-2 col-end-[-1] min-w-0 p-2 wrap-anywhere">
        {factWords(name, view.local.facts, names)}
        <span className="block text-note text-faint">{words.conflicts.sameInEveryVersion}</span>
      </p>
    </div>
  );
}
