import { authorOf, type Call, readData, selectFields, showOne } from '../call';
import type { PmsAnswer } from '../messages';
import { activityView } from '../views/activities';
import { readActivityBody } from './body';
import { createFrom } from './change';

/** POST /activities. Everything is checked before anything is stored, the field selection too. */
export function createActivity(call: Call): PmsAnswer {
  const selection = selectFields(call.request, activityView);
  if (!selection.ok) return selection.answer;
  const data = readData(call.request.body);
  if (!data.ok) return data.answer;
  const read = readActivityBody(data.data);
  if (!read.ok) return read.answer;
  const created = createFrom(call.writer, authorOf(call), read.body);
  return created.ok
    ? showOne(call, 'activities', activityView, created.row, { status: 201 })
    : created.answer;
}
