import type { FactName } from '../../../shared/domain/time-entry';
import type { ConflictView } from '../../../shared/ipc/views';
import { formatInstant } from '../../state/format';
import { words } from '../../words';
import { factLabels } from './fact-words';

/** Why this is in the queue, in one sentence that names both sides the way people do. */
export function whyWords(view: ConflictView, pmsName: string): string {
  const since = view.base?.at ? words.conflicts.sinceMoment(formatInstant(view.base.at)) : '';
  switch (view.summary.kind) {
    case 'same_field':
      return words.conflicts.bothLaptopAndChanged(pmsName, listed(view.merge?.clashes ?? []), since);
    case 'disjoint_fields':
      return words.conflicts.nothingClashes(
        listed(view.merge?.changedHere ?? []),
        pmsName,
        listed(view.merge?.changedThere ?? []),
      );
    case 'edited_here_deleted_there':
      return words.conflicts.youChangedThisEntry(pmsName);
    case 'deleted_here_edited_there':
      return words.conflicts.youDeletedThisEntry(pmsName, since);
    case 'edited_here_billed_there':
      return words.conflicts.entryIsOnBill(view.billLabel ?? words.conflicts.bill, pmsName);
    case 'twin':
      return words.conflicts.entryLikeThisOne(pmsName);
    case 'matter_unavailable':
      return words.conflicts.matterWasClosedMoved(pmsName);
    case 'rate_or_code_changed':
      return words.conflicts.rateOrCodesChanged(pmsName);
    case 'outcome_ambiguous':
      return words.conflicts.thisEntryWasSent(candidateWords(view, pmsName));
    case 'other':
      return words.conflicts.laptopAndDontAgree(pmsName);
  }
}

/** What there is that could be it; an earlier answer that gave it to another entry is named, since one of the two is wrong. */
function candidateWords({ candidates }: ConflictView, pmsName: string): string {
  const said = candidates.find(({ saidToBe }) => saidToBe !== null)?.saidToBe ?? null;
  if (candidates.length === 0) return words.conflicts.noneCouldBeIt(pmsName);
  if (candidates.length > 1) return words.conflicts.severalCouldBeIt(pmsName, said);
  return said === null
    ? words.conflicts.oneCouldBeIt(pmsName)
    : words.conflicts.oneWasGivenAway(pmsName, said);
}

/** Field names in a sentence: "hours", "hours and narrative", "hours, narrative and rate". */
export function listed(names: readonly FactName[]): string {
  const text = names.map((name) => factLabels[name].toLowerCase());
  const last = text.at(-1) ?? words.conflicts.nothing;
  return text.length < 2 ? last : words.conflicts.listAnd(text.slice(0, -1).join(', '), last);
}
