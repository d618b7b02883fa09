-- SPDX-License-Identifier: MIT
PRAGMA foreign_key_check;
