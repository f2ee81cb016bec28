DROP TABLE commitment_declarations;
