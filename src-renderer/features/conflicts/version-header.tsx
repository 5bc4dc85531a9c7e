import { Cloud, History, Laptop, type LucideIcon } from 'lucide-react';
import type { Role } from '../../../shared/domain/reference';
import type { ShortcutId } from '../../../shared/ipc/shortcuts';
import type { ConflictView } from '../../../shared/ipc/views';
import { InstantLabel } from '../../ui/date-label';
import { Kbd } from '../../ui/kbd';
import { Strong, Text } from '../../ui/text';
import { ToneIcon } from '../../ui/tone-icon';
import { words } from '../../words';
import { type DecisionDraft, keepSide, otherVersion, type Side } from './decision-draft';
import type { Names } from './fact-words';

const icons: Readonly<Record<Side, LucideIcon>> = { before: History, laptop: Laptop, clio: Cloud };
const shortcuts: Readonly<Record<Side, ShortcutId>> = {
  laptop: 'conflict_local',
  clio: 'conflict_remote',
  before: 'conflict_base',
};
const roleWords: Readonly<Record<Role, string>> = {
  attorney: 'attorney',
  partner: 'partner',
  paralegal: 'paralegal',
};

/** The side as people call it, without the name of who changed it. */
export function sideWords(side: Side, names: Names): string {
  return side === 'clio' ? names.pmsName : side;
}

/** The head of one column: which version, whose, and when. */
export function VersionHeader({
  view,
  draft,
  side,
  names,
}: {
  view: ConflictView;
  draft: DecisionDraft;
  side: Side;
  names: Names;
}) {
  const version = side === 'laptop' ? view.local : side === 'before' ? view.base : otherVersion(view, draft);
  const isGone = side === 'laptop' ? view.localDeleted : side === 'clio' && version === null;
  const Icon = icons[side];
  return (
    <div className="flex min-w-0 flex-col px-2 py-1.5">
      <Strong className="flex min-w-0 items-center gap-1.5">
        <ToneIcon aria-hidden="true" of={Icon} tone="faint" className="size-3.5 shrink-0" />
        <span className="truncate">
          {sideWords(side, names)}
          {version?.who ? (
            <Text tone="muted" weight="normal">
              {' '}
              ({version.who})
            </Text>
          ) : null}
        </span>
        {keepSide(view, draft, side) === draft ? null : (
          <span aria-hidden="true" className="ml-auto">
            <Kbd shortcut={shortcuts[side]} />
          </span>
        )}
      </Strong>
      <Text tone="faint" size="note">
        {version?.role == null || isGone ? null : `${roleWords[version.role]} · `}
        {isGone ? words.conflicts.deleted : version?.at ? <InstantLabel at={version.at} /> : ' '}
      </Text>
    </div>
  );
}
