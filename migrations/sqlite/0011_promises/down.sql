DROP TABLE commitment_refusals;
CREATE TABLE baselines_0010 (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    commitment_id BIGINT NOT NULL REFERENCES commitments (id),
    value DOUBLE NOT NULL,
    unit_en TEXT,
    unit_ar TEXT,
    unit_fr TEXT,
    year INTEGER NOT NULL,
    source TEXT NOT NULL,
    source_ar TEXT,
    source_fr TEXT
);
-- What stands of each number.
INSERT INTO baselines_0010 SELECT id, commitment_id, value, unit_en, unit_ar, unit_fr, year, source, source_ar, source_fr
FROM baselines
WHERE NOT withdrawn AND id NOT IN (SELECT supersedes_id FROM baselines WHERE supersedes_id IS NOT NULL)
ORDER BY id;
UPDATE baselines SET supersedes_id = NULL;
DROP TABLE baselines;
ALTER TABLE baselines_0010 RENAME TO baselines;
CREATE INDEX baselines_commitment_id ON baselines (commitment_id);
