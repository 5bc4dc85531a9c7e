/** What each table of the complete export holds, in a sentence that stands in the file itself. A test holds it to the schema. */
export const tableWords: Readonly<Record<string, string>> = {
  account: 'Whose database this is: firm, person, and how often somebody signed in or out.',
  approval: 'What was approved: content (JSON), its SHA-256, the rounding policy, by whom and when.',
  audit: 'Every change ever made, in a chain: each event bears the hash of the one before.',
  base: 'The version of each entry that laptop and PMS last agreed on, with its id there.',
  cache_age: 'When each list of the PMS was last read whole.',
  client: 'Clients, as the PMS names them.',
  code_favourite: 'Codes that a person starred.',
  code_mapping: 'As which code the firm’s code goes out to a client.',
  code_set: 'Code sets that clients define for themselves.',
  code_set_version:
    'Each version of those sets: its codes (JSON), the file that it came from, when and by whom.',
  conflict: 'Conflicts with all three versions (JSON), what was decided, by whom, when and why.',
  cursor: 'How far the PMS’s changes have been read.',
  entry:
    'Time entries, those in the trash included. Seconds are whole, money is in minor units (cents), dates are plain days.',
  expense:
    'Expenses, those in the trash included. Quantities and unit prices are whole ten-thousandths, tax rates ten-billionths.',
  handed_over: 'Work that was written to a file for another laptop, and is held here meanwhile.',
  id_map: 'Our ids beside the PMS’s, for matters, people and codes.',
  into_sight: 'Matters that came into this person’s sight, and whether their entries have been read.',
  line_comment: 'Comments on lines of the pre-bill, by whom and when.',
  line_merge: 'Which entries were merged into which line.',
  line_code: 'A client’s code that was said for one line and that only this laptop keeps.',
  invoice:
    'Invoices for LEDES: what was said of each, its state, and the bytes of the exported file with their SHA-256.',
  invoice_line:
    'Which entries and expenses each invoice holds or held; of an exported one the line (JSON) as it went out.',
  ledes_profile: 'How each client wants its LEDES files (JSON).',
  matter: 'Matters, as the PMS names them, and temporary ones.',
  matter_rate: 'Rates of a person on a matter, minor units an hour, as the PMS has them.',
  missing: 'Records of the PMS that a complete list no longer showed.',
  not_twins: 'Pairs that a person said are two pieces of work.',
  outbox:
    'What was, is and will be sent to the PMS: operation id, frozen content (JSON), state and last answer.',
  parked: 'What the PMS sent and this version can’t read, as it came.',
  prebill_draft: 'The last printed draft of each matter’s pre-bill.',
  schema_migration: 'Which versions of the schema this database went through, and when.',
  segment: 'Stretches of timers: start and stop as instants in UTC, with the zone.',
  setting: 'What was chosen in Settings (JSON).',
  sync_run: 'Each run of sync and what it did.',
  sync_step: 'What each run did, request by request.',
  timekeeper: 'The people of the firm and their rates, as the PMS has them.',
  timekeeper_class: 'The class by which a client’s e-billing knows a timekeeper.',
  timer: 'Timers, and the entries that they became.',
  undo_step: 'What can be undone: rows before and after (JSON).',
  utbms_code: 'UTBMS codes, as the PMS has them.',
};
