-- Copies of publications that a case keeps. Who attached what and when is written by Stemma, never typed; the bytes are
-- kept once, whoever attached them how often, here or in the folder beside the database.
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY CHECK (id >= 0),
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  publication INTEGER NOT NULL REFERENCES publication,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  size INTEGER NOT NULL CHECK (size >= 0),
  media_type TEXT NOT NULL,
  name TEXT,
  attached_at TEXT NOT NULL,
  attached_by TEXT NOT NULL
) STRICT;

CREATE INDEX evidence_by_publication ON evidence (publication);

-- Bytes stay when the entry is removed, so that the removal can be taken back.
CREATE TABLE evidence_bytes (
  sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
  bytes BLOB NOT NULL
) STRICT;

PRAGMA user_version = 5;
