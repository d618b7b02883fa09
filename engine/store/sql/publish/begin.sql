-- SPDX-License-Identifier: MIT
-- The file has no name yet: if this fails it goes. What it refers to is looked at when all is there.
PRAGMA journal_mode = OFF;
PRAGMA foreign_keys = ON;
BEGIN;
