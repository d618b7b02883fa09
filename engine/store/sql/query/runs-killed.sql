-- SPDX-License-Identifier: MIT
-- Nobody else is running: the caller holds the lock.
UPDATE runs SET outcome = 'killed' WHERE outcome = 'running';
