-- History keeps where a removed entry stood, so that taking the removal back puts it there again; attachments have a
-- history like every other entry.
CREATE TABLE history_change_new (
  commit_id INTEGER NOT NULL REFERENCES history_commit,
  position INTEGER NOT NULL CHECK (position >= 0),
  act TEXT NOT NULL CHECK (act IN ('import', 'insert', 'update', 'delete')),
  entity TEXT NOT NULL CHECK (entity IN (
    'case', 'source', 'claim', 'publication', 'attribution', 'withdrawal', 'check', 'decision', 'assessment',
    'evidence')),
  uid BLOB NOT NULL CHECK (length(uid) = 16),
  reverse TEXT,
  place INTEGER CHECK ((act = 'delete') = (place IS NOT NULL) AND place >= 0),
  salt BLOB CHECK (length(salt) = 16),
  commitment BLOB CHECK (length(commitment) = 32),
  PRIMARY KEY (commit_id, position)
) STRICT, WITHOUT ROWID;

INSERT INTO history_change_new (commit_id, position, act, entity, uid, reverse, salt, commitment)
SELECT commit_id, position, act, entity, uid, reverse, salt, commitment FROM history_change
ORDER BY commit_id, position;

DROP TABLE history_change;

ALTER TABLE history_change_new RENAME TO history_change;

-- What has happened to one entry.
CREATE INDEX history_change_by_uid ON history_change (uid, commit_id);

PRAGMA user_version = 4;
