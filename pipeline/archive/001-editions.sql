-- A frozen report: what went in, what was found, what came out. Written once, never changed.
CREATE TABLE edition (
  id             TEXT PRIMARY KEY,           -- 2025-12-31.1
  reporting_date TEXT NOT NULL,
  number         INTEGER NOT NULL,
  created_on     TEXT NOT NULL,              -- the day of the run, ISO
  fingerprint    TEXT NOT NULL UNIQUE,       -- sha256 over everything the edition depends on
  concept        TEXT NOT NULL,              -- konzept.yaml word for word
  monitoring     BLOB NOT NULL,              -- gzip JSON: catalogue, unreported, completeness, findings
  UNIQUE (reporting_date, number)
) STRICT;

CREATE TABLE source (
  edition     TEXT NOT NULL REFERENCES edition (id),
  file        TEXT NOT NULL,
  sha256      TEXT NOT NULL,
  received_on TEXT,
  status      TEXT NOT NULL CHECK (status IN ('read', 'refused')),
  unit        TEXT,
  PRIMARY KEY (edition, file)
) STRICT;

-- Files of an edition; the edition is complete when its report is listed here.
CREATE TABLE output (
  edition TEXT NOT NULL REFERENCES edition (id),
  file    TEXT NOT NULL,
  sha256  TEXT NOT NULL,
  bytes   INTEGER NOT NULL,
  PRIMARY KEY (edition, file)
) STRICT;

-- One line per run, also for runs that made nothing.
CREATE TABLE run (
  id          INTEGER PRIMARY KEY,
  started_at  TEXT NOT NULL,
  finished_at TEXT NOT NULL,
  outcome     TEXT NOT NULL CHECK (outcome IN ('edition', 'unchanged', 'failed')),
  edition     TEXT REFERENCES edition (id),
  record      TEXT NOT NULL                  -- JSON
) STRICT;
