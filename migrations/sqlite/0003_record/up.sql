-- Yearly editions of one event share a series.
CREATE TABLE series (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title_en TEXT,
    title_ar TEXT,
    title_fr TEXT,
    CHECK (title_en IS NOT NULL OR title_ar IS NOT NULL OR title_fr IS NOT NULL)
);

-- Identity and texts of an initiative; what a figure counts by is in its versions.
CREATE TABLE initiatives (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    reference TEXT NOT NULL,
    title_en TEXT,
    title_ar TEXT,
    title_fr TEXT,
    summary_en TEXT,
    summary_ar TEXT,
    summary_fr TEXT,
    partners TEXT,
    search_text TEXT NOT NULL,
    sort_en BLOB NOT NULL,
    sort_ar BLOB NOT NULL,
    sort_fr BLOB NOT NULL,
    lock_version BIGINT NOT NULL DEFAULT 1,
    public_version_id BIGINT,
    created_at TIMESTAMP NOT NULL,
    UNIQUE (reference),
    CHECK (title_en IS NOT NULL OR title_ar IS NOT NULL OR title_fr IS NOT NULL)
);
CREATE INDEX initiatives_public_version_id ON initiatives (public_version_id);

-- One act of one person: origin, instant, publication. Every fact, version and document belongs to one.
CREATE TABLE changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    initiative_id BIGINT REFERENCES initiatives (id),
    account_id BIGINT REFERENCES accounts (id),
    verb TEXT NOT NULL,
    origin TEXT NOT NULL,
    state_id BIGINT REFERENCES states (id),
    organisation_id BIGINT REFERENCES organisations (id),
    letter_reference TEXT,
    letter_on DATE,
    recorded_at TIMESTAMP NOT NULL,
    stage TEXT NOT NULL,
    embargo_on DATE,
    public_at TIMESTAMP,
    reason TEXT
);
CREATE INDEX changes_initiative_id ON changes (initiative_id);
CREATE INDEX changes_public_at ON changes (public_at);
CREATE INDEX changes_state_id ON changes (state_id);
CREATE INDEX changes_organisation_id ON changes (organisation_id);

-- Classification of an initiative: each row supersedes the one before.
CREATE TABLE initiative_versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    initiative_id BIGINT NOT NULL REFERENCES initiatives (id),
    change_id BIGINT NOT NULL REFERENCES changes (id),
    framework_id BIGINT NOT NULL REFERENCES frameworks (id),
    kind TEXT NOT NULL,
    alignment TEXT NOT NULL,
    parent_id BIGINT REFERENCES initiatives (id),
    series_id BIGINT REFERENCES series (id),
    source_word TEXT,
    proposed BOOLEAN NOT NULL,
    announced_first DATE,
    announced_last DATE,
    announced_precision TEXT,
    withdrawn BOOLEAN NOT NULL
);
CREATE INDEX initiative_versions_initiative_id ON initiative_versions (initiative_id);
CREATE INDEX initiative_versions_parent_id ON initiative_versions (parent_id);
CREATE INDEX initiative_versions_change_id ON initiative_versions (change_id);

-- Themes of a version, one of them primary.
CREATE TABLE version_themes (
    version_id BIGINT NOT NULL REFERENCES initiative_versions (id),
    theme_id BIGINT NOT NULL REFERENCES themes (id),
    is_primary BOOLEAN NOT NULL,
    PRIMARY KEY (version_id, theme_id)
);
CREATE INDEX version_themes_theme_id ON version_themes (theme_id);

-- States and organisations of a version, by role.
CREATE TABLE version_roles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version_id BIGINT NOT NULL REFERENCES initiative_versions (id),
    role TEXT NOT NULL,
    state_id BIGINT REFERENCES states (id),
    organisation_id BIGINT REFERENCES organisations (id),
    CHECK ((state_id IS NULL) <> (organisation_id IS NULL))
);
CREATE INDEX version_roles_version_id ON version_roles (version_id);
CREATE INDEX version_roles_state_id ON version_roles (state_id);
CREATE INDEX version_roles_organisation_id ON version_roles (organisation_id);

-- Priorities of a version.
CREATE TABLE version_priorities (
    version_id BIGINT NOT NULL REFERENCES initiative_versions (id),
    priority_id BIGINT NOT NULL REFERENCES priorities (id),
    PRIMARY KEY (version_id, priority_id)
);
CREATE INDEX version_priorities_priority_id ON version_priorities (priority_id);

-- Commitments that a version is linked to.
CREATE TABLE version_commitments (
    version_id BIGINT NOT NULL REFERENCES initiative_versions (id),
    commitment_id BIGINT NOT NULL REFERENCES commitments (id),
    basis TEXT NOT NULL,
    PRIMARY KEY (version_id, commitment_id)
);
CREATE INDEX version_commitments_commitment_id ON version_commitments (commitment_id);

-- Steps of an initiative: of its kind's lifecycle, or added.
CREATE TABLE milestones (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    initiative_id BIGINT NOT NULL REFERENCES initiatives (id),
    number INTEGER NOT NULL,
    step TEXT,
    title_en TEXT,
    title_ar TEXT,
    title_fr TEXT,
    UNIQUE (initiative_id, number)
);

-- The plan of a milestone: nature and due day, each with a reason.
CREATE TABLE milestone_versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    milestone_id BIGINT NOT NULL REFERENCES milestones (id),
    change_id BIGINT NOT NULL REFERENCES changes (id),
    nature TEXT NOT NULL,
    due_first DATE,
    due_last DATE,
    due_precision TEXT,
    dropped BOOLEAN NOT NULL,
    reason TEXT
);
CREATE INDEX milestone_versions_milestone_id ON milestone_versions (milestone_id);
CREATE INDEX milestone_versions_change_id ON milestone_versions (change_id);

-- What backs a fact: a link, or a file kept by its hash.
CREATE TABLE documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    initiative_id BIGINT NOT NULL REFERENCES initiatives (id),
    number INTEGER NOT NULL,
    change_id BIGINT NOT NULL REFERENCES changes (id),
    form TEXT NOT NULL,
    url TEXT,
    sha256 TEXT,
    title TEXT NOT NULL,
    language TEXT,
    source_kind TEXT NOT NULL,
    confidential BOOLEAN NOT NULL,
    UNIQUE (initiative_id, number),
    CHECK ((url IS NULL) <> (sha256 IS NULL))
);
CREATE INDEX documents_initiative_id ON documents (initiative_id);
CREATE INDEX documents_change_id ON documents (change_id);

-- What happened: appended, never overwritten.
CREATE TABLE facts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    initiative_id BIGINT NOT NULL REFERENCES initiatives (id),
    change_id BIGINT NOT NULL REFERENCES changes (id),
    kind TEXT NOT NULL,
    milestone_id BIGINT REFERENCES milestones (id),
    document_id BIGINT REFERENCES documents (id),
    about_id BIGINT REFERENCES facts (id),
    supersedes_id BIGINT REFERENCES facts (id),
    day_first DATE,
    day_last DATE,
    precision TEXT NOT NULL,
    note TEXT
);
CREATE INDEX facts_initiative_id ON facts (initiative_id);
CREATE INDEX facts_change_id ON facts (change_id);
CREATE INDEX facts_milestone_id ON facts (milestone_id);
CREATE INDEX facts_supersedes_id ON facts (supersedes_id) WHERE supersedes_id IS NOT NULL;

-- Which document backs which fact, and since which change.
CREATE TABLE fact_documents (
    fact_id BIGINT NOT NULL REFERENCES facts (id),
    document_id BIGINT NOT NULL REFERENCES documents (id),
    change_id BIGINT NOT NULL REFERENCES changes (id),
    PRIMARY KEY (fact_id, document_id)
);
CREATE INDEX fact_documents_document_id ON fact_documents (document_id);

-- Files by their SHA-256.
CREATE TABLE blobs (
    sha256 TEXT NOT NULL PRIMARY KEY,
    bytes BIGINT NOT NULL,
    media_type TEXT NOT NULL
);

-- Their contents, in bounded pieces.
CREATE TABLE blob_chunks (
    sha256 TEXT NOT NULL,
    position INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (sha256, position),
    FOREIGN KEY (sha256) REFERENCES blobs (sha256)
);

-- The planned budget and its source, each change with a reason.
CREATE TABLE budget_versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    initiative_id BIGINT NOT NULL REFERENCES initiatives (id),
    change_id BIGINT NOT NULL REFERENCES changes (id),
    amount_minor BIGINT,
    currency TEXT,
    document_id BIGINT REFERENCES documents (id),
    reason TEXT
);
CREATE INDEX budget_versions_initiative_id ON budget_versions (initiative_id);

-- The bodies for which an account may report.
CREATE TABLE account_scopes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id BIGINT NOT NULL REFERENCES accounts (id),
    state_id BIGINT REFERENCES states (id),
    organisation_id BIGINT REFERENCES organisations (id),
    CHECK ((state_id IS NULL) <> (organisation_id IS NULL))
);
CREATE INDEX account_scopes_account_id ON account_scopes (account_id);

-- Groups of states.
CREATE TABLE state_groups (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    name_en TEXT,
    name_ar TEXT,
    name_fr TEXT,
    note_en TEXT,
    note_ar TEXT,
    note_fr TEXT,
    UNIQUE (code),
    CHECK (name_en IS NOT NULL OR name_ar IS NOT NULL OR name_fr IS NOT NULL)
);

-- Memberships with period and basis; a later row supersedes.
CREATE TABLE group_memberships (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    group_id BIGINT NOT NULL REFERENCES state_groups (id),
    state_id BIGINT NOT NULL REFERENCES states (id),
    change_id BIGINT NOT NULL REFERENCES changes (id),
    supersedes_id BIGINT REFERENCES group_memberships (id),
    from_on DATE,
    to_on DATE,
    basis_en TEXT,
    basis_ar TEXT,
    basis_fr TEXT,
    ended BOOLEAN NOT NULL
);
CREATE INDEX group_memberships_group_id ON group_memberships (group_id);
CREATE INDEX group_memberships_state_id ON group_memberships (state_id);

-- Targets of a commitment: versions with a reason, the first is the original.
CREATE TABLE commitment_targets (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    commitment_id BIGINT NOT NULL REFERENCES commitments (id),
    change_id BIGINT NOT NULL REFERENCES changes (id),
    target DOUBLE,
    target_year INTEGER,
    reason TEXT
);
CREATE INDEX commitment_targets_commitment_id ON commitment_targets (commitment_id);
