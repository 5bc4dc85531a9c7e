import type { FactName } from '../../../shared/domain/time-entry';
import type { ConflictView } from '../../../shared/ipc/views';
import { Surface } from '../../ui/surface';
import { words } from '../../words';
import { AskedRow } from './asked-row';
import { type Decision, takenSide } from './decision';
import type { DecisionDraft, Side } from './decision-draft';
import type { Names } from './fact-words';
import { AgreedRow, MergedRow, ToldRow } from './settled-rows';
import { columnsOf, tableRows } from './table-rows';
import { VersionHeader } from './version-header';

/** The versions side by side: only what clashes is asked, what was merged beforehand is greyed. */
export function VersionTable({
  view,
  draft,
  decision,
  names,
  onPick,
  onReopen,
}: {
  view: ConflictView;
  draft: DecisionDraft;
  decision: Decision;
  names: Names;
  onPick: (name: FactName, side: Side) => void;
  onReopen: (name: FactName) => void;
}) {
  const columns = columnsOf(view);
  return (
    <Surface
      as="section"
      aria-label={words.conflicts.versions}
      edge="bottom"
      className="grid"
      style={{ gridTemplateColumns: `6.75rem repeat(${columns.length}, minmax(0, 1fr))` }}
    >
      <Surface ground="canvas" className="col-span-full grid grid-cols-subgrid">
        <span />
        {columns.map((side) => (
          <VersionHeader key={side} view={view} draft={draft} side={side} names={names} />
        ))}
      </Surface>
      {tableRows(view, draft).map((row) => {
        const shared = { view, draft, name: row.name, names };
        if (row.kind === 'agreed') return <AgreedRow key={row.name} {...shared} />;
        if (row.kind === 'told') return <ToldRow key={row.name} {...shared} />;
        return row.kind === 'merged' ? (
          <MergedRow key={row.name} {...shared} from={row.from} onReopen={onReopen} />
        ) : (
          <AskedRow
            key={row.name}
            {...shared}
            taken={takenSide(view, draft, decision, row.name)}
            onPick={onPick}
          />
        );
      })}
    </Surface>
  );
}
