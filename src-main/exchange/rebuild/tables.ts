/**
 * What becomes of each table in a rebuild. A test holds the list to the schema, so that a table added one day is thought of.
 *
 * `first`, `then`: the damaged file's rows are laid over the backup's, before or after the entries come, in this order.
 * `with entries`: comes along with each entry, decided for it. `own`: the rebuilt database keeps its own.
 */
export const tablesBefore = [
  'setting',
  'timekeeper',
  'client',
  'matter',
  'matter_rate',
  'utbms_code',
  'id_map',
  'code_set',
  'code_set_version',
  'code_mapping',
  'code_favourite',
  'timekeeper_class',
  'timekeeper_admission',
  'billing_period',
  'client_currency',
  'matter_currency',
  'rule_set',
  'rule_set_assignment',
  'rate_card',
  'rate_card_taken_back',
  'ledes_profile',
  'portal_code',
  'firm_word',
  'shorthand',
  'entry_view',
  'entry_arrangement',
  'day_mark',
  'kept_text',
  'prebill_draft',
] as const;

export const tablesAfter = [
  'entry_span',
  'line_merge',
  'line_comment',
  'line_code',
  'waiver',
  'not_twins',
  'timer',
  'segment',
  'timer_doubt',
  'expense',
  'invoice',
  'portal_answer',
  'invoice_line',
  'ledes_line',
  'calendar_event',
] as const;

export const tablesWithEntries = [
  'entry',
  'approval',
  'base',
  'outbox',
  'conflict',
  'handed_over',
  'from_copy',
  'audit',
] as const;

/** Where the rebuilt database begins with nothing, whose it is comes from the damaged file too. */
export const tablesOfItsOwn = [
  'account',
  'cache_age',
  'cursor',
  'into_sight',
  'missing',
  'parked',
  'schema_migration',
  'sync_run',
  'sync_step',
  'undo_step',
] as const;
