-- What one claim rests on is found from its end of each reference, and when a case is of without reading it: a claim is
-- then judged without the rest of a large case.
CREATE INDEX relation_by_target ON relation (target);
CREATE INDEX element_by_part ON element (part);
CREATE INDEX control_by_controller ON control (controller, controlled);
CREATE INDEX identity_by_other ON identity_link (other);
CREATE INDEX withdrawal_of_source ON withdrawal (of_source) WHERE of_source IS NOT NULL;
CREATE INDEX withdrawal_of_publication ON withdrawal (of_publication) WHERE of_publication IS NOT NULL;
CREATE INDEX withdrawal_of_attribution ON withdrawal (of_attribution) WHERE of_attribution IS NOT NULL;
CREATE INDEX withdrawal_by_day ON withdrawal (date_last) WHERE date_last IS NOT NULL;
CREATE INDEX check_by_claim ON check_claim (claim, check_log);
CREATE INDEX decision_on_source ON decision (subject_source) WHERE subject_source IS NOT NULL;
CREATE INDEX decision_on_claim ON decision (subject_claim) WHERE subject_claim IS NOT NULL;
CREATE INDEX decision_on_publication ON decision (subject_publication) WHERE subject_publication IS NOT NULL;
CREATE INDEX decision_on_attribution ON decision (subject_attribution) WHERE subject_attribution IS NOT NULL;
CREATE INDEX assessment_by_claim ON assessment (claim);
CREATE INDEX publication_by_day ON publication (date_last);
CREATE INDEX attribution_by_day ON attribution (said_on_last) WHERE said_on_last IS NOT NULL;

-- Whether anything is not public, as attribution_guarded tells of attributions.
CREATE INDEX source_guarded ON source (id) WHERE sensitivity <> 'public';
CREATE INDEX claim_guarded ON claim (id) WHERE sensitivity <> 'public';
CREATE INDEX publication_guarded ON publication (id) WHERE sensitivity <> 'public';

PRAGMA user_version = 7;
