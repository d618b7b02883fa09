-- SPDX-License-Identifier: MIT
DELETE FROM changed_positions WHERE position = :row;
