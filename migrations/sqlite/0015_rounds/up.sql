-- Reporting rounds: who is asked about what, for which period, until when.
CREATE TABLE rounds (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    framework_id BIGINT NOT NULL REFERENCES frameworks (id),
    meeting_id BIGINT REFERENCES meetings (id),
    code TEXT NOT NULL UNIQUE,
    period_first DATE NOT NULL,
    period_last DATE NOT NULL,
    opens_on DATE NOT NULL,
    due_on DATE NOT NULL,
    name_en TEXT,
    name_ar TEXT,
    name_fr TEXT,
    note_en TEXT,
    note_ar TEXT,
    note_fr TEXT,
    bodies TEXT NOT NULL,
    asks_initiatives BOOLEAN NOT NULL,
    asks_commitments BOOLEAN NOT NULL,
    asks_measures BOOLEAN NOT NULL,
    names_public BOOLEAN NOT NULL,
    seal TEXT NOT NULL,
    lock_version BIGINT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    created_by BIGINT NOT NULL REFERENCES accounts (id),
    opened_at TIMESTAMP,
    opened_by BIGINT REFERENCES accounts (id),
    closed_at TIMESTAMP,
    closed_by BIGINT REFERENCES accounts (id),
    CHECK (period_first <= period_last),
    CHECK (opens_on <= due_on)
);

-- One body asked in one round.
CREATE TABLE duties (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    round_id BIGINT NOT NULL REFERENCES rounds (id),
    state_id BIGINT REFERENCES states (id),
    organisation_id BIGINT REFERENCES organisations (id),
    CHECK ((state_id IS NULL) <> (organisation_id IS NULL))
);
CREATE UNIQUE INDEX duties_state_id ON duties (round_id, state_id);
CREATE UNIQUE INDEX duties_organisation_id ON duties (round_id, organisation_id);
CREATE INDEX duties_of_state ON duties (state_id);
CREATE INDEX duties_of_organisation ON duties (organisation_id);

-- That a body need not answer, or that it must after all: the newest counts.
CREATE TABLE duty_exemptions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    duty_id BIGINT NOT NULL REFERENCES duties (id),
    exempt BOOLEAN NOT NULL,
    reason TEXT NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    account_id BIGINT NOT NULL REFERENCES accounts (id)
);
CREATE INDEX duty_exemptions_duty_id ON duty_exemptions (duty_id);

-- What a body is asked about.
CREATE TABLE duty_items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    duty_id BIGINT NOT NULL REFERENCES duties (id),
    initiative_id BIGINT REFERENCES initiatives (id),
    commitment_id BIGINT REFERENCES commitments (id),
    joined_at TIMESTAMP NOT NULL,
    CHECK ((initiative_id IS NULL) <> (commitment_id IS NULL))
);
CREATE UNIQUE INDEX duty_items_initiative_id ON duty_items (duty_id, initiative_id);
CREATE UNIQUE INDEX duty_items_commitment_id ON duty_items (duty_id, commitment_id);

-- What was answered: appended, the newest of an item counts.
CREATE TABLE answers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id BIGINT NOT NULL REFERENCES duty_items (id),
    kind TEXT NOT NULL,
    reason TEXT,
    obstacles TEXT,
    recommendations TEXT,
    language TEXT NOT NULL,
    answered_at TIMESTAMP NOT NULL,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    origin TEXT NOT NULL,
    letter_reference TEXT,
    letter_on DATE,
    seconds INTEGER
);
CREATE INDEX answers_item_id ON answers (item_id);

-- What a body handed in, as it was said: instants and content are never overwritten.
CREATE TABLE reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    duty_id BIGINT NOT NULL REFERENCES duties (id),
    number INTEGER NOT NULL,
    submitted_at TIMESTAMP NOT NULL,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    origin TEXT NOT NULL,
    letter_reference TEXT,
    letter_on DATE,
    items INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    content BLOB NOT NULL,
    sha256 TEXT NOT NULL,
    outcome TEXT,
    decided_at TIMESTAMP,
    decided_by BIGINT REFERENCES accounts (id),
    CHECK ((outcome IS NULL) = (decided_at IS NULL))
);
CREATE UNIQUE INDEX reports_number ON reports (duty_id, number);

-- The drafts on records that a report carries along.
CREATE TABLE report_submissions (
    report_id BIGINT NOT NULL REFERENCES reports (id),
    submission_id BIGINT NOT NULL REFERENCES submissions (id),
    PRIMARY KEY (report_id, submission_id)
);
CREATE INDEX report_submissions_submission_id ON report_submissions (submission_id);

-- What a report was returned with, by field.
CREATE TABLE report_comments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    report_id BIGINT NOT NULL REFERENCES reports (id),
    field TEXT NOT NULL,
    comment TEXT NOT NULL
);
CREATE INDEX report_comments_report_id ON report_comments (report_id);

-- What a body and the secretariat say beside a report, each for itself: appended.
CREATE TABLE report_notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    duty_id BIGINT NOT NULL REFERENCES duties (id),
    side TEXT NOT NULL,
    reply_to_id BIGINT REFERENCES report_notes (id),
    note TEXT NOT NULL,
    language TEXT NOT NULL,
    written_at TIMESTAMP NOT NULL,
    account_id BIGINT NOT NULL REFERENCES accounts (id)
);
CREATE INDEX report_notes_duty_id ON report_notes (duty_id);
