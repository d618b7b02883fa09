-- SPDX-License-Identifier: MIT
DELETE FROM findings;
