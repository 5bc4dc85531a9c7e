import type { MatterRow } from '../rows';
import type { PmsState } from '../state';
import { contactView, userView } from './people';
import { stamps } from './stamps';
import { type Nested, nest, type View } from './view';

const statusNames = { hourly: 'HourlyRate', flat: 'FlatRate', contingency: 'ContingencyFee' } as const;

const practiceAreaView: View<string> = {
  plain: { name: (name) => name },
  nested: {},
};

/**
 * `custom_rate{type,rates}`: the document's schema shows each rate in full here, with its user, although braces go
 * one level deep; the stand-in follows the schema.
 */
const customRate: Nested<MatterRow> = {
  knows: (name) => name === 'type' || name === 'on_invoice' || name === 'rates',
  withoutBraces: ['type', 'on_invoice', 'rates'],
  show(matter, { state }, names) {
    const whole: Record<string, unknown> = {
      type: statusNames[matter.billingMethod],
      on_invoice: hasBill(state, matter),
      rates: matter.customRates.map((rate) => ({
        id: rate.id,
        etag: `"rate-${rate.id}-${matter.version}"`,
        rate: rate.rate,
        user: rateUser(state, rate.userId),
      })),
    };
    return Object.fromEntries(names.map((name) => [name, whole[name]]));
  },
};

function rateUser(state: PmsState, userId: number): object | null {
  const user = state.tables.users.get(userId);
  return user === undefined
    ? null
    : { id: user.id, name: `${user.firstName} ${user.lastName}`, enabled: user.enabled };
}

function hasBill(state: PmsState, matter: MatterRow): boolean {
  return [...state.tables.bills.values()].some((bill) => bill.matterId === matter.id);
}

export const matterView: View<MatterRow> = {
  plain: {
    ...stamps('matters'),
    number: (matter) => matter.number,
    display_number: (matter) => matter.displayNumber,
    custom_number: () => null,
    description: (matter) => matter.description,
    status: (matter) => matter.status,
    billing_method: (matter) => matter.billingMethod,
    billable: (matter) => matter.billable,
    require_utbms_codes: (matter) => matter.requireUtbmsCodes,
    client_id: (matter) => matter.clientId,
    open_date: (matter) => matter.openDate,
    pending_date: (matter) => matter.pendingDate,
    close_date: (matter) => matter.closeDate,
  },
  nested: {
    client: nest(contactView, (matter: MatterRow, { state }) => state.tables.contacts.get(matter.clientId)),
    responsible_attorney: nest(userView, (matter: MatterRow, { state }) =>
      state.tables.users.get(matter.responsibleAttorneyId),
    ),
    practice_area: nest(practiceAreaView, (matter: MatterRow) => matter.practiceArea),
    custom_rate: customRate,
  },
};
