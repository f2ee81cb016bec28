DROP TABLE decision_closings;
DROP TABLE decision_reviews;
DROP TABLE decision_reports;
DROP TABLE decision_initiatives;
DROP TABLE decision_commitments;
DROP TABLE decision_bodies;
DROP TABLE decision_versions;
DROP TABLE decisions;
DROP TABLE meeting_documents;
DROP TABLE meeting_edits;
-- What was said of them goes with them.
DELETE FROM changes WHERE initiative_id IS NULL AND (verb LIKE 'meeting-%' OR verb LIKE 'decision-%');
