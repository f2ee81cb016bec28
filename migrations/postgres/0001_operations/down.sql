DROP TABLE audit_events;
DROP TABLE setup_links;
DROP TABLE sessions;
DROP TABLE account_roles;
DROP TABLE accounts;
DROP TABLE reference_loads;
DROP TABLE revision;
DROP TABLE settings;
