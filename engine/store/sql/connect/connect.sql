-- SPDX-License-Identifier: MIT
-- Of every connection.
PRAGMA foreign_keys = ON;
