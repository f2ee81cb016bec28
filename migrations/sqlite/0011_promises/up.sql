-- Baselines are plans: versions of one number with a reason, the first is the original. The
-- shipped ones belong to the change that loaded them.
CREATE TABLE baselines_0011 (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    commitment_id BIGINT NOT NULL REFERENCES commitments (id),
    value DOUBLE NOT NULL,
    unit_en TEXT,
    unit_ar TEXT,
    unit_fr TEXT,
    year INTEGER NOT NULL,
    source TEXT NOT NULL,
    source_ar TEXT,
    source_fr TEXT,
    change_id BIGINT NOT NULL REFERENCES changes (id),
    number INTEGER NOT NULL,
    supersedes_id BIGINT REFERENCES baselines (id),
    withdrawn BOOLEAN NOT NULL,
    reason TEXT
);
INSERT INTO baselines_0011 (id, commitment_id, value, unit_en, unit_ar, unit_fr, year, source, source_ar, source_fr, change_id, number, withdrawn)
SELECT id, commitment_id, value, unit_en, unit_ar, unit_fr, year, source, source_ar, source_fr,
    (SELECT MIN(changes.id) FROM changes WHERE changes.verb = 'loaded' AND changes.initiative_id IS NULL),
    (SELECT COUNT(*) FROM baselines AS earlier WHERE earlier.commitment_id = baselines.commitment_id AND earlier.id <= baselines.id),
    FALSE
FROM baselines ORDER BY id;
DROP TABLE baselines;
ALTER TABLE baselines_0011 RENAME TO baselines;
CREATE INDEX baselines_commitment_id ON baselines (commitment_id);
CREATE UNIQUE INDEX baselines_supersedes_id ON baselines (supersedes_id);

-- That a suggested link of an initiative to a commitment was refused; a later row takes it back.
CREATE TABLE commitment_refusals (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    commitment_id BIGINT NOT NULL REFERENCES commitments (id),
    initiative_id BIGINT NOT NULL REFERENCES initiatives (id),
    change_id BIGINT NOT NULL REFERENCES changes (id),
    supersedes_id BIGINT REFERENCES commitment_refusals (id),
    reason TEXT,
    CHECK ((supersedes_id IS NULL) = (reason IS NOT NULL))
);
CREATE INDEX commitment_refusals_commitment_id ON commitment_refusals (commitment_id);
CREATE UNIQUE INDEX commitment_refusals_supersedes_id ON commitment_refusals (supersedes_id);
