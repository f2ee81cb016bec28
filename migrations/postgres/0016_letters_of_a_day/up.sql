-- What rounds ask of somebody comes in one letter a day, which is composed when it is sent.
ALTER TABLE letters ADD COLUMN day DATE;
CREATE UNIQUE INDEX letters_account_id_day ON letters (account_id, day);

-- Which of these letters somebody wants; the token lets them choose without signing in.
CREATE TABLE letter_choices (
    account_id BIGINT NOT NULL PRIMARY KEY REFERENCES accounts (id),
    token TEXT COLLATE "C" NOT NULL UNIQUE,
    choice TEXT COLLATE "C" NOT NULL
);
