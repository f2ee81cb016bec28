DROP TABLE rollups;
DROP TABLE measure_spans;
