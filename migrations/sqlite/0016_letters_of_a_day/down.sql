DROP TABLE letter_choices;
DROP INDEX letters_account_id_day;
ALTER TABLE letters DROP COLUMN day;
