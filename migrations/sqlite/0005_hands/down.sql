DROP INDEX rollups_amount;
CREATE TABLE rollups_by_key (
    framework_id BIGINT NOT NULL REFERENCES frameworks (id),
    alignment TEXT NOT NULL,
    slice TEXT NOT NULL,
    slice_key TEXT NOT NULL,
    measure TEXT NOT NULL,
    day DATE NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (framework_id, slice, slice_key, alignment, measure, day)
);
INSERT INTO rollups_by_key SELECT framework_id, alignment, slice, slice_key, measure, day, amount FROM rollups;
DROP TABLE rollups;
ALTER TABLE rollups_by_key RENAME TO rollups;
DROP TABLE import_rows;
DROP TABLE imports;
DROP TABLE corrections;
ALTER TABLE documents DROP COLUMN file_name;
DROP TABLE upload_chunks;
DROP TABLE uploads;
DROP TABLE review_comments;
DROP INDEX changes_submission_id;
ALTER TABLE changes DROP COLUMN submission_id;
DROP TABLE submissions;
DROP TABLE entry_drafts;
DROP TABLE letters;
ALTER TABLE accreditations DROP COLUMN deputy;
ALTER TABLE accreditations DROP COLUMN valid_until;
ALTER TABLE accreditations DROP COLUMN valid_from;
ALTER TABLE accreditations DROP COLUMN letter_on;
ALTER TABLE accreditations DROP COLUMN letter_reference;
DROP INDEX accreditations_account_id;
CREATE INDEX account_scopes_account_id ON accreditations (account_id);
ALTER TABLE accreditations RENAME TO account_scopes;
DROP TABLE account_links;
DROP INDEX accounts_code;
ALTER TABLE accounts DROP COLUMN code;
ALTER TABLE accounts DROP COLUMN anonymised_at;
ALTER TABLE accounts DROP COLUMN language;
