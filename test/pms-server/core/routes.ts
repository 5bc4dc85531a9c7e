import { createActivity } from './activities/create';
import { activities } from './activities/list';
import { removeActivity } from './activities/remove';
import { updateActivity } from './activities/update';
import { findActivity } from './activities/visible';
import { badRequest, notFound } from './answers';
import { type Call, showOne } from './call';
import { list } from './listing';
import { firstOf, type PmsAnswer } from './messages';
import { activityDescriptions, contacts, matters, users, utbmsCodes, utbmsSets } from './reference-lists';
import { settingsOf } from './state';
import { activityView } from './views/activities';
import { billingSettingView, parseDuration } from './views/billing-setting';
import { activityDescriptionView, utbmsCodeView } from './views/codes';
import { matterView } from './views/matters';
import { contactView, userView } from './views/people';

type Handler = (call: Call) => PmsAnswer;

/** The part of the vendor's API that Daybook uses: "METHOD path" → handler. */
const routes: Readonly<Record<string, Handler>> = {
  'GET /activities': (call) => list(call, activities),
  'POST /activities': createActivity,
  'GET /activities/:id': (call) => {
    const activity = findActivity(call);
    return activity === null ? notFound() : showOne(call, 'activities', activityView, activity);
  },
  'PATCH /activities/:id': updateActivity,
  'DELETE /activities/:id': removeActivity,

  'GET /users': (call) => list(call, users),
  'GET /users/who_am_i': (call) => showOne(call, 'users', userView, call.viewer),
  'GET /users/:id': (call) => show(call, 'users', userView, call.state.tables.users.get(call.id)),
  'GET /contacts': (call) => list(call, contacts),
  'GET /contacts/:id': (call) => show(call, 'contacts', contactView, call.state.tables.contacts.get(call.id)),
  'GET /matters': (call) => list(call, matters),
  'GET /matters/:id': (call) =>
    call.viewer.hiddenMatterIds.includes(call.id)
      ? notFound()
      : show(call, 'matters', matterView, call.state.tables.matters.get(call.id)),
  'GET /activity_descriptions': (call) => list(call, activityDescriptions),
  'GET /activity_descriptions/:id': (call) =>
    show(
      call,
      'activity_descriptions',
      activityDescriptionView,
      call.state.tables.activityDescriptions.get(call.id),
    ),
  'GET /utbms/codes': (call) => list(call, utbmsCodes),
  'GET /utbms/codes/:id': (call) =>
    show(call, 'utbms_codes', utbmsCodeView, call.state.tables.utbmsCodes.get(call.id)),
  'GET /utbms/sets': (call) => list(call, utbmsSets),
  'GET /settings/billing': showBillingSettings,
};

/** Finds and runs the handler; the vendor's ".json" is optional, as it is there. */
export function route(method: string, path: string, call: Omit<Call, 'id'>): PmsAnswer {
  const plain = path.replace(/^\/api\/v4/, '').replace(/\.json$/, '');
  const exact = routes[`${method} ${plain}`];
  if (exact !== undefined) return exact({ ...call, id: 0 });
  const numbered = /^(.*)\/(\d{1,15})$/.exec(plain);
  const handler = numbered === null ? undefined : routes[`${method} ${numbered[1]}/:id`];
  return handler === undefined
    ? notFound('The requested path was not found')
    : handler({ ...call, id: Number(numbered?.[2]) });
}

function show<Row extends { id: number; version: number; updatedAtMs: number }>(
  call: Call,
  collection: string,
  view: Parameters<typeof showOne<Row>>[2],
  row: Row | undefined,
): PmsAnswer {
  return row === undefined ? notFound() : showOne(call, collection, view, row);
}

function showBillingSettings(call: Call): PmsAnswer {
  const duration = firstOf(call.request.query, 'duration');
  if (duration !== null && parseDuration(duration) === null) return badRequest('duration is not valid');
  const extra = duration === null ? {} : { duration };
  return showOne(call, 'billing_settings', billingSettingView, settingsOf(call.state), { extra });
}
