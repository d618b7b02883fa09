-- SPDX-License-Identifier: MIT
DELETE FROM suppressed;
