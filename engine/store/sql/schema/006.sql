-- SPDX-License-Identifier: MIT
-- Version 6: what a position keeps of its claims tells their documents on other machines too.

UPDATE positions SET evidence = NULL; -- of the older form
UPDATE state SET compared = '';

PRAGMA user_version = 6;
