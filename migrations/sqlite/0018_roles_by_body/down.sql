DROP INDEX version_roles_state_id;
DROP INDEX version_roles_organisation_id;
CREATE INDEX version_roles_state_id ON version_roles (state_id);
CREATE INDEX version_roles_organisation_id ON version_roles (organisation_id);
