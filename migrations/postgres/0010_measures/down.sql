DROP TABLE measurements;
DROP TABLE measure_versions;
DROP TABLE measures;
