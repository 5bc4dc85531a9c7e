import { byText, contains, type Listing } from './listing';
import {
  BadParameter,
  booleanParameter,
  choiceParameter,
  idOrNullParameter,
  integerParameter,
  textParameter,
} from './parameters';
import type {
  ActivityDescriptionRow,
  ContactRow,
  MatterRow,
  MatterStatus,
  UserRow,
  UtbmsCodeRow,
  UtbmsSetRow,
} from './rows';
import { activityDescriptionView, utbmsCodeView, utbmsSetView } from './views/codes';
import { matterView } from './views/matters';
import { contactView, fullName, userView } from './views/people';

/** The collections that a client only reads: people, matters, codes. */

const everything = () => true;

export const users: Listing<UserRow> = {
  view: userView,
  maximum: 2000,
  rows: ({ state }) => state.tables.users.values(),
  filter(query) {
    const enabled = booleanParameter(query, 'enabled');
    const name = textParameter(query, 'name');
    const subscription = choiceParameter(query, 'subscription_type', ['attorney', 'nonattorney']);
    return (user) =>
      (enabled === null || user.enabled === enabled) &&
      contains(fullName(user), name) &&
      (subscription === null || user.subscriptionType.toLowerCase() === subscription);
  },
  orders: { name: byText(fullName), last_name: byText((user) => user.lastName) },
};

export const contacts: Listing<ContactRow> = {
  view: contactView,
  maximum: 200,
  rows: ({ state }) => state.tables.contacts.values(),
  filter(query) {
    const type = choiceParameter(query, 'type', ['Company', 'Person']);
    const wanted = textParameter(query, 'query');
    booleanParameter(query, 'client_only');
    return (contact) => (type === null || contact.type === type) && contains(contact.name, wanted);
  },
  orders: { name: byText((contact) => contact.name) },
};

export const matters: Listing<MatterRow> = {
  view: matterView,
  maximum: 200,
  rows: ({ state, viewer }) =>
    [...state.tables.matters.values()].filter((matter) => !viewer.hiddenMatterIds.includes(matter.id)),
  filter(query, { state }) {
    const statuses = statusesOf(textParameter(query, 'status'));
    const clientId = integerParameter(query, 'client_id');
    const responsible = idOrNullParameter(query, 'responsible_attorney_id');
    const billable = booleanParameter(query, 'billable');
    const wanted = textParameter(query, 'query');
    return (matter) =>
      (statuses === null || statuses.has(matter.status)) &&
      (clientId === null || matter.clientId === clientId) &&
      (responsible === undefined || matter.responsibleAttorneyId === responsible) &&
      (billable === null || matter.billable === billable) &&
      contains(
        `${matter.displayNumber} ${matter.description} ${state.tables.contacts.get(matter.clientId)?.name ?? ''}`,
        wanted,
      );
  },
  orders: {
    display_number: byText((matter) => matter.displayNumber),
    updated_at: (a, b) => a.updatedAtMs - b.updatedAtMs,
  },
};

/** "open,pending", as the vendor takes it. */
function statusesOf(text: string | null): ReadonlySet<MatterStatus> | null {
  if (text === null) return null;
  const names: Readonly<Record<string, MatterStatus>> = {
    open: 'Open',
    pending: 'Pending',
    closed: 'Closed',
  };
  const statuses = new Set<MatterStatus>();
  for (const word of text.split(',')) {
    const status = names[word.trim().toLowerCase()];
    if (status === undefined) throw new BadParameter('status must be open, pending or closed');
    statuses.add(status);
  }
  return statuses;
}

export const utbmsSets: Listing<UtbmsSetRow> = {
  view: utbmsSetView,
  maximum: 200,
  rows: ({ state }) => state.tables.utbmsSets.values(),
  filter: () => everything,
  orders: { name: byText((set) => set.name) },
};

export const utbmsCodes: Listing<UtbmsCodeRow> = {
  view: utbmsCodeView,
  maximum: 200,
  rows: ({ state }) => state.tables.utbmsCodes.values(),
  filter(query) {
    const type = choiceParameter(query, 'type', ['UtbmsTask', 'UtbmsActivity', 'UtbmsExpense']);
    const setId = idOrNullParameter(query, 'utbms_set_id');
    return (code) => (type === null || code.type === type) && (setId === undefined || code.setId === setId);
  },
  orders: { name: byText((code) => code.name), set: (a, b) => a.setId - b.setId },
};

export const activityDescriptions: Listing<ActivityDescriptionRow> = {
  view: activityDescriptionView,
  maximum: 200,
  rows: ({ state }) => state.tables.activityDescriptions.values(),
  filter(query) {
    const kind = choiceParameter(query, 'type', ['utbms', 'clio']);
    const flat = booleanParameter(query, 'flat_rate');
    return (row) =>
      (kind === null || row.kind === kind) && (flat === null || (row.categoryType === 'flat') === flat);
  },
  extra: (query, { viewer }) => ({
    rateFor: {
      matterId: integerParameter(query, 'rate_for[matter_id]'),
      userId: integerParameter(query, 'rate_for[user_id]') ?? viewer.id,
    },
  }),
};
