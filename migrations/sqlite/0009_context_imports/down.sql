ALTER TABLE context_values DROP COLUMN imported_at;
