-- What one initiative adds to a measure, by span of days [from_day, to_day).
CREATE TABLE measure_spans (
    initiative_id BIGINT NOT NULL REFERENCES initiatives (id),
    measure TEXT COLLATE "C" NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (initiative_id, measure, from_day)
);
CREATE INDEX measure_spans_measure_from_day_to_day ON measure_spans (measure, from_day, to_day);

-- The same summed over initiatives: a change of a total on a day, by slice.
CREATE TABLE rollups (
    framework_id BIGINT NOT NULL REFERENCES frameworks (id),
    alignment TEXT COLLATE "C" NOT NULL,
    slice TEXT COLLATE "C" NOT NULL,
    slice_key TEXT COLLATE "C" NOT NULL,
    measure TEXT COLLATE "C" NOT NULL,
    day DATE NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (framework_id, slice, slice_key, alignment, measure, day)
);
