-- Schema version 1 of a Stemma case database. Every table is explained in schema/README.md.
--
-- Ids are dense row numbers from 0 in the editor's order; `position` counts from 0 within its parent.
-- A date is three columns: the text as written, and its first and last day since 1970-01-01.
-- A list of words is a vocabulary of include/stemma/vocabulary.hpp, named in the comment before it. The words are
-- compared one by one: SQLite builds a list after IN anew for every row put in, three times the time of an import.

PRAGMA application_id = 1400139105;  -- the bytes "Stma"

CREATE TABLE schema_migration (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32)
) STRICT;

CREATE TABLE file (
  id INTEGER PRIMARY KEY CHECK (id >= 0),
  path TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE source (
  id INTEGER PRIMARY KEY CHECK (id >= 0),
  slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT,
  kind TEXT NOT NULL CHECK (
    /* source-kind */ kind = 'person' OR kind = 'group' OR kind = 'official' OR kind = 'ministry' OR kind = 'state'
    OR kind = 'law-enforcement' OR kind = 'public-body' OR kind = 'court' OR kind = 'military' OR
    kind = 'news-outlet' OR kind = 'news-agency' OR kind = 'organisation' OR kind = 'social-account' OR
    kind = 'document' OR kind = 'dataset' OR kind = 'physical-evidence' OR kind = 'unknown'),
  country TEXT CHECK (length(country) = 2),
  description TEXT,
  terms_level TEXT CHECK (
    /* anonymity-level */ terms_level = 'N0' OR terms_level = 'N1' OR terms_level = 'N2' OR terms_level = 'N3' OR
    terms_level = 'N4' OR terms_level = 'N5' OR terms_level = 'N6'),
  terms_affiliation TEXT,
  terms_role TEXT,
  terms_access TEXT,
  terms_reason TEXT,
  terms_motive TEXT,
  terms_identity_known_to TEXT,
  terms_ground_rules TEXT CHECK (
    /* ground-rules */ terms_ground_rules = 'on-record' OR terms_ground_rules = 'background' OR
    terms_ground_rules = 'deep-background' OR terms_ground_rules = 'off-record'),
  count_claimed INTEGER CHECK (count_claimed >= 0),
  count_known_distinct INTEGER CHECK (count_known_distinct >= 0),
  sensitivity TEXT NOT NULL CHECK (
    /* sensitivity */ sensitivity = 'public' OR sensitivity = 'internal' OR sensitivity = 'sealed'),
  note TEXT,
  implied INTEGER NOT NULL CHECK (implied IN (0, 1)),
  at_file INTEGER REFERENCES file, at_line INTEGER NOT NULL, at_column INTEGER NOT NULL
) STRICT;

CREATE TABLE source_alias (
  source INTEGER NOT NULL REFERENCES source,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT, script TEXT, lang TEXT,
  PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_url (
  source INTEGER NOT NULL REFERENCES source,
  position INTEGER NOT NULL CHECK (position >= 0),
  url TEXT NOT NULL,
  PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_handle (
  source INTEGER NOT NULL REFERENCES source,
  position INTEGER NOT NULL CHECK (position >= 0),
  handle TEXT NOT NULL,
  PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE anonymity (
  source INTEGER NOT NULL REFERENCES source,
  position INTEGER NOT NULL CHECK (position >= 0),
  anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
  descriptor TEXT,
  from_text TEXT, from_first INTEGER, from_last INTEGER,
  until_text TEXT, until_first INTEGER, until_last INTEGER,
  known_text TEXT, known_first INTEGER, known_last INTEGER,
  at_file INTEGER REFERENCES file, at_line INTEGER NOT NULL, at_column INTEGER NOT NULL,
  PRIMARY KEY (source, position),
  CHECK ((from_text IS NULL) + (from_first IS NULL) + (from_last IS NULL) IN (0, 3) AND from_first <= from_last),
  CHECK ((until_text IS NULL) + (until_first IS NULL) + (until_last IS NULL) IN (0, 3) AND until_first <= until_last),
  CHECK ((known_text IS NULL) + (known_first IS NULL) + (known_last IS NULL) IN (0, 3) AND known_first <= known_last)
) STRICT, WITHOUT ROWID;

CREATE TABLE control (
  controlled INTEGER NOT NULL REFERENCES source,
  position INTEGER NOT NULL CHECK (position >= 0),
  controller INTEGER NOT NULL REFERENCES source,
  kind TEXT NOT NULL CHECK (
    /* control-kind */ kind = 'owned-by' OR kind = 'controlled-by' OR kind = 'unit-of' OR kind = 'spokesperson-for'
    OR kind = 'funded-by'),
  share REAL CHECK (share BETWEEN 0 AND 100),
  from_text TEXT, from_first INTEGER, from_last INTEGER,
  until_text TEXT, until_first INTEGER, until_last INTEGER,
  known_text TEXT, known_first INTEGER, known_last INTEGER,
  note TEXT,
  at_file INTEGER REFERENCES file, at_line INTEGER NOT NULL, at_column INTEGER NOT NULL,
  PRIMARY KEY (controlled, position),
  CHECK ((from_text IS NULL) + (from_first IS NULL) + (from_last IS NULL) IN (0, 3) AND from_first <= from_last),
  CHECK ((until_text IS NULL) + (until_first IS NULL) + (until_last IS NULL) IN (0, 3) AND until_first <= until_last),
  CHECK ((known_text IS NULL) + (known_first IS NULL) + (known_last IS NULL) IN (0, 3) AND known_first <= known_last)
) STRICT, WITHOUT ROWID;

CREATE TABLE identity_link (
  source INTEGER NOT NULL REFERENCES source,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (
    /* identity-kind */ kind = 'same-as' OR kind = 'possibly-same-as' OR kind = 'distinct-from'),
  other INTEGER NOT NULL REFERENCES source,
  from_text TEXT, from_first INTEGER, from_last INTEGER,
  until_text TEXT, until_first INTEGER, until_last INTEGER,
  known_text TEXT, known_first INTEGER, known_last INTEGER,
  why TEXT,
  at_file INTEGER REFERENCES file, at_line INTEGER NOT NULL, at_column INTEGER NOT NULL,
  PRIMARY KEY (source, position),
  CHECK ((from_text IS NULL) + (from_first IS NULL) + (from_last IS NULL) IN (0, 3) AND from_first <= from_last),
  CHECK ((until_text IS NULL) + (until_first IS NULL) + (until_last IS NULL) IN (0, 3) AND until_first <= until_last),
  CHECK ((known_text IS NULL) + (known_first IS NULL) + (known_last IS NULL) IN (0, 3) AND known_first <= known_last)
) STRICT, WITHOUT ROWID;

CREATE TABLE rating (
  source INTEGER NOT NULL REFERENCES source,
  position INTEGER NOT NULL CHECK (position >= 0),
  scale TEXT,
  code TEXT,
  number REAL,
  topic TEXT,
  by_name TEXT,
  basis TEXT,
  on_text TEXT, on_first INTEGER, on_last INTEGER,
  from_text TEXT, from_first INTEGER, from_last INTEGER,
  until_text TEXT, until_first INTEGER, until_last INTEGER,
  known_text TEXT, known_first INTEGER, known_last INTEGER,
  at_file INTEGER REFERENCES file, at_line INTEGER NOT NULL, at_column INTEGER NOT NULL,
  PRIMARY KEY (source, position),
  CHECK (scale IS NOT 'admiralty' OR code IS NOT NULL AND (
    /* reliability */ code = 'A' OR code = 'B' OR code = 'C' OR code = 'D' OR code = 'E' OR code = 'F')),
  CHECK ((on_text IS NULL) + (on_first IS NULL) + (on_last IS NULL) IN (0, 3) AND on_first <= on_last),
  CHECK ((from_text IS NULL) + (from_first IS NULL) + (from_last IS NULL) IN (0, 3) AND from_first <= from_last),
  CHECK ((until_text IS NULL) + (until_first IS NULL) + (until_last IS NULL) IN (0, 3) AND until_first <= until_last),
  CHECK ((known_text IS NULL) + (known_first IS NULL) + (known_last IS NULL) IN (0, 3) AND known_first <= known_last)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_info (
  id INTEGER PRIMARY KEY CHECK (id = 0),
  slug TEXT NOT NULL,
  uid BLOB NOT NULL CHECK (length(uid) = 16),
  title TEXT,
  as_of_text TEXT, as_of_first INTEGER, as_of_last INTEGER,
  newsroom INTEGER REFERENCES source,
  language TEXT,
  note TEXT,
  at_file INTEGER REFERENCES file, at_line INTEGER NOT NULL, at_column INTEGER NOT NULL,
  CHECK ((as_of_text IS NULL) + (as_of_first IS NULL) + (as_of_last IS NULL) IN (0, 3) AND as_of_first <= as_of_last)
) STRICT;

CREATE TABLE claim (
  id INTEGER PRIMARY KEY CHECK (id >= 0),
  slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  text TEXT,
  class TEXT NOT NULL CHECK (
    /* claim-class */ class = 'event' OR class = 'crime' OR class = 'casualties' OR class = 'number' OR
    class = 'identity' OR class = 'statement' OR class = 'document' OR class = 'motive' OR class = 'superlative' OR
    class = 'other'),
  importance TEXT NOT NULL CHECK (/* importance */ importance = 'high' OR importance = 'medium' OR importance = 'low'),
  event_text TEXT, event_first INTEGER, event_last INTEGER,
  sensitivity TEXT NOT NULL CHECK (
    /* sensitivity */ sensitivity = 'public' OR sensitivity = 'internal' OR sensitivity = 'sealed'),
  note TEXT,
  at_file INTEGER REFERENCES file, at_line INTEGER NOT NULL, at_column INTEGER NOT NULL,
  CHECK ((event_text IS NULL) + (event_first IS NULL) + (event_last IS NULL) IN (0, 3) AND event_first <= event_last)
) STRICT;

CREATE TABLE interest (
  claim INTEGER NOT NULL REFERENCES claim,
  position INTEGER NOT NULL CHECK (position >= 0),
  source INTEGER NOT NULL REFERENCES source,
  from_text TEXT, from_first INTEGER, from_last INTEGER,
  until_text TEXT, until_first INTEGER, until_last INTEGER,
  known_text TEXT, known_first INTEGER, known_last INTEGER,
  why TEXT,
  at_file INTEGER REFERENCES file, at_line INTEGER NOT NULL, at_column INTEGER NOT NULL,
  PRIMARY KEY (claim, position),
  CHECK ((from_text IS NULL) + (from_first IS NULL) + (from_last IS NULL) IN (0, 3) AND from_first <= from_last),
  CHECK ((until_text IS NULL) + (until_first IS NULL) + (until_last IS NULL) IN (0, 3) AND until_first <= until_last),
  CHECK ((known_text IS NULL) + (known_first IS NULL) + (known_last IS NULL) IN (0, 3) AND known_first <= known_last)
) STRICT, WITHOUT ROWID;

CREATE TABLE element (
  claim INTEGER NOT NULL REFERENCES claim,
  position INTEGER NOT NULL CHECK (position >= 0),
  part INTEGER NOT NULL REFERENCES claim,
  at_file INTEGER REFERENCES file, at_line INTEGER NOT NULL, at_column INTEGER NOT NULL,
  PRIMARY KEY (claim, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE relation (
  claim INTEGER NOT NULL REFERENCES claim,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (
    /* relation-kind */ kind = 'contradicts' OR kind = 'supports' OR kind = 'refines' OR kind = 'part-of'),
  target INTEGER NOT NULL REFERENCES claim,
  at_file INTEGER REFERENCES file, at_line INTEGER NOT NULL, at_column INTEGER NOT NULL,
  PRIMARY KEY (claim, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE publication (
  id INTEGER PRIMARY KEY CHECK (id >= 0),
  slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  publisher INTEGER NOT NULL REFERENCES source,
  date_text TEXT, date_first INTEGER, date_last INTEGER,
  kind TEXT CHECK (
    /* publication-kind */ kind = 'article' OR kind = 'statement' OR kind = 'broadcast' OR kind = 'post' OR
    kind = 'document' OR kind = 'filing' OR kind = 'testimony' OR kind = 'image' OR kind = 'video' OR
    kind = 'dataset-release'),
  title TEXT,
  byline TEXT,
  language TEXT,
  url TEXT,
  accessed_text TEXT, accessed_first INTEGER, accessed_last INTEGER,
  ours INTEGER NOT NULL CHECK (ours IN (0, 1)),
  sensitivity TEXT NOT NULL CHECK (
    /* sensitivity */ sensitivity = 'public' OR sensitivity = 'internal' OR sensitivity = 'sealed'),
  note TEXT,
  at_file INTEGER REFERENCES file, at_line INTEGER NOT NULL, at_column INTEGER NOT NULL,
  CHECK ((date_text IS NULL) + (date_first IS NULL) + (date_last IS NULL) IN (0, 3) AND date_first <= date_last),
  CHECK ((accessed_text IS NULL) + (accessed_first IS NULL) + (accessed_last IS NULL) IN (0, 3)
         AND accessed_first <= accessed_last)
) STRICT;

CREATE TABLE archive (
  publication INTEGER NOT NULL REFERENCES publication,
  position INTEGER NOT NULL CHECK (position >= 0),
  url TEXT,
  sha256 TEXT,
  media_type TEXT,
  taken_text TEXT, taken_first INTEGER, taken_last INTEGER,
  PRIMARY KEY (publication, position),
  CHECK ((taken_text IS NULL) + (taken_first IS NULL) + (taken_last IS NULL) IN (0, 3) AND taken_first <= taken_last)
) STRICT, WITHOUT ROWID;

CREATE TABLE derivation (
  publication INTEGER NOT NULL REFERENCES publication,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (
    /* derivation-kind */ kind = 'cites' OR kind = 'quotes' OR kind = 'syndicates' OR kind = 'translates' OR
    kind = 'copies'),
  target_source INTEGER REFERENCES source,
  target_publication INTEGER REFERENCES publication,
  basis TEXT NOT NULL CHECK (/* derivation-basis */ basis = 'declared' OR basis = 'inferred'),
  by_name TEXT,
  why TEXT,
  at_file INTEGER REFERENCES file, at_line INTEGER NOT NULL, at_column INTEGER NOT NULL,
  PRIMARY KEY (publication, position),
  CHECK ((target_source IS NULL) <> (target_publication IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE attribution (
  id INTEGER PRIMARY KEY CHECK (id >= 0),
  slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  default_id INTEGER NOT NULL CHECK (default_id IN (0, 1)),
  publication INTEGER NOT NULL REFERENCES publication,
  claim INTEGER NOT NULL REFERENCES claim,
  stance TEXT NOT NULL CHECK (
    /* stance */ stance = 'asserts' OR stance = 'reports' OR stance = 'hedges' OR stance = 'denies' OR
    stance = 'neither-confirms-nor-denies' OR stance = 'declines' OR stance = 'no-response'),
  first_hand INTEGER CHECK (first_hand IN (0, 1)),
  dissent INTEGER NOT NULL CHECK (dissent IN (0, 1)),
  credibility TEXT CHECK (
    /* credibility */ credibility = '1' OR credibility = '2' OR credibility = '3' OR credibility = '4' OR
    credibility = '5' OR credibility = '6'),
  credibility_by TEXT,
  credibility_basis TEXT,
  credibility_on_text TEXT, credibility_on_first INTEGER, credibility_on_last INTEGER,
  gist TEXT,
  quote_exact TEXT,
  quote_prefix TEXT,
  quote_suffix TEXT,
  quote_lang TEXT,
  quote_translated_by TEXT,
  cue TEXT,
  cue_class TEXT CHECK (
    /* cue-class */ cue_class = 'neutral' OR cue_class = 'confirm' OR cue_class = 'reveal' OR
    cue_class = 'assertive' OR cue_class = 'distance' OR cue_class = 'hearsay' OR cue_class = 'cognitive' OR
    cue_class = 'suggest' OR cue_class = 'deny' OR cue_class = 'refute' OR cue_class = 'nondenial' OR
    cue_class = 'nonresponse' OR cue_class = 'retract' OR cue_class = 'noverify' OR cue_class = 'unknown'),
  commitment TEXT CHECK (
    /* commitment */ commitment = 'certain' OR commitment = 'probable' OR commitment = 'possible' OR
    commitment = 'none'),
  basis TEXT CHECK (
    /* basis */ basis = 'own-witness' OR basis = 'participant' OR basis = 'official-record' OR basis = 'document' OR
    basis = 'sensor' OR basis = 'expert-inference' OR basis = 'briefed' OR basis = 'hearsay' OR basis = 'unknown'),
  said_on_text TEXT, said_on_first INTEGER, said_on_last INTEGER,
  value_min REAL,
  value_max REAL,
  value_unit TEXT,
  value_approximate INTEGER NOT NULL CHECK (value_approximate IN (0, 1)),
  nature TEXT CHECK (/* nature */ nature = 'fact' OR nature = 'opinion'),
  sensitivity TEXT NOT NULL CHECK (
    /* sensitivity */ sensitivity = 'public' OR sensitivity = 'internal' OR sensitivity = 'sealed'),
  note TEXT,
  at_file INTEGER REFERENCES file, at_line INTEGER NOT NULL, at_column INTEGER NOT NULL,
  CHECK ((credibility_on_text IS NULL) + (credibility_on_first IS NULL) + (credibility_on_last IS NULL) IN (0, 3)
         AND credibility_on_first <= credibility_on_last),
  CHECK ((said_on_text IS NULL) + (said_on_first IS NULL) + (said_on_last IS NULL) IN (0, 3)
         AND said_on_first <= said_on_last)
) STRICT;

-- What judging reads of an attribution, claim by claim, without touching its texts.
CREATE INDEX attribution_by_claim ON attribution (
  claim, id, publication, stance, first_hand, dissent, credibility, commitment, basis, said_on_first, said_on_last);

-- Tells at once whether there is anything to protect.
CREATE INDEX attribution_guarded ON attribution (id) WHERE sensitivity <> 'public';

CREATE TABLE chain_link (
  attribution INTEGER NOT NULL REFERENCES attribution,
  position INTEGER NOT NULL CHECK (position >= 0),
  source INTEGER REFERENCES source,
  publication INTEGER REFERENCES publication,
  at_file INTEGER REFERENCES file, at_line INTEGER NOT NULL, at_column INTEGER NOT NULL,
  PRIMARY KEY (attribution, position),
  CHECK ((source IS NULL) <> (publication IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE withdrawal (
  id INTEGER PRIMARY KEY CHECK (id >= 0),
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  act TEXT NOT NULL CHECK (
    /* withdrawal-act */ act = 'retracts' OR act = 'corrects' OR act = 'recants' OR act = 'recalls'),
  by_source INTEGER REFERENCES source,
  of_publication INTEGER REFERENCES publication,
  of_attribution INTEGER REFERENCES attribution,
  of_source INTEGER REFERENCES source,
  date_text TEXT, date_first INTEGER, date_last INTEGER,
  in_publication INTEGER REFERENCES publication,
  note TEXT,
  at_file INTEGER REFERENCES file, at_line INTEGER NOT NULL, at_column INTEGER NOT NULL,
  CHECK ((of_publication IS NOT NULL) + (of_attribution IS NOT NULL) + (of_source IS NOT NULL) = 1),
  CHECK ((date_text IS NULL) + (date_first IS NULL) + (date_last IS NULL) IN (0, 3) AND date_first <= date_last)
) STRICT;

CREATE TABLE withdrawal_claim (
  withdrawal INTEGER NOT NULL REFERENCES withdrawal,
  position INTEGER NOT NULL CHECK (position >= 0),
  claim INTEGER NOT NULL REFERENCES claim,
  at_file INTEGER REFERENCES file, at_line INTEGER NOT NULL, at_column INTEGER NOT NULL,
  PRIMARY KEY (withdrawal, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_log (
  id INTEGER PRIMARY KEY CHECK (id >= 0),
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  kind TEXT NOT NULL CHECK (/* check-kind */ kind = 'asked' OR kind = 'searched'),
  whom INTEGER REFERENCES source,
  what TEXT,
  scope TEXT,
  way TEXT,
  by_name TEXT,
  on_text TEXT, on_first INTEGER, on_last INTEGER,
  deadline_text TEXT, deadline_first INTEGER, deadline_last INTEGER,
  outcome TEXT NOT NULL CHECK (
    /* check-outcome */ outcome = 'pending' OR outcome = 'answered' OR outcome = 'declined' OR
    outcome = 'no-response' OR outcome = 'unreachable' OR outcome = 'found' OR outcome = 'not-found'),
  note TEXT,
  at_file INTEGER REFERENCES file, at_line INTEGER NOT NULL, at_column INTEGER NOT NULL,
  CHECK ((on_text IS NULL) + (on_first IS NULL) + (on_last IS NULL) IN (0, 3) AND on_first <= on_last),
  CHECK ((deadline_text IS NULL) + (deadline_first IS NULL) + (deadline_last IS NULL) IN (0, 3)
         AND deadline_first <= deadline_last)
) STRICT;

CREATE TABLE check_claim (
  check_log INTEGER NOT NULL REFERENCES check_log,
  position INTEGER NOT NULL CHECK (position >= 0),
  claim INTEGER NOT NULL REFERENCES claim,
  at_file INTEGER REFERENCES file, at_line INTEGER NOT NULL, at_column INTEGER NOT NULL,
  PRIMARY KEY (check_log, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
  id INTEGER PRIMARY KEY CHECK (id >= 0),
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  rule TEXT,
  subject_claim INTEGER REFERENCES claim,
  subject_publication INTEGER REFERENCES publication,
  subject_attribution INTEGER REFERENCES attribution,
  subject_source INTEGER REFERENCES source,
  subject_other TEXT,
  by_name TEXT,
  role TEXT,
  why TEXT,
  exception TEXT,
  on_text TEXT, on_first INTEGER, on_last INTEGER,
  until_text TEXT, until_first INTEGER, until_last INTEGER,
  at_file INTEGER REFERENCES file, at_line INTEGER NOT NULL, at_column INTEGER NOT NULL,
  CHECK ((subject_claim IS NOT NULL) + (subject_publication IS NOT NULL) + (subject_attribution IS NOT NULL)
         + (subject_source IS NOT NULL) + (subject_other IS NOT NULL) <= 1),
  CHECK ((on_text IS NULL) + (on_first IS NULL) + (on_last IS NULL) IN (0, 3) AND on_first <= on_last),
  CHECK ((until_text IS NULL) + (until_first IS NULL) + (until_last IS NULL) IN (0, 3) AND until_first <= until_last)
) STRICT;

CREATE TABLE assessment (
  id INTEGER PRIMARY KEY CHECK (id >= 0),
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  claim INTEGER NOT NULL REFERENCES claim,
  confidence TEXT CHECK (/* confidence */ confidence = 'low' OR confidence = 'moderate' OR confidence = 'high'),
  confidence_scale TEXT,
  confidence_code TEXT,
  confidence_number REAL,
  likelihood_scale TEXT,
  likelihood_code TEXT,
  likelihood_number REAL,
  by_name TEXT,
  basis TEXT,
  on_text TEXT, on_first INTEGER, on_last INTEGER,
  at_file INTEGER REFERENCES file, at_line INTEGER NOT NULL, at_column INTEGER NOT NULL,
  CHECK ((on_text IS NULL) + (on_first IS NULL) + (on_last IS NULL) IN (0, 3) AND on_first <= on_last)
) STRICT;

CREATE TABLE slug_alias (
  kind TEXT NOT NULL CHECK (kind IN ('source', 'claim', 'publication', 'attribution')),
  slug TEXT NOT NULL CHECK (slug <> ''),
  source INTEGER REFERENCES source,
  claim INTEGER REFERENCES claim,
  publication INTEGER REFERENCES publication,
  attribution INTEGER REFERENCES attribution,
  PRIMARY KEY (kind, slug),
  CHECK ((kind = 'source') = (source IS NOT NULL) AND (kind = 'claim') = (claim IS NOT NULL)
         AND (kind = 'publication') = (publication IS NOT NULL)
         AND (kind = 'attribution') = (attribution IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE history_commit (
  id INTEGER PRIMARY KEY CHECK (id >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('import', 'edit')),
  parent BLOB CHECK (length(parent) = 32),
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  message TEXT NOT NULL,
  content BLOB NOT NULL CHECK (length(content) = 32),
  digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
  CHECK ((id = 0) = (parent IS NULL))
) STRICT;

CREATE TABLE history_change (
  commit_id INTEGER NOT NULL REFERENCES history_commit,
  position INTEGER NOT NULL CHECK (position >= 0),
  act TEXT NOT NULL CHECK (act IN ('import', 'insert', 'update', 'delete')),
  entity TEXT NOT NULL CHECK (entity IN (
    'case', 'source', 'claim', 'publication', 'attribution', 'withdrawal', 'check', 'decision', 'assessment')),
  uid BLOB NOT NULL CHECK (length(uid) = 16),
  reverse TEXT,
  salt BLOB CHECK (length(salt) = 16),
  commitment BLOB CHECK (length(commitment) = 32),
  PRIMARY KEY (commit_id, position)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 1;
