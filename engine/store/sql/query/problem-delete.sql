-- SPDX-License-Identifier: MIT
DELETE FROM problems WHERE origin = :origin;
