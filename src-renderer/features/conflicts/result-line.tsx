import { ArrowRight, Check, Pencil } from 'lucide-react';
import type { Flag } from '../../../shared/ipc/views';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { FlagCount } from '../../ui/flag-list';
import { Note, Text } from '../../ui/text';
import { words } from '../../words';
import type { Decision } from './decision';
import type { Names } from './fact-words';
import { FactsLine } from './facts-line';
import { listed } from './why-words';

/** The live Result: what accepting would push, word for word, or what is still missing for it. */
export function ResultLine({
  decision,
  verdict,
  shownMatterId,
  names,
  onEdit,
}: {
  decision: Decision;
  /** What the billing rules say of the result; null where there is none. */
  verdict: readonly Flag[] | null;
  /** The matter that the heading already names. */
  shownMatterId: string | null;
  names: Names;
  onEdit: (() => void) | null;
}) {
  return (
    <div className="flex items-baseline gap-3 px-4 py-2">
      <Text tone="muted" size="note" weight="semibold" className="inline-flex items-center gap-1">
        {words.conflicts.resultLine(<ArrowRight aria-hidden="true" className="size-3.5" />)}
      </Text>
      <output aria-label={words.conflicts.result} aria-live="polite" data-copy className="min-w-0 flex-1">
        <ResultWords decision={decision} verdict={verdict} shownMatterId={shownMatterId} names={names} />
      </output>
      {onEdit ? (
        <Button size="small" variant="quiet" icon={Pencil} shortcut="conflict_edit" onPress={onEdit}>
          {words.common.edit}
        </Button>
      ) : null}
    </div>
  );
}

function ResultWords({
  decision,
  verdict,
  shownMatterId,
  names,
}: {
  decision: Decision;
  verdict: readonly Flag[] | null;
  shownMatterId: string | null;
  names: Names;
}) {
  const { choice, preview, missing, notAllowed, consequence } = decision;
  if (preview === null) {
    return (
      <Text tone={choice === null ? 'muted' : undefined}>
        {choice === null ? words.conflicts.nothingChosenYet : consequence}
      </Text>
    );
  }
  return (
    <>
      <FactsLine facts={preview} missing={missing} shownMatterId={shownMatterId} names={names}>
        <Verdict flags={verdict} />
      </FactsLine>
      {notAllowed.length > 0 ? (
        <Text tone="warn" size="note" className="block">
          {words.conflicts.onlyTimekeeperOrPartnerDecides(listed(notAllowed))}
        </Text>
      ) : choice !== null && consequence !== null ? (
        <Note as="span" className="block truncate" title={consequence}>
          {consequence}
        </Note>
      ) : null}
    </>
  );
}

/** The billing rules' verdict on the result: ok, or how many flags, each said in full on hover and to a screen reader. */
function Verdict({ flags }: { flags: readonly Flag[] | null }) {
  if (flags === null) return null;
  if (flags.length > 0) return <FlagCount flags={flags} />;
  return (
    <Badge tone="good" icon={Check}>
      {words.conflicts.ok}
    </Badge>
  );
}
