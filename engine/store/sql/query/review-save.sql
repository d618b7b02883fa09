-- SPDX-License-Identifier: MIT
INSERT INTO reviews (finding, reviewer, made, status, reason, duplicate_of, note, tags, assignee, undoes, evidence)
VALUES (:finding, :reviewer, :made, :status, :reason, :duplicate_of, :note, :tags, :assignee, :undoes, :evidence);
