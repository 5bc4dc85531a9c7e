import type { Id } from '../../shared/domain/id';
import { EngineError } from '../engine-error';

/**
 * Something of one entry can't be read, because a disk or another program has spoilt it. It is never guessed at and never
 * written over: whoever meets it puts that entry aside, says so, and goes on with all others.
 */
export class DamagedRow extends EngineError {
  /** In plain words ("its approval"). */
  readonly what: string;
  /** Of which entry; null where not even that can be read. */
  readonly entryId: Id | null;

  constructor(what: string, entryId: unknown) {
    super('store', `Of this entry, ${what} is damaged in the database, and was left as it is.`);
    this.name = 'DamagedRow';
    this.what = what;
    this.entryId = typeof entryId === 'string' ? entryId : null;
  }
}
