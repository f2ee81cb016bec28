-- Money that was promised, bound or paid, and what was given in kind. A correction or a withdrawal
-- is a further row with the same number: the one recorded last stands.
CREATE TABLE transactions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    initiative_id BIGINT NOT NULL REFERENCES initiatives (id),
    number INTEGER NOT NULL,
    change_id BIGINT NOT NULL REFERENCES changes (id),
    supersedes_id BIGINT REFERENCES transactions (id),
    kind TEXT NOT NULL,
    amount_minor BIGINT,
    currency TEXT,
    description TEXT,
    provider_state_id BIGINT REFERENCES states (id),
    provider_organisation_id BIGINT REFERENCES organisations (id),
    provider_name TEXT,
    receiver_state_id BIGINT REFERENCES states (id),
    receiver_organisation_id BIGINT REFERENCES organisations (id),
    receiver_name TEXT,
    day_first DATE,
    day_last DATE,
    precision TEXT NOT NULL,
    document_id BIGINT REFERENCES documents (id),
    withdrawn BOOLEAN NOT NULL,
    CHECK (kind IN ('pledge', 'commitment', 'disbursement', 'in-kind')),
    CHECK (number > 0),
    CHECK (amount_minor IS NULL OR amount_minor > 0),
    CHECK ((amount_minor IS NULL) = (currency IS NULL)),
    CHECK ((kind = 'in-kind') = (amount_minor IS NULL)),
    CHECK (kind <> 'in-kind' OR description IS NOT NULL),
    CHECK (
        (provider_state_id IS NOT NULL AND provider_organisation_id IS NULL AND provider_name IS NULL)
        OR (provider_state_id IS NULL AND provider_organisation_id IS NOT NULL AND provider_name IS NULL)
        OR (provider_state_id IS NULL AND provider_organisation_id IS NULL AND provider_name IS NOT NULL)
    ),
    CHECK (receiver_state_id IS NULL OR (receiver_organisation_id IS NULL AND receiver_name IS NULL)),
    CHECK (receiver_organisation_id IS NULL OR receiver_name IS NULL),
    CHECK ((day_first IS NULL) = (day_last IS NULL)),
    CHECK (NOT withdrawn OR supersedes_id IS NOT NULL)
);
CREATE INDEX transactions_initiative_id_number ON transactions (initiative_id, number);
CREATE INDEX transactions_change_id ON transactions (change_id);
CREATE INDEX transactions_provider_state_id ON transactions (provider_state_id);
CREATE INDEX transactions_provider_organisation_id ON transactions (provider_organisation_id);
CREATE INDEX transactions_receiver_state_id ON transactions (receiver_state_id);
CREATE INDEX transactions_receiver_organisation_id ON transactions (receiver_organisation_id);
-- A number means one transaction of its record.
CREATE UNIQUE INDEX transactions_first ON transactions (initiative_id, number) WHERE supersedes_id IS NULL;
