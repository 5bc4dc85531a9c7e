/**
 * The first schema. Tables hold facts: instants in UTC as ISO text, work dates as plain dates, seconds and money as
 * integers. Sync's own tables are base, outbox, conflict, cursor and parked (design, "The store").
 */
export const initial = /* sql */ `
-- Which firm and person this database belongs to: one row. The epoch grows at every sign-in and sign-out (contract 18).
CREATE TABLE account (
  one            INTEGER PRIMARY KEY CHECK (one = 1),
  account_key    TEXT,
  firm_name      TEXT,
  timekeeper_id  TEXT,
  epoch          INTEGER NOT NULL
) STRICT;
INSERT INTO account (one, epoch) VALUES (1, 1);

CREATE TABLE setting (
  name   TEXT PRIMARY KEY,
  value  TEXT NOT NULL                     -- JSON
) STRICT;

-- Reference data, a cache of the PMS (contract 25).
CREATE TABLE timekeeper (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, initials TEXT NOT NULL, email TEXT, role TEXT NOT NULL,
  rate_minor INTEGER, active INTEGER NOT NULL
) STRICT;
CREATE TABLE client (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE matter (
  id TEXT PRIMARY KEY, number TEXT NOT NULL, name TEXT NOT NULL, client_id TEXT REFERENCES client(id),
  status TEXT NOT NULL, billing_method TEXT NOT NULL, require_utbms INTEGER NOT NULL,
  responsible_id TEXT REFERENCES timekeeper(id)
) STRICT;
CREATE TABLE matter_rate (
  matter_id TEXT NOT NULL REFERENCES matter(id), timekeeper_id TEXT NOT NULL REFERENCES timekeeper(id),
  rate_minor INTEGER NOT NULL, PRIMARY KEY (matter_id, timekeeper_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE utbms_code (
  id TEXT PRIMARY KEY, code TEXT NOT NULL, kind TEXT NOT NULL, set_name TEXT NOT NULL, name TEXT NOT NULL,
  UNIQUE (kind, set_name, code)
) STRICT;
-- Our ids and the vendor's, joined once and never rebuilt by guessing (contract 25). Entries are joined in base.
CREATE TABLE id_map (
  collection TEXT NOT NULL, remote_id TEXT NOT NULL, local_id TEXT NOT NULL,
  PRIMARY KEY (collection, remote_id), UNIQUE (collection, local_id)
) STRICT, WITHOUT ROWID;
-- When each collection of the cache was last read whole.
CREATE TABLE cache_age (collection TEXT PRIMARY KEY, read_at TEXT NOT NULL) STRICT;

CREATE TABLE entry (
  -- A stable row number: search points at it, and an implicit rowid may change under VACUUM.
  number          INTEGER PRIMARY KEY,
  id              TEXT NOT NULL UNIQUE,
  timekeeper_id   TEXT NOT NULL REFERENCES timekeeper(id),
  matter_id       TEXT REFERENCES matter(id),
  work_date       TEXT NOT NULL,
  worked_seconds  INTEGER NOT NULL CHECK (worked_seconds >= 0),
  billed_seconds  INTEGER CHECK (billed_seconds >= 0),
  narrative       TEXT NOT NULL,
  task_code       TEXT,
  activity_code   TEXT,
  rate_minor      INTEGER CHECK (rate_minor >= 0),
  billing         TEXT NOT NULL,
  review_state    TEXT NOT NULL,
  review_note     TEXT,
  source          TEXT NOT NULL,
  raw_text        TEXT,
  revision        INTEGER NOT NULL,
  created_at      TEXT NOT NULL,
  updated_at      TEXT NOT NULL,
  deleted_at      TEXT                     -- soft delete: the trash
) STRICT;
-- Each carries what totals need, so that a day, a matter or the whole list is summed without touching the rows.
CREATE INDEX entry_by_date ON entry
  (work_date DESC, id DESC, deleted_at, timekeeper_id, matter_id, worked_seconds, billed_seconds, rate_minor, billing);
CREATE INDEX entry_by_matter ON entry
  (matter_id, work_date DESC, id DESC, deleted_at, timekeeper_id, worked_seconds, billed_seconds, rate_minor, billing);
CREATE INDEX entry_by_timekeeper ON entry
  (timekeeper_id, work_date DESC, id DESC, deleted_at, matter_id, worked_seconds, billed_seconds, rate_minor, billing);
CREATE INDEX entry_by_review ON entry (review_state, work_date DESC, id DESC);
CREATE INDEX entry_in_trash ON entry (work_date DESC, id DESC) WHERE deleted_at IS NOT NULL;

-- Search over narratives. Fed once per save or page by the store, not by triggers: a trigger costs five times as much.
CREATE VIRTUAL TABLE entry_search USING fts5 (narrative, content='entry', content_rowid='number', prefix='2 3');

CREATE TABLE timer (
  id TEXT PRIMARY KEY, matter_id TEXT REFERENCES matter(id), narrative TEXT NOT NULL, task_code TEXT, activity_code TEXT,
  created_at TEXT NOT NULL, seen_at TEXT NOT NULL, recovered_from TEXT,
  entry_id TEXT REFERENCES entry(id),      -- the entry it became
  discarded_at TEXT
) STRICT;
-- Raw time: start and stop as they were, kept for ever. Belongs to a timer, and through it to the entry.
CREATE TABLE segment (
  id TEXT PRIMARY KEY, timer_id TEXT NOT NULL REFERENCES timer(id),
  started_at TEXT NOT NULL, stopped_at TEXT, zone TEXT NOT NULL
) STRICT;
CREATE INDEX segment_by_timer ON segment (timer_id, started_at);
CREATE INDEX timer_open ON timer (created_at) WHERE entry_id IS NULL AND discarded_at IS NULL;
CREATE UNIQUE INDEX timer_by_entry ON timer (entry_id) WHERE entry_id IS NOT NULL;
-- At most one timer runs.
CREATE UNIQUE INDEX one_running ON segment ((stopped_at IS NULL)) WHERE stopped_at IS NULL;

-- What was approved: content, rounding and rate, frozen under a hash (P4).
CREATE TABLE approval (
  entry_id TEXT PRIMARY KEY REFERENCES entry(id),
  revision INTEGER NOT NULL,
  facts    TEXT NOT NULL,                  -- JSON of EntryFacts: exactly what will be pushed
  hash     TEXT NOT NULL,                  -- SHA-256 over the canonical JSON of facts
  policy   TEXT NOT NULL,                  -- JSON of the rounding policy used
  approved_by TEXT NOT NULL REFERENCES timekeeper(id),
  approved_at TEXT NOT NULL
) STRICT;

-- The version both sides last agreed on.
CREATE TABLE base (
  entry_id    TEXT PRIMARY KEY REFERENCES entry(id),
  remote_id   TEXT NOT NULL UNIQUE,        -- P2: one local entry, at most one PMS record, and the other way round
  etag        TEXT NOT NULL,
  facts       TEXT NOT NULL,               -- JSON of EntryFacts
  hidden      TEXT NOT NULL,               -- JSON array of FactName
  on_bill     INTEGER NOT NULL,
  bill_label  TEXT,
  remote_created_at TEXT NOT NULL,
  remote_updated_at TEXT NOT NULL,
  agreed_at   TEXT NOT NULL,
  revision    INTEGER NOT NULL             -- the local revision that equals it (contract 17)
) STRICT;
CREATE INDEX base_unbilled ON base (entry_id) WHERE on_bill = 0;

CREATE TABLE outbox (
  operation_id  TEXT PRIMARY KEY,          -- never changes (contract 8)
  entry_id      TEXT NOT NULL REFERENCES entry(id),
  operation     TEXT NOT NULL CHECK (operation IN ('create', 'update', 'delete')),
  revision      INTEGER NOT NULL,
  payload       TEXT,                      -- JSON of EntryFacts; frozen once state is past 'ready'; null until approved
  payload_hash  TEXT,
  state         TEXT NOT NULL CHECK (state IN
                ('awaiting_approval', 'ready', 'attempted', 'unknown', 'held', 'done', 'withdrawn')),
  attempts      INTEGER NOT NULL DEFAULT 0,
  attempted_at  TEXT,                      -- our clock
  attempted_server_time TEXT,              -- the server's last known time when the attempt began, for the search
  searched_at   TEXT,                      -- when a search for an unknown outcome first found nothing
  next_attempt_at TEXT,
  last_answer   TEXT,                      -- JSON: kind, status, message; never content
  hold_reason   TEXT, hold_field TEXT, hold_owner TEXT,
  created_at    TEXT NOT NULL,
  done_at       TEXT
) STRICT;
CREATE INDEX outbox_by_entry ON outbox (entry_id, created_at);
CREATE INDEX outbox_open ON outbox (state, next_attempt_at) WHERE state NOT IN ('done', 'withdrawn');
-- One open row per entry that has not been tried; edits merge into it.
CREATE UNIQUE INDEX outbox_untried ON outbox (entry_id) WHERE state IN ('awaiting_approval', 'ready');

CREATE TABLE conflict (
  id          TEXT PRIMARY KEY,
  entry_id    TEXT NOT NULL REFERENCES entry(id),
  kind        TEXT NOT NULL,
  base        TEXT, local TEXT, remote TEXT, -- JSON snapshots at detection, kept for ever
  candidates  TEXT,                        -- JSON: remote twins, for an ambiguous outcome
  suggestion  TEXT,                        -- JSON
  stake_minor INTEGER NOT NULL,
  opened_at   TEXT NOT NULL,
  snoozed_until TEXT,
  returned_at TEXT,                        -- sent back to the timekeeper
  decision    TEXT,                        -- JSON; null while open
  decided_by  TEXT, decided_at TEXT, reason TEXT,
  closed_at   TEXT,                        -- decided, or overtaken by a newer conflict
  closed_as   TEXT
) STRICT;
CREATE INDEX conflict_open ON conflict (closed_at, stake_minor DESC);
CREATE UNIQUE INDEX conflict_one_open ON conflict (entry_id) WHERE closed_at IS NULL;
-- Pairs that a person said are two pieces of work: never offered as twins again.
CREATE TABLE not_twins (entry_id TEXT NOT NULL, remote_id TEXT NOT NULL, PRIMARY KEY (entry_id, remote_id)) STRICT, WITHOUT ROWID;

CREATE TABLE cursor (
  collection TEXT PRIMARY KEY,
  since      TEXT NOT NULL,                -- the server's time (contract 1)
  full_at    TEXT                          -- when a complete listing was last compared
) STRICT;

-- Remote things that this version can't read (contract 7).
CREATE TABLE parked (
  id INTEGER PRIMARY KEY, collection TEXT NOT NULL, remote_id TEXT, reason TEXT NOT NULL, raw TEXT NOT NULL,
  first_seen TEXT NOT NULL, last_seen TEXT NOT NULL, released_at TEXT
) STRICT;
CREATE UNIQUE INDEX parked_one ON parked (collection, coalesce(remote_id, ''), reason);

-- Known records that a complete listing no longer showed, waiting for a person where there are too many (contract 6).
CREATE TABLE missing (remote_id TEXT PRIMARY KEY, first_missing_at TEXT NOT NULL, question TEXT) STRICT;

CREATE TABLE sync_run (
  id INTEGER PRIMARY KEY, started_at TEXT NOT NULL, ended_at TEXT, outcome TEXT,
  pulled INTEGER NOT NULL DEFAULT 0, pushed INTEGER NOT NULL DEFAULT 0, conflicts INTEGER NOT NULL DEFAULT 0,
  held INTEGER NOT NULL DEFAULT 0, message TEXT
) STRICT;

-- The audit chain: append only.
CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, machine TEXT NOT NULL, action TEXT NOT NULL,
  subject TEXT NOT NULL, subject_id TEXT NOT NULL, before TEXT, after TEXT, reason TEXT,
  previous_hash TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_by_subject ON audit (subject, subject_id, sequence);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'the audit chain is append only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'the audit chain is append only'); END;

-- What a person did, with what it takes to undo it: row images before and after.
CREATE TABLE undo_step (
  id INTEGER PRIMARY KEY, command TEXT NOT NULL, label TEXT NOT NULL, at TEXT NOT NULL,
  before TEXT NOT NULL, after TEXT NOT NULL, undone_at TEXT
) STRICT;
`;
