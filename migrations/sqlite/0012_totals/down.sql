DROP INDEX changes_organisation_id_recorded_at;
DROP INDEX changes_state_id_recorded_at;
CREATE INDEX changes_state_id ON changes (state_id);
CREATE INDEX changes_organisation_id ON changes (organisation_id);
DROP INDEX facts_kind_day_last;
DROP TABLE planned_milestones;
DROP TABLE totals_until;
DROP TABLE totals;
CREATE TABLE rollups_by_key (
    framework_id BIGINT NOT NULL REFERENCES frameworks (id),
    alignment TEXT NOT NULL,
    slice TEXT NOT NULL,
    slice_key TEXT NOT NULL,
    counted TEXT NOT NULL,
    day DATE NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (framework_id, slice, slice_key, alignment, counted, day)
) WITHOUT ROWID;
INSERT INTO rollups_by_key SELECT framework_id, alignment, slice, slice_key, counted, day, amount FROM rollups;
DROP TABLE rollups;
ALTER TABLE rollups_by_key RENAME TO rollups;
CREATE INDEX rollups_amount ON rollups (amount) WHERE amount = 0;
