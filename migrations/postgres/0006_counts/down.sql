ALTER TABLE count_spans RENAME CONSTRAINT count_spans_initiative_id_fkey TO measure_spans_initiative_id_fkey;
ALTER INDEX count_spans_pkey RENAME TO measure_spans_pkey;
ALTER TABLE rollups RENAME COLUMN counted TO measure;
DROP INDEX count_spans_counted_from_day_to_day;
ALTER TABLE count_spans RENAME COLUMN counted TO measure;
ALTER TABLE count_spans RENAME TO measure_spans;
CREATE INDEX measure_spans_measure_from_day_to_day ON measure_spans (measure, from_day, to_day);
