DROP TABLE link_tests;
