-- Changes of totals are read by what they count and by days: of the headings that a page shows, the
-- counts that it shows, between two days.
CREATE TABLE rollups_by_count (
    framework_id BIGINT NOT NULL REFERENCES frameworks (id),
    alignment TEXT NOT NULL,
    slice TEXT NOT NULL,
    slice_key TEXT NOT NULL,
    counted TEXT NOT NULL,
    day DATE NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (framework_id, slice, counted, day, slice_key, alignment)
) WITHOUT ROWID;
INSERT INTO rollups_by_count SELECT framework_id, alignment, slice, slice_key, counted, day, amount FROM rollups;
DROP TABLE rollups;
ALTER TABLE rollups_by_count RENAME TO rollups;
CREATE INDEX rollups_amount ON rollups (amount) WHERE amount = 0;

-- Their sums over the days up to one, so that a page of today adds up nothing. None are kept as
-- long as there is no such day.
CREATE TABLE totals (
    framework_id BIGINT NOT NULL REFERENCES frameworks (id),
    alignment TEXT NOT NULL,
    slice TEXT NOT NULL,
    slice_key TEXT NOT NULL,
    counted TEXT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (framework_id, slice, counted, slice_key, alignment)
) WITHOUT ROWID;
CREATE INDEX totals_amount ON totals (amount) WHERE amount = 0;
CREATE TABLE totals_until (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    day DATE NOT NULL
);

-- Milestones with a due day by the current plans, and the first day on which anybody says that they
-- were reached: those that are open are found by their due days.
CREATE TABLE planned_milestones (
    milestone_id BIGINT NOT NULL PRIMARY KEY REFERENCES milestones (id),
    initiative_id BIGINT NOT NULL REFERENCES initiatives (id),
    due_first DATE,
    due_last DATE NOT NULL,
    due_precision TEXT NOT NULL,
    reached_on DATE
);
CREATE INDEX planned_milestones_open ON planned_milestones (due_last, milestone_id) WHERE reached_on IS NULL;
CREATE INDEX planned_milestones_due_last ON planned_milestones (due_last, milestone_id);
CREATE INDEX planned_milestones_initiative_id ON planned_milestones (initiative_id);

-- The newest facts and who reported are looked for from their ends.
CREATE INDEX facts_kind_day_last ON facts (kind, day_last, id);
DROP INDEX changes_state_id;
DROP INDEX changes_organisation_id;
CREATE INDEX changes_state_id_recorded_at ON changes (state_id, recorded_at);
CREATE INDEX changes_organisation_id_recorded_at ON changes (organisation_id, recorded_at);
