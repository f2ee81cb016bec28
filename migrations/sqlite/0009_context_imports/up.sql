-- When a value came in by an import: a newer release does not put its own in its place.
ALTER TABLE context_values ADD COLUMN imported_at TIMESTAMP;
