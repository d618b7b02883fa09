-- SPDX-License-Identifier: MIT
INSERT OR REPLACE INTO run_counts (run, place, name, value) VALUES (:run, :place, :name, :value);
