DROP INDEX facts_kind_day_first;
CREATE INDEX facts_kind_day_last ON facts (kind, day_last, id);
