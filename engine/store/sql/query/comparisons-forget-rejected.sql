-- SPDX-License-Identifier: MIT
DELETE FROM rejected;
