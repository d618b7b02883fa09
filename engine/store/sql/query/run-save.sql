-- SPDX-License-Identifier: MIT
INSERT INTO runs (rules, counts) VALUES (:rules, :counts);
