-- A grade of credibility keeps the scale it was given on; a publication says where a machine had a hand in it.
ALTER TABLE attribution ADD COLUMN credibility_scale TEXT;
ALTER TABLE attribution ADD COLUMN credibility_code TEXT;
ALTER TABLE attribution ADD COLUMN credibility_number REAL;
ALTER TABLE publication ADD COLUMN ai_use TEXT;
ALTER TABLE publication ADD COLUMN ai_system TEXT;
ALTER TABLE publication ADD COLUMN ai_version TEXT;
ALTER TABLE publication ADD COLUMN ai_parameters TEXT;

-- How raters grade is read from the few attributions that say who graded them.
CREATE INDEX attribution_by_rater ON attribution (credibility_by, credibility) WHERE credibility_by IS NOT NULL;

PRAGMA user_version = 3;
