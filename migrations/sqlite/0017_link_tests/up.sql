-- Whether the links of public documents answered when they were last asked.
CREATE TABLE link_tests (
    url TEXT NOT NULL PRIMARY KEY,
    tested_at TIMESTAMP NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('answers', 'gone', 'silent', 'not-public')),
    -- What the server answered: 404, for instance.
    status INTEGER,
    -- The first of the tests in a row that failed.
    failing_since TIMESTAMP
);
