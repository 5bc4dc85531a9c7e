import { empty, notFound } from '../answers';
import { authorOf, type Call } from '../call';
import type { PmsAnswer } from '../messages';
import { removeFrom } from './change';
import { findActivity } from './visible';

/** DELETE /activities/:id. The document gives it 204 and 403, and no `If-Match`: one that is sent is ignored. */
export function removeActivity(call: Call): PmsAnswer {
  const current = findActivity(call);
  if (current === null) return notFound();
  const removed = removeFrom(call.writer, authorOf(call), current);
  return removed.ok ? empty(204) : removed.answer;
}
