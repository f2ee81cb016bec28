ALTER TABLE rollups RENAME COLUMN counted TO measure;
DROP INDEX count_spans_counted_from_day_to_day;
ALTER TABLE count_spans RENAME COLUMN counted TO measure;
ALTER TABLE count_spans RENAME TO measure_spans;
CREATE INDEX measure_spans_measure_from_day_to_day ON measure_spans (measure, from_day, to_day);
