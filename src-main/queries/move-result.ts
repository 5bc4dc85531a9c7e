import type { MoveResult } from '../../shared/ipc/exchange-calls';
import { formatWorkDate } from '../../shared/time/calendar';
import { formatHours } from '../../shared/time/hours';
import type { BroughtIn } from '../exchange/move/bring-in';
import type { MoveBundle } from '../exchange/move/bundle';

const named = 12;

/** What taking a file over did, or would do, in numbers and by the names of what a person should look at. */
export function moveResultView({ items, timers }: BroughtIn, bundle: MoveBundle): MoveResult {
  const count = (...kinds: string[]) => items.filter(({ decision }) => kinds.includes(decision.kind)).length;
  const odd = items.filter(({ decision }) => ['newer_here', 'record_busy', 'twin'].includes(decision.kind));
  return {
    broughtIn: count('bring_in'),
    onPms: count('take_record'),
    alreadyHere: count('already_here'),
    leftOut: count('newer_here', 'record_busy'),
    twins: count('twin'),
    timers,
    titles: odd.slice(0, named).map(({ entryId }) => titleOf(bundle, entryId)),
  };
}

/** As `lineTitle` says it, from the file: what was left out is not here to be asked. */
function titleOf({ items, matters }: MoveBundle, entryId: string): string {
  const entry = items.find((item) => item.entry.id === entryId)?.entry;
  if (entry === undefined) return '';
  const matter = matters.find((one) => one.matter.id === entry.matterId)?.matter.name ?? 'No matter';
  const hours = formatHours(entry.billedSeconds ?? entry.workedSeconds);
  return `${matter} · ${formatWorkDate(entry.workDate)} · ${hours} h`;
}
