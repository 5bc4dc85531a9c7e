import { Clock, CornerUpLeft, Table2 } from 'lucide-react';
import type { ConflictView } from '../../../shared/ipc/views';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { DateLabel } from '../../ui/date-label';
import { Surface } from '../../ui/surface';
import { Heading, Muted } from '../../ui/text';
import { words } from '../../words';
import type { Names } from './fact-words';
import { kindLooks } from './kind-look';
import { whyWords } from './why-words';

/** Which entry this is, why it is here, and what else than deciding can be done with it. */
export function PanelHeading({
  view,
  names,
  onSendBack,
  onSnooze,
  onAllFields,
}: {
  view: ConflictView;
  names: Names;
  onSendBack: () => void;
  onSnooze: () => void;
  onAllFields: () => void;
}) {
  const look = kindLooks[view.summary.kind];
  const isOpen = view.summary.decided === null;
  const number = names.matterNumber(view.local.facts.matterId);
  return (
    <Surface as="header" edge="bottom" className="flex flex-col gap-0.5 px-4 py-2">
      <div className="flex min-w-0 items-center gap-2">
        <Heading className="min-w-0 truncate">{view.summary.title}</Heading>
        <Badge tone="clash" icon={look.icon}>
          {look.words}
        </Badge>
      </div>
      <div className="flex min-w-0 items-center gap-2">
        <Muted as="p" className="min-w-0 flex-1 truncate">
          {number === '' ? null : <span className="figures">{number} · </span>}
          {view.summary.timekeeperName} · <DateLabel date={view.summary.workDate} />
        </Muted>
        {isOpen ? (
          <>
            <Button
              size="small"
              variant="quiet"
              icon={CornerUpLeft}
              shortcut="conflict_return"
              onPress={onSendBack}
            >
              {words.conflicts.sendBack}
            </Button>
            <Button size="small" variant="quiet" icon={Clock} shortcut="conflict_snooze" onPress={onSnooze}>
              {words.conflicts.snooze}
            </Button>
          </>
        ) : null}
        <Button
          size="small"
          variant="quiet"
          icon={Table2}
          shortcut="conflict_table"
          className="-mr-2"
          onPress={onAllFields}
        >
          {words.conflicts.allFields}
        </Button>
      </div>
      <p>{whyWords(view, names.pmsName)}</p>
    </Surface>
  );
}
