import { v7 } from 'uuid';

/**
 * A request id, made here so that a call repeated after a lost answer or a crash is known as the same request.
 * UUIDv7, as all of our ids: main takes it for the new entry.
 */
export function newRequestId(): string {
  return v7();
}
