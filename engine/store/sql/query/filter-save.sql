-- SPDX-License-Identifier: MIT
INSERT OR REPLACE INTO saved_filters (name, query, reviewer, made) VALUES (:name, :query, :reviewer, :made);
