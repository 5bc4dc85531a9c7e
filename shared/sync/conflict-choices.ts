import type { EntryFacts } from '../domain/time-entry';
import type { RemoteEntry } from '../pms/port';
import { formatHours } from '../time/hours';
import { hasTwoRecords, mergeOf, type Situation, seenFacts, shapeOf } from './situation';
import type { ConflictChoice } from './types';

/** One thing that may be chosen, in words, with what it comes to. */
export type Offer = {
  readonly choice: ConflictChoice;
  readonly label: string;
  readonly consequence: string;
  /** The facts that will stand on the PMS; null where nothing of this entry is pushed. */
  readonly result: EntryFacts | null;
  /** Whether a person may edit the result; otherwise it is taken exactly as offered. */
  readonly editable: boolean;
};

/** What may be chosen in a conflict (contract 23). At least one choice is always on offer, whatever the kind. */
export function choicesOf(situation: Situation): Offer[] {
  const { remote } = situation;
  const shape = shapeOf(situation);
  if (shape === 'ambiguous') return ambiguousChoices(situation);
  if (shape === 'unsent') return unsentChoices(situation);
  if (shape === 'gone' || remote === null) return goneChoices(situation);
  switch (shape) {
    case 'twin':
      return twinChoices(situation, remote);
    case 'billed':
      return billedChoices(situation, remote);
    case 'deleted_here':
      return deletedHereChoices(situation, remote);
    case 'both':
      return bothChoices(situation, remote);
  }
}

function bothChoices(situation: Situation, remote: RemoteEntry): Offer[] {
  const { local, pmsName: pms, suggestion } = situation;
  const merged = suggestion?.choice === 'field_by_field' ? suggestion.facts : null;
  return [
    {
      choice: 'keep_laptop',
      label: 'Keep the laptop’s',
      consequence: `The laptop’s version goes to ${pms} once it is approved again; ${pms}’s values stay in the history.${unsentWords(situation)}`,
      result: local,
      editable: false,
    },
    {
      choice: 'keep_pms',
      label: `Keep ${pms}’s`,
      consequence: `${pms}’s version stands here too, and nothing is pushed; the laptop’s values stay in the history.`,
      result: seenFacts(remote, local),
      editable: false,
    },
    {
      choice: 'field_by_field',
      label: 'Field by field',
      consequence: `The result goes to ${pms} once it is approved, unless it is what ${pms} has already.`,
      result: merged ?? mergeOf(situation)?.facts ?? local,
      editable: true,
    },
  ];
}

/** What was edited here and is hidden there by now can't be sent (contract 5): said before anybody decides. */
function unsentWords({ base, local, remote, pmsName: pms }: Situation): string {
  const names = (remote?.hidden ?? []).filter((name) => base !== null && base[name] !== local[name]);
  if (names.length === 0) return '';
  const what = names.map((name) => (name === 'rateMinor' ? 'rate' : 'hours')).join(' and ');
  return ` ${pms} hides its ${what} from you: your edit of that is not sent.`;
}

function unsentChoices({ local, pmsName: pms, suggestion }: Situation): Offer[] {
  const asItIs: Offer = {
    choice: 'keep_laptop',
    label: 'Send it as it is',
    consequence: `It goes to ${pms} as approved; if ${pms} refuses it, it is held with ${pms}’s words.`,
    result: local,
    editable: false,
  };
  const edited: Offer = {
    choice: 'field_by_field',
    label: 'Change it',
    consequence: `The result goes to ${pms} once it is approved again.`,
    result: suggestion?.facts ?? local,
    editable: true,
  };
  if (suggestion?.facts == null) return [asItIs, edited];
  const theirs: Offer = {
    choice: 'keep_pms',
    label: `Take ${pms}’s`,
    consequence: `The entry takes what ${pms} has now, and goes there once it is approved again.`,
    result: suggestion.facts,
    editable: false,
  };
  return [asItIs, theirs, edited];
}

function goneChoices({ local, localDeleted, pmsName: pms }: Situation): Offer[] {
  const away: Offer = {
    choice: 'keep_pms',
    label: `Delete it here too`,
    consequence: `The entry goes to the trash, from which it can be restored; nothing is pushed.`,
    result: null,
    editable: false,
  };
  if (localDeleted) return [away];
  const back: Offer = {
    choice: 'keep_laptop',
    label: 'Keep the laptop’s',
    consequence: `The entry becomes a new record in ${pms} once it is approved.`,
    result: local,
    editable: false,
  };
  return [back, away];
}

function deletedHereChoices({ local, pmsName: pms }: Situation, remote: RemoteEntry): Offer[] {
  return [
    {
      choice: 'keep_laptop',
      label: `Delete it in ${pms} too`,
      consequence: `The record is deleted in ${pms} with the next sync, unless it changes there once more.`,
      result: null,
      editable: false,
    },
    {
      choice: 'keep_pms',
      label: `Keep ${pms}’s`,
      consequence: `The entry comes back as it is in ${pms}, and nothing is pushed.`,
      result: seenFacts(remote, local),
      editable: false,
    },
  ];
}

function billedChoices(situation: Situation, remote: RemoteEntry): Offer[] {
  const { local, pmsName: pms } = situation;
  const bill = remote.billLabel ?? 'a bill';
  const keep: Offer = {
    choice: 'keep_pms',
    label: `Keep ${pms}’s`,
    consequence: `The billed version stands, on ${bill}; the laptop’s values stay in the history.`,
    result: seenFacts(remote, local),
    editable: false,
  };
  const facts = adjustmentFacts(situation);
  if (facts === null) return [keep];
  const more: Offer = {
    choice: 'adjustment',
    label: 'Adjustment entry',
    consequence: `The billed version stands, on ${bill}; the ${formatHours(facts.seconds)} h over it become a new draft entry.`,
    result: facts,
    editable: true,
  };
  return [keep, more];
}

/** The time that was worked over what is on the bill, as an entry of its own; null where there is none. */
export function adjustmentFacts({ local, localDeleted, remote }: Situation): EntryFacts | null {
  if (localDeleted || remote === null || remote.hidden.includes('seconds')) return null;
  const seconds = local.seconds - remote.facts.seconds;
  return seconds > 0 ? { ...local, seconds } : null;
}

function twinChoices(situation: Situation, remote: RemoteEntry): Offer[] {
  const { local, own, pmsName: pms, suggestion } = situation;
  const both: Offer = {
    choice: 'keep_both',
    label: 'Keep both',
    consequence: `Two pieces of work: ${pms}’s record becomes an entry of its own here, and they are never asked about again.`,
    result: null,
    editable: false,
  };
  const joined = suggestion?.choice === 'same_entry' ? suggestion.facts : null;
  if (!hasTwoRecords(situation)) {
    const billed = remote.onBill;
    const same: Offer = {
      choice: 'same_entry',
      label: 'Same entry',
      consequence: billed
        ? `One piece of work: the record in ${pms} is on ${remote.billLabel ?? 'a bill'} and stands; nothing is pushed.`
        : `One piece of work: the entry is joined to the record in ${pms}, which is updated once the result is approved.`,
      result: billed ? seenFacts(remote, local) : (joined ?? local),
      editable: !billed,
    };
    return [same, both];
  }
  if (own?.onBill === true && remote.onBill) return [both];
  const same: Offer = {
    choice: 'same_entry',
    label: 'Same entry',
    consequence: remote.onBill
      ? `One piece of work, in ${pms} twice: the billed record stands, and the one from this laptop is deleted there.`
      : `One piece of work, in ${pms} twice: the record from this laptop stands, and the other is deleted there.`,
    result: remote.onBill ? seenFacts(remote, local) : own?.onBill === true ? local : (joined ?? local),
    editable: !remote.onBill && own?.onBill !== true,
  };
  return [same, both];
}

function ambiguousChoices({ local, candidates, givenAway = [], pmsName: pms }: Situation): Offer[] {
  const again: Offer = {
    choice: 'keep_laptop',
    label: 'None of these: send it again',
    consequence: `It is sent once more, as approved; the records found in ${pms} are entries of their own.`,
    result: local,
    editable: false,
  };
  if (candidates.length === 0) return [again];
  const others =
    givenAway.length === 0
      ? 'others found are entries of their own'
      : 'an entry that had it by an earlier answer gives it up';
  const same: Offer = {
    choice: 'same_entry',
    label: 'This is it',
    consequence: `The entry is joined to the record in ${pms} and not sent again; ${others}.`,
    result: local,
    editable: true,
  };
  return [same, again];
}
