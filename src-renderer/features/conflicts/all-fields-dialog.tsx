import { type FactName, factNames } from '../../../shared/domain/time-entry';
import type { ConflictView } from '../../../shared/ipc/views';
import { Badge } from '../../ui/badge';
import { Dialog } from '../../ui/dialog';
import { Surface } from '../../ui/surface';
import { Faint, Strong, Text } from '../../ui/text';
import { words } from '../../words';
import type { Decision } from './decision';
import { type DecisionDraft, factsOfSide } from './decision-draft';
import { factLabels, factWords, type Names } from './fact-words';
import { FieldValue } from './field-value';
import { columnsOf, measureFor } from './table-rows';
import { sideWords } from './version-header';

/** Every field of every version and of the result, with nothing left out. */
export function AllFieldsDialog({
  view,
  draft,
  decision,
  names,
  isOpen,
  onClose,
}: {
  view: ConflictView;
  draft: DecisionDraft;
  decision: Decision;
  names: Names;
  isOpen: boolean;
  onClose: () => void;
}) {
  const columns = columnsOf(view);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.conflicts.allFieldsAllVersions} width="wide">
      <table data-copy className="w-full table-fixed border-collapse text-left">
        <thead>
          <Surface as="tr" edge="bottom" line="strong" tone="muted" size="note">
            <Text as="th" scope="col" weight="semibold" className="w-28 py-1.5 pr-2">
              {words.conflicts.field}
            </Text>
            {columns.map((side) => (
              <Text as="th" key={side} scope="col" weight="semibold" className="px-2 py-1.5">
                {sideWords(side, names)}
              </Text>
            ))}
            <Text as="th" scope="col" weight="semibold" className="py-1.5 pl-2">
              {words.conflicts.result}
            </Text>
          </Surface>
        </thead>
        <tbody>
          {factNames.map((name) => (
            <Surface as="tr" key={name} edge="bottom" className="align-top">
              <Strong as="th" scope="row" className="py-2 pr-2">
                {factLabels[name]} <FieldState view={view} name={name} />
              </Strong>
              {columns.map((side) => {
                const facts = factsOfSide(view, draft, side);
                return (
                  <td key={side} className="px-2 py-2 wrap-anywhere">
                    {facts === null ? (
                      <Faint>{words.conflicts.deleted}</Faint>
                    ) : (
                      <FieldValue
                        name={name}
                        facts={facts}
                        measure={measureFor(view, draft, side)}
                        names={names}
                      />
                    )}
                  </td>
                );
              })}
              <td className="py-2 pl-2 wrap-anywhere">
                <ResultValue decision={decision} name={name} names={names} />
              </td>
            </Surface>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

function ResultValue({ decision, name, names }: { decision: Decision; name: FactName; names: Names }) {
  if (decision.preview === null || decision.missing.includes(name)) {
    return <Faint>{words.conflicts.open}</Faint>;
  }
  return <Strong className="figures">{factWords(name, decision.preview, names)}</Strong>;
}

function FieldState({ view, name }: { view: ConflictView; name: FactName }) {
  if (view.merge === null) return null;
  if (view.merge.clashes.includes(name)) return <Badge tone="clash">{words.conflicts.clash}</Badge>;
  const isChanged = view.merge.changedHere.includes(name) || view.merge.changedThere.includes(name);
  return isChanged ? <Badge>{words.conflicts.merged}</Badge> : null;
}
