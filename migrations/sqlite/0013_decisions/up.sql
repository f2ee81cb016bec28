-- What was added or edited here of meetings: a newer release leaves those alone.
CREATE TABLE meeting_edits (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting_id BIGINT NOT NULL REFERENCES meetings (id),
    change_id BIGINT NOT NULL REFERENCES changes (id),
    added BOOLEAN NOT NULL
);
CREATE INDEX meeting_edits_meeting_id ON meeting_edits (meeting_id);
CREATE INDEX meeting_edits_change_id ON meeting_edits (change_id);

-- Documents of meetings; the change that withdraws one says why.
CREATE TABLE meeting_documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting_id BIGINT NOT NULL REFERENCES meetings (id),
    number INTEGER NOT NULL,
    change_id BIGINT NOT NULL REFERENCES changes (id),
    symbol TEXT,
    title_en TEXT,
    title_ar TEXT,
    title_fr TEXT,
    languages TEXT NOT NULL,
    url TEXT,
    withdrawal_id BIGINT REFERENCES changes (id),
    UNIQUE (meeting_id, number)
);
CREATE INDEX meeting_documents_change_id ON meeting_documents (change_id);
CREATE INDEX meeting_documents_withdrawal_id ON meeting_documents (withdrawal_id);

-- Decisions of meetings, and what they say in versions: the first row is what was adopted.
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    meeting_id BIGINT NOT NULL REFERENCES meetings (id),
    number INTEGER NOT NULL,
    UNIQUE (meeting_id, number)
);
CREATE TABLE decision_versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    decision_id BIGINT NOT NULL REFERENCES decisions (id),
    change_id BIGINT NOT NULL REFERENCES changes (id),
    text_en TEXT,
    text_ar TEXT,
    text_fr TEXT,
    due_on DATE,
    withdrawn BOOLEAN NOT NULL,
    reason TEXT
);
CREATE INDEX decision_versions_decision_id ON decision_versions (decision_id);
CREATE INDEX decision_versions_change_id ON decision_versions (change_id);
CREATE TABLE decision_bodies (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version_id BIGINT NOT NULL REFERENCES decision_versions (id),
    state_id BIGINT REFERENCES states (id),
    organisation_id BIGINT REFERENCES organisations (id),
    CHECK ((state_id IS NULL) <> (organisation_id IS NULL))
);
CREATE INDEX decision_bodies_version_id ON decision_bodies (version_id);
CREATE INDEX decision_bodies_state_id ON decision_bodies (state_id);
CREATE INDEX decision_bodies_organisation_id ON decision_bodies (organisation_id);
CREATE TABLE decision_commitments (
    version_id BIGINT NOT NULL REFERENCES decision_versions (id),
    commitment_id BIGINT NOT NULL REFERENCES commitments (id),
    PRIMARY KEY (version_id, commitment_id)
);
CREATE INDEX decision_commitments_commitment_id ON decision_commitments (commitment_id);
CREATE TABLE decision_initiatives (
    version_id BIGINT NOT NULL REFERENCES decision_versions (id),
    initiative_id BIGINT NOT NULL REFERENCES initiatives (id),
    PRIMARY KEY (version_id, initiative_id)
);
CREATE INDEX decision_initiatives_initiative_id ON decision_initiatives (initiative_id);

-- Reports on decisions; one that came back is superseded by the one that takes its place.
CREATE TABLE decision_reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    decision_id BIGINT NOT NULL REFERENCES decisions (id),
    number INTEGER NOT NULL,
    change_id BIGINT NOT NULL REFERENCES changes (id),
    supersedes_id BIGINT REFERENCES decision_reports (id),
    told_on DATE NOT NULL,
    text_en TEXT,
    text_ar TEXT,
    text_fr TEXT,
    url TEXT,
    UNIQUE (decision_id, number)
);
CREATE INDEX decision_reports_change_id ON decision_reports (change_id);
CREATE INDEX decision_reports_supersedes_id ON decision_reports (supersedes_id);
-- What the secretariat decided of a body's report: once.
CREATE TABLE decision_reviews (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    report_id BIGINT NOT NULL UNIQUE REFERENCES decision_reports (id),
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    decided_at TIMESTAMP NOT NULL,
    accepted BOOLEAN NOT NULL,
    comment TEXT,
    CHECK (accepted = (comment IS NULL))
);
CREATE INDEX decision_reviews_account_id ON decision_reviews (account_id);

-- That a decision is closed; a later row opens it again.
CREATE TABLE decision_closings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    decision_id BIGINT NOT NULL REFERENCES decisions (id),
    change_id BIGINT NOT NULL REFERENCES changes (id),
    supersedes_id BIGINT REFERENCES decision_closings (id),
    outcome TEXT,
    turned_on DATE NOT NULL,
    text_en TEXT,
    text_ar TEXT,
    text_fr TEXT,
    later_id BIGINT REFERENCES decisions (id),
    reason TEXT,
    CHECK ((outcome IS NULL) = (supersedes_id IS NOT NULL)),
    CHECK ((outcome IS NULL) = (reason IS NOT NULL))
);
CREATE INDEX decision_closings_decision_id ON decision_closings (decision_id);
CREATE INDEX decision_closings_change_id ON decision_closings (change_id);
