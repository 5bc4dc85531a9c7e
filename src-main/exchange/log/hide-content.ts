import { createHmac } from 'node:crypto';
import { genesisHash, syncActor } from '../../store/audit';

/**
 * Fields whose texts are ids, instants, codes or words of our own, and so may be read by anybody. Whatever isn't listed is
 * taken for something that a person wrote: a field that is added one day is hidden until somebody lists it.
 */
const openFields: ReadonlySet<string> = new Set([
  // Which one.
  ...[
    'id',
    'entryId',
    'operationId',
    'remoteId',
    'conflictId',
    'timekeeperId',
    'matterId',
    'clientId',
    'fileId',
  ],
  ...['subjectId', 'candidateRemoteId', 'remoteIds', 'notTwins', 'rows', 'joinedTo', 'unknownRow', 'etag'],
  // When.
  ...[
    'at',
    'madeAt',
    'workDate',
    'createdAt',
    'updatedAt',
    'deletedAt',
    'agreedAt',
    'attemptedAt',
    'doneAt',
    'openedAt',
  ],
  ...[
    'decidedAt',
    'closedAt',
    'firstSeen',
    'lastSeen',
    'releasedAt',
    'firstMissingAt',
    'startedAt',
    'endedAt',
  ],
  ...[
    'answeredAt',
    'snoozedUntil',
    'approvedAt',
    'remoteCreatedAt',
    'remoteUpdatedAt',
    'seenAt',
    'stoppedAt',
  ],
  // What kind.
  ...[
    'format',
    'appVersion',
    'content',
    'table',
    'fields',
    'collection',
    'action',
    'subject',
    'kind',
    'state',
    'source',
  ],
  ...[
    'operation',
    'reviewState',
    'billing',
    'choice',
    'closedAs',
    'hidden',
    'holdField',
    'status',
    'outcome',
    'act',
  ],
  ...['answer', 'followed', 'mode', 'taskCode', 'activityCode'],
]);
/** No text of a person's has this shape for long: there is no blank in it. */
const openShape = /^["\w:.+/=-]{1,100}$/;
/** A subject is named by our id, by the vendor's number or by a word; an account's key is none of these. */
const subjectShape = /^([0-9a-f-]{36}|\d+|[a-z_]+)$/;

/** Turns a text into one that tells nothing but whether two are equal; null and the empty text stay what they are. */
export type Hide = (text: string) => string;

/** @param salt never written anywhere: without it nobody can try out names and narratives */
export function saltedHide(salt: string): Hide {
  return (text) =>
    text === '' ? '' : `~${createHmac('sha256', salt).update(text).digest('hex').slice(0, 20)}`;
}

/** The same value with every text hidden that may be content. `field`: the name under which it stands. */
export function withoutContent(value: unknown, hide: Hide, field = ''): unknown {
  if (typeof value === 'string') return isOpen(field, value) ? value : hide(value);
  if (Array.isArray(value)) return value.map((one) => withoutContent(one, hide, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, withoutContent(member, hide, name)]),
  );
}

function isOpen(field: string, value: string): boolean {
  if (field === 'actor') return value === syncActor;
  // The chain's beginning; other hashes are hidden as well, since who guesses a narrative could try it on them.
  if (field === 'previousHash') return value === genesisHash;
  if (field === 'subjectId') return subjectShape.test(value);
  return openFields.has(field) && openShape.test(value);
}
