-- What figures count is a count; a measure is what an initiative is measured by.
DROP INDEX measure_spans_measure_from_day_to_day;
ALTER TABLE measure_spans RENAME TO count_spans;
ALTER TABLE count_spans RENAME COLUMN measure TO counted;
CREATE INDEX count_spans_counted_from_day_to_day ON count_spans (counted, from_day, to_day);
ALTER TABLE rollups RENAME COLUMN measure TO counted;
ALTER INDEX measure_spans_pkey RENAME TO count_spans_pkey;
ALTER TABLE count_spans RENAME CONSTRAINT measure_spans_initiative_id_fkey TO count_spans_initiative_id_fkey;
