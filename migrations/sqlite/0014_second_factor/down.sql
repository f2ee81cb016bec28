DROP TABLE second_factor_removals;
DROP TABLE second_factor_roles;
DROP TABLE half_open_sessions;
DROP TABLE mailed_codes;
DROP TABLE recovery_codes;
DROP TABLE second_factor_offers;
DROP TABLE second_factors;
