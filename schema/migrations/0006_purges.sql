-- Purges: which entries have lost their texts, here and in all of history, and what the commits digest since.
CREATE TABLE purge_entry (
  commit_id INTEGER NOT NULL REFERENCES history_commit,
  position INTEGER NOT NULL CHECK (position >= 0),
  entity TEXT NOT NULL CHECK (entity IN (
    'case', 'source', 'claim', 'publication', 'attribution', 'withdrawal', 'check', 'decision', 'assessment',
    'evidence')),
  uid BLOB NOT NULL CHECK (length(uid) = 16),
  PRIMARY KEY (commit_id, position)
) STRICT, WITHOUT ROWID;

-- The chain keeps the digests that were recorded; what is left of a commit has these.
CREATE TABLE purge_commit (
  commit_id INTEGER NOT NULL REFERENCES history_commit,
  of_commit INTEGER NOT NULL REFERENCES history_commit CHECK (of_commit < commit_id),
  content BLOB NOT NULL CHECK (length(content) = 32),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  PRIMARY KEY (commit_id, of_commit)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 6;
