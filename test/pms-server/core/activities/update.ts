import { failure, notFound } from '../answers';
import { authorOf, type Call, readData, selectFields, showOne } from '../call';
import { etagOf, ifMatchAllows } from '../etag';
import type { PmsAnswer } from '../messages';
import { activityView } from '../views/activities';
import { readActivityBody } from './body';
import { reviseFrom } from './change';
import { findActivity } from './visible';

/** PATCH /activities/:id. `If-Match` is optional, and decides before the content is looked at. */
export function updateActivity(call: Call): PmsAnswer {
  const current = findActivity(call);
  if (current === null) return notFound();
  const selection = selectFields(call.request, activityView);
  if (!selection.ok) return selection.answer;
  if (!ifMatchAllows(call.request.headers['if-match'], etagOf('activities', current))) {
    return failure(412, 'PreconditionFailed', 'The record has changed since the version named in If-Match');
  }
  const data = readData(call.request.body);
  if (!data.ok) return data.answer;
  const read = readActivityBody(data.data);
  if (!read.ok) return read.answer;
  const revised = reviseFrom(call.writer, authorOf(call), current, read.body);
  return revised.ok ? showOne(call, 'activities', activityView, revised.row) : revised.answer;
}
