import { z } from 'zod';

/**
 * The vendor's shapes, for exactly the fields that we ask for. Strict on purpose: with `fields=` the server returns what is
 * named, so whatever else comes is a change that this version does not understand, and its record is parked (contract 7).
 */
const id = z.int().positive();
/** "2026-11-18T14:03:22Z" or with an offset. */
const timestamp = z.iso.datetime({ offset: true });
const etag = z.string().min(1).max(500);

export const ClioActivity = z.strictObject({
  id,
  etag,
  type: z.literal('TimeEntry'),
  date: z.iso.date(),
  /** Seconds. Null where hours are hidden from this user. */
  quantity: z.number().nullable(),
  quantity_redacted: z.boolean(),
  /** Currency units an hour. Null where rates are hidden from this user. */
  price: z.number().nullable(),
  note: z.string().nullable(),
  /** A flat fee has no hourly rate: such an entry is not ours to read. */
  flat_rate: z.literal(false),
  non_billable: z.boolean(),
  no_charge: z.boolean(),
  on_bill: z.boolean(),
  bill: z
    .strictObject({
      id,
      number: z.string().nullable(),
      state: z.enum(['draft', 'awaiting_approval', 'awaiting_payment', 'paid', 'void', 'deleted']),
    })
    .nullish(),
  matter: z.strictObject({ id }).nullish(),
  user: z.strictObject({ id }),
  activity_description: z
    .strictObject({ id, utbms_activity_id: id.nullish(), utbms_task_id: id.nullish() })
    .nullish(),
  created_at: timestamp,
  updated_at: timestamp,
});
export type ClioActivity = z.infer<typeof ClioActivity>;
export const activityFields =
  'id,etag,type,date,quantity,quantity_redacted,price,note,flat_rate,non_billable,no_charge,on_bill,' +
  'bill{id,number,state},matter{id},user{id},activity_description{id,utbms_activity_id,utbms_task_id},' +
  'created_at,updated_at';

export const ClioMe = z.strictObject({
  id,
  name: z.string(),
  account: z.strictObject({ id, name: z.string() }),
});
export const meFields = 'id,name,account{id,name}';

export const ClioUser = z.strictObject({
  id,
  name: z.string().min(1).max(200),
  initials: z.string().nullable(),
  email: z.string().nullable(),
  enabled: z.boolean(),
  rate: z.number().nullable(),
  subscription_type: z.enum(['Attorney', 'NonAttorney']),
  job_title: z.strictObject({ name: z.string().nullable() }).nullish(),
});
export type ClioUser = z.infer<typeof ClioUser>;
export const userFields = 'id,name,initials,email,enabled,rate,subscription_type,job_title{name}';

export const ClioContact = z.strictObject({ id, name: z.string().min(1).max(300) });
export const contactFields = 'id,name';

/** Braces go one level deep, so a rate inside `rates` comes as the server likes it: read for three fields, and loosely. */
const ClioRate = z.looseObject({ rate: z.number().nullable(), user: z.looseObject({ id }).nullish() });
export const ClioMatter = z.strictObject({
  id,
  display_number: z.string().max(100),
  description: z.string().nullable(),
  status: z.enum(['Open', 'Pending', 'Closed']),
  billing_method: z.enum(['hourly', 'flat', 'contingency']),
  require_utbms_codes: z.boolean(),
  client: z.strictObject({ id }).nullish(),
  responsible_attorney: z.strictObject({ id }).nullish(),
  custom_rate: z
    .strictObject({
      type: z.enum(['HourlyRate', 'FlatRate', 'ContingencyFee']).nullish(),
      rates: z.array(ClioRate).nullish(),
    })
    .nullish(),
});
export type ClioMatter = z.infer<typeof ClioMatter>;
export const matterFields =
  'id,display_number,description,status,billing_method,require_utbms_codes,client{id},responsible_attorney{id},' +
  'custom_rate{type,rates}';

export const ClioCode = z.strictObject({
  id,
  code: z.string(),
  type: z.enum(['UtbmsTask', 'UtbmsActivity', 'UtbmsExpense']),
  name: z.string().max(300),
  utbms_set_id: id,
});
export type ClioCode = z.infer<typeof ClioCode>;
export const codeFields = 'id,code,type,name,utbms_set_id';

export const ClioSet = z.strictObject({ id, name: z.string().max(120) });
export const setFields = 'id,name';

export const ClioBillingSettings = z.strictObject({ rounding: z.number(), currency: z.string() });
export const billingSettingFields = 'rounding,currency';

/** Envelopes and errors are the vendor's own and may grow: only what we use is looked at. */
export const ClioList = z.looseObject({
  data: z.array(z.unknown()),
  meta: z.looseObject({ paging: z.looseObject({ next: z.string().nullish() }).nullish() }).nullish(),
});
export const ClioOne = z.looseObject({ data: z.unknown() });
export const ClioError = z.looseObject({
  error: z.union([
    z.string(),
    z.looseObject({
      message: z.string(),
      errors: z.record(z.string(), z.array(z.string())).nullish(),
    }),
  ]),
  error_description: z.string().optional(),
});
export const ClioTokens = z.looseObject({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).nullish(),
  /** Seconds. */
  expires_in: z.number().positive(),
});
