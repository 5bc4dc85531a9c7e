/** Stretches of running time that a person is asked about once: absence, sleep, a moved clock, a forgotten night. */
export const timerDoubts = /* sql */ `
CREATE TABLE timer_doubt (
  id        TEXT PRIMARY KEY,
  timer_id  TEXT NOT NULL REFERENCES timer(id),
  kind      TEXT NOT NULL,
  from_at   TEXT NOT NULL,
  to_at     TEXT,                          -- null: it still goes on
  answer    TEXT,                          -- null: not answered
  noted_at  TEXT NOT NULL
) STRICT;
CREATE INDEX timer_doubt_open ON timer_doubt (timer_id, from_at) WHERE answer IS NULL;
`;
