-- SPDX-License-Identifier: MIT
DELETE FROM orphans;
