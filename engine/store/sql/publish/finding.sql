-- SPDX-License-Identifier: MIT
INSERT INTO findings (id, subject, kind, level, score, a, b, explanation, dispute, first_seen, last_seen, new, rule, steps, factors)
VALUES (:id, :subject, :kind, :level, :score, :a, :b, :explanation, :dispute, :first_seen, :last_seen, :new, :rule, :steps, :factors);
