-- The agendas: one today, a successor is possible.
CREATE TABLE frameworks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    name_en TEXT,
    name_ar TEXT,
    name_fr TEXT,
    adopted_on DATE NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    source_url TEXT NOT NULL,
    UNIQUE (code),
    CHECK (name_en IS NOT NULL OR name_ar IS NOT NULL OR name_fr IS NOT NULL)
);

-- Themes, the headline ones first.
CREATE TABLE themes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    position INTEGER NOT NULL,
    headline BOOLEAN NOT NULL,
    name_en TEXT,
    name_ar TEXT,
    name_fr TEXT,
    UNIQUE (code),
    CHECK (name_en IS NOT NULL OR name_ar IS NOT NULL OR name_fr IS NOT NULL)
);

-- The member states.
CREATE TABLE states (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    iso3 TEXT NOT NULL,
    iso2 TEXT NOT NULL,
    m49 TEXT NOT NULL,
    name_en TEXT,
    name_ar TEXT,
    name_fr TEXT,
    joined_year INTEGER NOT NULL,
    population BIGINT NOT NULL,
    population_year INTEGER NOT NULL,
    longitude DOUBLE NOT NULL,
    latitude DOUBLE NOT NULL,
    UNIQUE (iso3),
    CHECK (name_en IS NOT NULL OR name_ar IS NOT NULL OR name_fr IS NOT NULL)
);

-- Periods in which a membership was suspended.
CREATE TABLE state_suspensions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    state_id BIGINT NOT NULL REFERENCES states (id),
    from_first DATE,
    from_last DATE,
    from_precision TEXT,
    to_first DATE,
    to_last DATE,
    to_precision TEXT,
    note_en TEXT,
    note_ar TEXT,
    note_fr TEXT
);
CREATE INDEX state_suspensions_state_id ON state_suspensions (state_id);

-- Any body: the institutions of the OIC, ministries, universities, firms.
CREATE TABLE organisations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    institution BOOLEAN NOT NULL,
    position INTEGER NOT NULL,
    name_en TEXT,
    name_ar TEXT,
    name_fr TEXT,
    kind_en TEXT,
    kind_ar TEXT,
    kind_fr TEXT,
    state_id BIGINT REFERENCES states (id),
    host_state_id BIGINT REFERENCES states (id),
    host_city_en TEXT,
    host_city_ar TEXT,
    host_city_fr TEXT,
    url TEXT,
    steering_committee TEXT,
    merged_into_id BIGINT REFERENCES organisations (id),
    search_text TEXT NOT NULL,
    UNIQUE (code),
    CHECK (name_en IS NOT NULL OR name_ar IS NOT NULL OR name_fr IS NOT NULL)
);
CREATE INDEX organisations_state_id ON organisations (state_id);

-- Other names under which a body is met, folded for comparison.
CREATE TABLE organisation_aliases (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    organisation_id BIGINT NOT NULL REFERENCES organisations (id),
    alias TEXT NOT NULL,
    folded TEXT NOT NULL,
    UNIQUE (folded)
);
CREATE INDEX organisation_aliases_organisation_id ON organisation_aliases (organisation_id);

-- Priorities of a framework.
CREATE TABLE priorities (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    framework_id BIGINT NOT NULL REFERENCES frameworks (id),
    code TEXT NOT NULL,
    position INTEGER NOT NULL,
    name_en TEXT,
    name_ar TEXT,
    name_fr TEXT,
    source_url TEXT NOT NULL,
    UNIQUE (framework_id, code),
    CHECK (name_en IS NOT NULL OR name_ar IS NOT NULL OR name_fr IS NOT NULL)
);

-- The themes of a priority.
CREATE TABLE priority_themes (
    priority_id BIGINT NOT NULL REFERENCES priorities (id),
    theme_id BIGINT NOT NULL REFERENCES themes (id),
    PRIMARY KEY (priority_id, theme_id)
);

-- What was promised.
CREATE TABLE commitments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    framework_id BIGINT NOT NULL REFERENCES frameworks (id),
    code TEXT NOT NULL,
    position INTEGER NOT NULL,
    instrument TEXT NOT NULL,
    text_en TEXT,
    text_ar TEXT,
    text_fr TEXT,
    context_indicator TEXT,
    formula TEXT,
    note_en TEXT,
    note_ar TEXT,
    note_fr TEXT,
    source TEXT NOT NULL,
    source_ar TEXT,
    source_fr TEXT,
    UNIQUE (framework_id, code),
    CHECK (text_en IS NOT NULL OR text_ar IS NOT NULL OR text_fr IS NOT NULL)
);

-- The themes of a commitment.
CREATE TABLE commitment_themes (
    commitment_id BIGINT NOT NULL REFERENCES commitments (id),
    theme_id BIGINT NOT NULL REFERENCES themes (id),
    PRIMARY KEY (commitment_id, theme_id)
);

-- Where a commitment began: sources disagree, so there are several.
CREATE TABLE baselines (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    commitment_id BIGINT NOT NULL REFERENCES commitments (id),
    value DOUBLE NOT NULL,
    unit_en TEXT,
    unit_ar TEXT,
    unit_fr TEXT,
    year INTEGER NOT NULL,
    source TEXT NOT NULL,
    source_ar TEXT,
    source_fr TEXT
);
CREATE INDEX baselines_commitment_id ON baselines (commitment_id);

-- Summits and committee meetings.
CREATE TABLE meetings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    framework_id BIGINT NOT NULL REFERENCES frameworks (id),
    code TEXT NOT NULL,
    from_on DATE NOT NULL,
    to_on DATE NOT NULL,
    name_en TEXT,
    name_ar TEXT,
    name_fr TEXT,
    place_en TEXT,
    place_ar TEXT,
    place_fr TEXT,
    note_en TEXT,
    note_ar TEXT,
    note_fr TEXT,
    source TEXT NOT NULL,
    source_ar TEXT,
    source_fr TEXT,
    UNIQUE (code),
    CHECK (name_en IS NOT NULL OR name_ar IS NOT NULL OR name_fr IS NOT NULL)
);

-- Series that describe the states; no result of the Agenda.
CREATE TABLE context_indicators (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    position INTEGER NOT NULL,
    name_en TEXT,
    name_ar TEXT,
    name_fr TEXT,
    unit_en TEXT,
    unit_ar TEXT,
    unit_fr TEXT,
    direction TEXT NOT NULL,
    theme_id BIGINT REFERENCES themes (id),
    priority_code TEXT,
    source TEXT NOT NULL,
    licence TEXT NOT NULL,
    caveat_en TEXT,
    caveat_ar TEXT,
    caveat_fr TEXT,
    headline BOOLEAN NOT NULL,
    UNIQUE (code),
    CHECK (name_en IS NOT NULL OR name_ar IS NOT NULL OR name_fr IS NOT NULL)
);

-- Their values; a missing year is missing.
CREATE TABLE context_values (
    indicator_id BIGINT NOT NULL REFERENCES context_indicators (id),
    state_id BIGINT NOT NULL REFERENCES states (id),
    year INTEGER NOT NULL,
    value DOUBLE NOT NULL,
    PRIMARY KEY (indicator_id, state_id, year)
);
