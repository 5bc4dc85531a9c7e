import { z } from 'zod';

/** What a colleague can do at the office, as the page's forms and the control endpoint send it. */

const WorkDate = z.iso.date();
const Email = z.email();
const Billing = z.enum(['billable', 'no_charge', 'non_billable']);

/** Fields of an entry in the firm's words; null takes something away, a missing key leaves it. */
const EntryFields = z.strictObject({
  date: WorkDate.optional(),
  seconds: z.int().min(0).max(86_400).optional(),
  /** Dollars an hour. */
  price: z.number().min(0).optional(),
  note: z.string().max(20_000).optional(),
  /** Matter number ("00231-004"). */
  matter: z.string().optional(),
  timekeeper: Email.optional(),
  /** UTBMS codes; both, or null for none. */
  codes: z.strictObject({ task: z.string(), activity: z.string() }).nullable().optional(),
  billing: Billing.optional(),
});
export type EntryFields = z.infer<typeof EntryFields>;

/** `as`: the colleague's e-mail; the scenario's colleague where it is left out. */
const by = { as: Email.optional() };

export const OfficeAction = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('create'),
    ...by,
    entry: EntryFields.required({ date: true, seconds: true, note: true, matter: true }),
  }),
  z.strictObject({ do: z.literal('edit'), ...by, activityId: z.int(), changes: EntryFields }),
  z.strictObject({ do: z.literal('delete'), ...by, activityId: z.int() }),
  z.strictObject({
    do: z.literal('bill'),
    ...by,
    activityIds: z.array(z.int()).min(1),
    state: z.enum(['draft', 'awaiting_approval', 'awaiting_payment', 'paid']).default('draft'),
  }),
  z.strictObject({ do: z.literal('unbill'), ...by, activityIds: z.array(z.int()).min(1) }),
  z.strictObject({
    do: z.literal('setMatterStatus'),
    ...by,
    matter: z.string(),
    status: z.enum(['Open', 'Pending', 'Closed']),
  }),
  z.strictObject({ do: z.literal('setRequireCodes'), ...by, matter: z.string(), required: z.boolean() }),
  /** `rate`: dollars an hour on this matter; null: the timekeeper's own again. */
  z.strictObject({
    do: z.literal('setMatterRate'),
    ...by,
    matter: z.string(),
    timekeeper: Email,
    rate: z.number().min(0).nullable(),
  }),
]);
export type OfficeAction = z.infer<typeof OfficeAction>;
export type OfficeActionInput = z.input<typeof OfficeAction>;
