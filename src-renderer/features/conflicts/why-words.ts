import type { FactName } from '../../../shared/domain/time-entry';
import type { ConflictView } from '../../../shared/ipc/views';
import { formatInstant } from '../../state/format';
import { factLabels } from './fact-words';

/** Why this is in the queue, in one sentence that names both sides the way people do. */
export function whyWords(view: ConflictView, pmsName: string): string {
  const since = view.base?.at ? ` since ${formatInstant(view.base.at)}` : '';
  switch (view.summary.kind) {
    case 'same_field':
      return `Both the laptop and ${pmsName} changed ${listed(view.merge?.clashes ?? [])}${since}.`;
    case 'disjoint_fields':
      return `The laptop changed ${listed(view.merge?.changedHere ?? [])}, ${pmsName} changed ${listed(view.merge?.changedThere ?? [])}. Nothing clashes: look once and accept.`;
    case 'edited_here_deleted_there':
      return `You changed this entry on the laptop, and it was deleted in ${pmsName}.`;
    case 'deleted_here_edited_there':
      return `You deleted this entry on the laptop, and it was changed in ${pmsName}${since}.`;
    case 'edited_here_billed_there':
      return `This entry is on ${view.billLabel ?? 'a bill'} in ${pmsName}, so it can’t be changed there any more.`;
    case 'twin':
      return `An entry like this one was also made in ${pmsName}. If it is the same work, it must not be billed twice.`;
    case 'matter_unavailable':
      return `The matter was closed, moved or can no longer be seen in ${pmsName}. Give the entry another matter with E, or send it as it is.`;
    case 'rate_or_code_changed':
      return `The rate or the codes changed in ${pmsName} while this entry was on its way.`;
    case 'outcome_ambiguous':
      return `This entry was sent and no answer came back. ${pmsName} holds more than one that could be it.`;
    case 'other':
      return `The laptop and ${pmsName} don’t agree on this entry, in a way that needs a person to look.`;
  }
}

/** Field names in a sentence: "hours", "hours and narrative", "hours, narrative and rate". */
export function listed(names: readonly FactName[]): string {
  const words = names.map((name) => factLabels[name].toLowerCase());
  const last = words.at(-1) ?? 'nothing';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
