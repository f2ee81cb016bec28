-- The language of letters to a person, and when they were made anonymous.
ALTER TABLE accounts ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
ALTER TABLE accounts ADD COLUMN anonymised_at TIMESTAMP;

-- What an account is called in addresses: its row never leaves.
ALTER TABLE accounts ADD COLUMN code TEXT NOT NULL DEFAULT '';
UPDATE accounts SET code = upper(hex(randomblob(5)));
CREATE UNIQUE INDEX accounts_code ON accounts (code);

-- One-time links to an account: an invitation, or a new password; by the hash of their token.
CREATE TABLE account_links (
    token_hash TEXT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    purpose TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP
);
CREATE INDEX account_links_account_id ON account_links (account_id);

-- For which body an account speaks: by which letter, from when until when.
ALTER TABLE account_scopes RENAME TO accreditations;
DROP INDEX account_scopes_account_id;
CREATE INDEX accreditations_account_id ON accreditations (account_id);
ALTER TABLE accreditations ADD COLUMN letter_reference TEXT;
ALTER TABLE accreditations ADD COLUMN letter_on DATE;
ALTER TABLE accreditations ADD COLUMN valid_from DATE;
ALTER TABLE accreditations ADD COLUMN valid_until DATE;
ALTER TABLE accreditations ADD COLUMN deputy BOOLEAN NOT NULL DEFAULT FALSE;

-- Letters to people: written in the transaction that causes them, sent afterwards.
CREATE TABLE letters (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    account_id BIGINT REFERENCES accounts (id),
    recipient TEXT NOT NULL,
    language TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    written_at TIMESTAMP NOT NULL,
    sent_at TIMESTAMP,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_try_at TIMESTAMP,
    failure TEXT,
    UNIQUE (code)
);
CREATE INDEX letters_account_id ON letters (account_id);
CREATE INDEX letters_next_try_at ON letters (next_try_at);

-- What somebody has typed and not yet entered: a form, kept at every step.
CREATE TABLE entry_drafts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    initiative_id BIGINT REFERENCES initiatives (id),
    state_id BIGINT REFERENCES states (id),
    organisation_id BIGINT REFERENCES organisations (id),
    fields TEXT NOT NULL,
    stage TEXT NOT NULL,
    began_at TIMESTAMP NOT NULL,
    saved_at TIMESTAMP NOT NULL,
    UNIQUE (code)
);
CREATE INDEX entry_drafts_account_id ON entry_drafts (account_id);
CREATE INDEX entry_drafts_initiative_id ON entry_drafts (initiative_id);

-- What a contributor hands in on a record, and what became of it; instants are never overwritten.
CREATE TABLE submissions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    initiative_id BIGINT NOT NULL REFERENCES initiatives (id),
    entry_draft_id BIGINT REFERENCES entry_drafts (id),
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    state_id BIGINT REFERENCES states (id),
    organisation_id BIGINT REFERENCES organisations (id),
    submitted_at TIMESTAMP NOT NULL,
    outcome TEXT,
    decided_at TIMESTAMP,
    decided_by BIGINT REFERENCES accounts (id)
);
CREATE INDEX submissions_initiative_id ON submissions (initiative_id);
ALTER TABLE changes ADD COLUMN submission_id BIGINT REFERENCES submissions (id);
CREATE INDEX changes_submission_id ON changes (submission_id);

-- What a submission was returned with, by field.
CREATE TABLE review_comments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    submission_id BIGINT NOT NULL REFERENCES submissions (id),
    field TEXT NOT NULL,
    comment TEXT NOT NULL
);
CREATE INDEX review_comments_submission_id ON review_comments (submission_id);

-- Files on their way, in pieces as they arrive.
CREATE TABLE uploads (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    initiative_id BIGINT REFERENCES initiatives (id),
    file_name TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    received BIGINT NOT NULL,
    began_at TIMESTAMP NOT NULL,
    touched_at TIMESTAMP NOT NULL,
    UNIQUE (code)
);
CREATE TABLE upload_chunks (
    upload_id BIGINT NOT NULL REFERENCES uploads (id),
    position INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (upload_id, position)
);
ALTER TABLE documents ADD COLUMN file_name TEXT;

-- Notes of readers: what is wrong on a public record.
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    initiative_id BIGINT NOT NULL REFERENCES initiatives (id),
    note TEXT NOT NULL,
    contact TEXT,
    language TEXT NOT NULL,
    made_at TIMESTAMP NOT NULL,
    settled_at TIMESTAMP,
    settled_by BIGINT REFERENCES accounts (id),
    answer TEXT,
    UNIQUE (code)
);
CREATE INDEX corrections_initiative_id ON corrections (initiative_id);
CREATE INDEX corrections_settled_at ON corrections (settled_at);

-- Files that were imported, or wait for somebody who has seen their preview.
CREATE TABLE imports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    account_id BIGINT REFERENCES accounts (id),
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES blobs (sha256),
    milestones_sha256 TEXT REFERENCES blobs (sha256),
    options TEXT NOT NULL,
    began_at TIMESTAMP NOT NULL,
    committed_at TIMESTAMP,
    undone_at TIMESTAMP,
    undone_by BIGINT REFERENCES accounts (id),
    new_rows INTEGER NOT NULL,
    changed_rows INTEGER NOT NULL,
    unchanged_rows INTEGER NOT NULL,
    conflict_rows INTEGER NOT NULL,
    rejected_rows INTEGER NOT NULL,
    UNIQUE (code)
);

-- The rows of an import: what becomes of each, what it did, and what stood before.
CREATE TABLE import_rows (
    import_id BIGINT NOT NULL REFERENCES imports (id),
    sheet TEXT NOT NULL,
    row_number INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    reference TEXT,
    title TEXT NOT NULL,
    details TEXT NOT NULL,
    seen_version BIGINT,
    choice TEXT,
    initiative_id BIGINT REFERENCES initiatives (id),
    change_id BIGINT REFERENCES changes (id),
    before TEXT,
    undone BOOLEAN,
    PRIMARY KEY (import_id, sheet, row_number)
);
CREATE INDEX import_rows_change_id ON import_rows (change_id);
CREATE INDEX import_rows_initiative_id ON import_rows (initiative_id);

-- Totals are many short rows met by their key: kept under it alone, they take half the room.
CREATE TABLE rollups_by_key (
    framework_id BIGINT NOT NULL REFERENCES frameworks (id),
    alignment TEXT NOT NULL,
    slice TEXT NOT NULL,
    slice_key TEXT NOT NULL,
    measure TEXT NOT NULL,
    day DATE NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (framework_id, slice, slice_key, alignment, measure, day)
) WITHOUT ROWID;
INSERT INTO rollups_by_key SELECT framework_id, alignment, slice, slice_key, measure, day, amount FROM rollups;
DROP TABLE rollups;
ALTER TABLE rollups_by_key RENAME TO rollups;

-- Totals that came to nothing are taken away after each write; there are few among many.
CREATE INDEX rollups_amount ON rollups (amount) WHERE amount = 0;
