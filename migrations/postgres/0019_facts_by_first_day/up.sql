-- The newest facts are read by the first day on which they can have happened.
DROP INDEX facts_kind_day_last;
CREATE INDEX facts_kind_day_first ON facts (kind, day_first, id);
