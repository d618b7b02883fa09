-- SPDX-License-Identifier: MIT
PRAGMA integrity_check;
