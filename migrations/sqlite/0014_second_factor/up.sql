-- What an account is asked for beside its password: a code of an app, or one by mail. The secret is
-- what the app and the installation share; a step of 30 seconds whose code was used works no more.
CREATE TABLE second_factors (
    account_id BIGINT NOT NULL PRIMARY KEY REFERENCES accounts (id),
    method TEXT NOT NULL,
    secret TEXT,
    last_step BIGINT,
    since TIMESTAMP NOT NULL,
    CHECK ((method = 'app') = (secret IS NOT NULL))
);

-- A second factor that somebody chose and has not confirmed with a code yet.
CREATE TABLE second_factor_offers (
    account_id BIGINT NOT NULL PRIMARY KEY REFERENCES accounts (id),
    method TEXT NOT NULL,
    secret TEXT,
    made_at TIMESTAMP NOT NULL,
    CHECK ((method = 'app') = (secret IS NOT NULL))
);

-- Codes for whoever lost their app or mail, each of which works once; by their hash.
CREATE TABLE recovery_codes (
    code_hash TEXT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    used_at TIMESTAMP
);
CREATE INDEX recovery_codes_account_id ON recovery_codes (account_id);

-- The one code by mail that an account has in flight.
CREATE TABLE mailed_codes (
    account_id BIGINT NOT NULL PRIMARY KEY REFERENCES accounts (id),
    code_hash TEXT NOT NULL,
    written_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    tries INTEGER NOT NULL
);

-- Who gave the right password and owes a code: no session yet; by the hash of the token.
CREATE TABLE half_open_sessions (
    token_hash TEXT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL
);
CREATE INDEX half_open_sessions_account_id ON half_open_sessions (account_id);

-- Roles whose accounts need a second factor.
CREATE TABLE second_factor_roles (
    role TEXT NOT NULL PRIMARY KEY
);

-- Second factors that an administrator, or the command line, took away: why.
CREATE TABLE second_factor_removals (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    removed_by BIGINT REFERENCES accounts (id),
    reason TEXT,
    removed_at TIMESTAMP NOT NULL
);
CREATE INDEX second_factor_removals_account_id ON second_factor_removals (account_id);
