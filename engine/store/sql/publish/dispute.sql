-- SPDX-License-Identifier: MIT
INSERT INTO disputes (id, subject, score, first_seen, last_seen) VALUES (:id, :subject, :score, :first_seen, :last_seen);
