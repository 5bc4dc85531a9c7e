/**
 * Where the vendor is known to differ from its own document. Each is allowed on purpose, named, and nothing else is.
 */

/** Statuses that the document does not list for an operation. */
export const undocumentedStatuses: readonly {
  readonly status: number;
  readonly method?: string;
  readonly path?: string;
  readonly why: string;
}[] = [
  {
    status: 410,
    why: 'The section on minor versions: an invalid or retired X-API-VERSION answers 410 everywhere.',
  },
  {
    status: 401,
    method: 'delete',
    why: 'Authorisation is checked before the operation; the document lists 204 and 403 only for deletes.',
  },
  {
    status: 404,
    method: 'delete',
    path: '/activities/{id}.json',
    why: 'A record that is gone already; the document lists 204 and 403 only for deletes.',
  },
  {
    status: 429,
    method: 'delete',
    why: 'The rate limit counts every request of a token; the document lists 204 and 403 only for deletes.',
  },
];

/**
 * The document marks no property as nullable, but associations may be absent, optional text may be unset, and the
 * changelog of 4.0.8 makes redacted hours null.
 */
export const nullableInAnswers: ReadonlySet<string> = new Set([
  'activity_description',
  'bill',
  'client',
  'close_date',
  'custom_number',
  'description',
  'first_name',
  'issued_at',
  'job_title',
  'last_name',
  'ledes_client_id',
  'matter',
  'non_billable_total',
  'open_date',
  'pending_date',
  'phone_number',
  'practice_area',
  'primary_email_address',
  'quantity',
  'quantity_in_hours',
  'rate',
  'reference',
  'responsible_attorney',
  'rounded_duration',
  'rounded_quantity',
  'rounded_quantity_in_hours',
  'total',
  'user',
  'utbms_activity',
  'utbms_activity_id',
  'utbms_expense',
  'utbms_task',
  'utbms_task_id',
  'utbms_task_name',
]);

/** The second shape of 401 (RFC 6750): measured at the vendor, absent from its document. */
export const bearerErrorSchema = {
  type: 'object',
  required: ['error', 'error_description'],
  additionalProperties: false,
  properties: { error: { const: 'invalid_token' }, error_description: { type: 'string' } },
} as const;

/** `error.errors.<field>`, which the document describes in words for 422 but not in its schema. */
export const fieldErrorsSchema = {
  type: 'object',
  additionalProperties: { type: 'array', items: { type: 'string' } },
} as const;

/** Beside `data` every list carries `meta`; the document speaks of it in prose only. */
export const metaSchema = {
  type: 'object',
  required: ['paging', 'records'],
  additionalProperties: false,
  properties: {
    records: { type: 'integer' },
    paging: {
      type: 'object',
      additionalProperties: false,
      properties: { next: { type: 'string', format: 'uri' }, previous: { type: 'string', format: 'uri' } },
    },
  },
} as const;
