DROP TABLE commitment_refusals;
DROP INDEX baselines_supersedes_id;
-- What stands of each number.
ALTER TABLE baselines DROP CONSTRAINT baselines_supersedes_id_fkey;
DELETE FROM baselines
WHERE withdrawn OR id IN (SELECT supersedes_id FROM baselines WHERE supersedes_id IS NOT NULL);
ALTER TABLE baselines DROP COLUMN reason;
ALTER TABLE baselines DROP COLUMN withdrawn;
ALTER TABLE baselines DROP COLUMN supersedes_id;
ALTER TABLE baselines DROP COLUMN number;
ALTER TABLE baselines DROP COLUMN change_id;
