-- Judging reads more of an attribution: its cue, whether it is fact or opinion, and the quantity that it gives.
DROP INDEX attribution_by_claim;

-- What judging reads of an attribution, claim by claim, without touching its texts.
CREATE INDEX attribution_by_claim ON attribution (
  claim, id, publication, stance, first_hand, dissent, credibility, commitment, basis, said_on_first, said_on_last,
  cue_class, nature, value_min, value_max, value_unit);

PRAGMA user_version = 2;
