-- SPDX-License-Identifier: MIT
INSERT OR REPLACE INTO findings (id, kind, rule, level, score, factors, subject, dispute, a, b, explanation, steps, first_seen, last_seen, content)
VALUES (:id, :kind, :rule, :level, :score, :factors, :subject, :dispute, :a, :b, :explanation, :steps, :first_seen, :last_seen, :content);
