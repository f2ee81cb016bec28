-- What an initiative is measured by: one of the standard measures, or one with a name of its own.
CREATE TABLE measures (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    initiative_id BIGINT NOT NULL REFERENCES initiatives (id),
    number INTEGER NOT NULL,
    code TEXT,
    name_en TEXT,
    name_ar TEXT,
    name_fr TEXT,
    UNIQUE (initiative_id, number),
    CHECK (number > 0),
    CHECK (code IN ('offered', 'awarded', 'taken-up', 'completed', 'trained', 'treated', 'published', 'patents')),
    CHECK ((code IS NULL) = (name_en IS NOT NULL OR name_ar IS NOT NULL OR name_fr IS NOT NULL))
);
CREATE INDEX measures_code ON measures (code);

-- Plans of a measure, the first one the original. Numbers are millionths.
CREATE TABLE measure_versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    measure_id BIGINT NOT NULL REFERENCES measures (id),
    change_id BIGINT NOT NULL REFERENCES changes (id),
    unit TEXT NOT NULL,
    unit_name TEXT,
    accumulation TEXT NOT NULL,
    ratio BOOLEAN NOT NULL,
    baseline BIGINT,
    baseline_denominator BIGINT,
    baseline_year INTEGER,
    baseline_source TEXT,
    baseline_document_id BIGINT REFERENCES documents (id),
    target BIGINT,
    target_denominator BIGINT,
    due_first DATE,
    due_last DATE,
    due_precision TEXT NOT NULL,
    reason TEXT,
    withdrawn BOOLEAN NOT NULL,
    CHECK (unit IN ('places', 'people', 'publications', 'patents', 'per-cent', 'other')),
    CHECK ((unit = 'other') = (unit_name IS NOT NULL)),
    CHECK (accumulation IN ('periodic', 'cumulative')),
    CHECK (baseline BETWEEN -1000000000000000000 AND 1000000000000000000),
    CHECK (target BETWEEN -1000000000000000000 AND 1000000000000000000),
    CHECK (baseline_denominator BETWEEN 1 AND 1000000000000000000),
    CHECK (target_denominator BETWEEN 1 AND 1000000000000000000),
    CHECK (baseline_denominator IS NULL OR (ratio AND baseline IS NOT NULL)),
    CHECK (target_denominator IS NULL OR (ratio AND target IS NOT NULL)),
    CHECK (baseline_year BETWEEN 1900 AND 2100),
    CHECK (due_precision IN ('day', 'month', 'year', 'unknown')),
    CHECK ((due_first IS NULL) = (due_last IS NULL)),
    CHECK ((due_first IS NULL) = (due_precision = 'unknown'))
);
CREATE INDEX measure_versions_measure_id ON measure_versions (measure_id);
CREATE INDEX measure_versions_change_id ON measure_versions (change_id);

-- Values of a measure. A correction or a withdrawal is a further row with the same number: the one
-- recorded last stands.
CREATE TABLE measurements (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    measure_id BIGINT NOT NULL REFERENCES measures (id),
    number INTEGER NOT NULL,
    change_id BIGINT NOT NULL REFERENCES changes (id),
    supersedes_id BIGINT REFERENCES measurements (id),
    period_first DATE NOT NULL,
    period_last DATE NOT NULL,
    period_precision TEXT NOT NULL,
    value BIGINT NOT NULL,
    denominator BIGINT,
    sex TEXT,
    state_id BIGINT REFERENCES states (id),
    document_id BIGINT REFERENCES documents (id),
    note TEXT,
    withdrawn BOOLEAN NOT NULL,
    CHECK (number > 0),
    CHECK (period_precision IN ('day', 'month', 'year')),
    CHECK (period_first <= period_last),
    CHECK (value BETWEEN -1000000000000000000 AND 1000000000000000000),
    CHECK (denominator BETWEEN 1 AND 1000000000000000000),
    CHECK (sex IN ('female', 'male')),
    CHECK (NOT withdrawn OR supersedes_id IS NOT NULL)
);
CREATE INDEX measurements_measure_id_number ON measurements (measure_id, number);
CREATE INDEX measurements_change_id ON measurements (change_id);
CREATE INDEX measurements_state_id ON measurements (state_id);
-- A number means one value of its measure.
CREATE UNIQUE INDEX measurements_first ON measurements (measure_id, number) WHERE supersedes_id IS NULL;
