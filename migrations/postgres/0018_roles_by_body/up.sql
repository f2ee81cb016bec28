-- Who has a part in a version is asked both from the body and from the version: one index answers
-- both. By the body alone SQLite read every record of a state for each of its measures.
DROP INDEX version_roles_state_id;
DROP INDEX version_roles_organisation_id;
CREATE INDEX version_roles_state_id ON version_roles (state_id, version_id);
CREATE INDEX version_roles_organisation_id ON version_roles (organisation_id, version_id);
