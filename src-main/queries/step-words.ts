import { withPmsName } from '../../shared/pms/pms-name';
import type { SyncStep } from '../../shared/sync/step';

/** A step of an entry's way in words: what was asked, what came back, what followed. Nothing of the entry's content. */

type Told = { readonly asked: string; readonly answered: string; readonly followedWords: string };

export function stepWords(step: SyncStep): Told {
  const told = { asked: askedWords(step), answered: answeredWords(step), followedWords: followedWords(step) };
  return {
    asked: withPmsName(told.asked),
    answered: withPmsName(told.answered),
    followedWords: withPmsName(told.followedWords),
  };
}

const sentAs = { create: 'as new', update: 'as a change', delete: 'to be deleted' } as const;

function askedWords({ act, operation, revision, attempt }: SyncStep): string {
  switch (act) {
    case 'send':
      return `Sent ${sentAs[operation]} (version ${revision})${attempt > 1 ? `, try ${attempt}` : ''}`;
    case 'resend':
      return `Sent once more under the same key (version ${revision})`;
    case 'look':
      return 'Looked up in the PMS';
    case 'check':
      return 'Looked at before sending';
    case 'retry':
      return 'Tried again by hand';
    case 'release':
      return 'Tried again by itself';
  }
}

function answeredWords(step: SyncStep): string {
  const { answer, status, message, act, followed, remoteId, operation } = step;
  if (followed === null) return 'no answer yet';
  const number = remoteId === null ? '' : ` ${remoteId}`;
  switch (answer) {
    case null:
      return message;
    case 'done':
      if (act === 'look')
        return followed === 'done' && number !== '' ? `${message}: it is ours, number${number}` : message;
      if (operation === 'delete') return 'deleted there';
      return number === '' ? 'accepted' : `accepted as${number}`;
    case 'unknown':
      return `no certain answer${message === '' ? '' : `: ${message}`}`;
    case 'refused':
      return `refused${status === null ? '' : ` (${status})`}: ${message}`;
    case 'moved':
      return 'the PMS has another version by now';
    case 'absent':
      return message !== '' ? message : status === 403 ? 'not allowed (403)' : 'not there (404)';
    case 'signed_out':
      return 'the sign-in was not accepted';
    default:
      return message;
  }
}

function followedWords({ followed, act }: SyncStep): string {
  switch (followed) {
    case 'held':
      return 'Held';
    case 'conflict':
      return 'In conflict';
    case 'unknown':
      return act === 'look' ? 'To be looked up again' : 'To be looked up before anything else';
    case 'again':
      return act === 'retry' || act === 'release' ? '' : 'To be sent again';
    case 'withdrawn':
      return 'Overtaken by what is newer';
    default:
      return '';
  }
}
