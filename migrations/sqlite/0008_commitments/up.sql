-- That a commitment is fulfilled, declared with a document by decision of a meeting; a later row takes it back.
CREATE TABLE commitment_declarations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    commitment_id BIGINT NOT NULL REFERENCES commitments (id),
    change_id BIGINT NOT NULL REFERENCES changes (id),
    supersedes_id BIGINT REFERENCES commitment_declarations (id),
    fulfilled BOOLEAN NOT NULL,
    declared_on DATE NOT NULL,
    meeting_id BIGINT REFERENCES meetings (id),
    decision TEXT,
    document_title TEXT,
    document_url TEXT,
    reason TEXT,
    CHECK (fulfilled = (meeting_id IS NOT NULL)),
    CHECK (fulfilled = (document_url IS NOT NULL)),
    CHECK (fulfilled = (document_title IS NOT NULL)),
    CHECK (fulfilled = (reason IS NULL)),
    CHECK (fulfilled = (supersedes_id IS NULL))
);
CREATE INDEX commitment_declarations_commitment_id ON commitment_declarations (commitment_id);
