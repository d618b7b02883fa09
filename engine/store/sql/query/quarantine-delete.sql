-- SPDX-License-Identifier: MIT
DELETE FROM quarantine WHERE origin = :origin;
