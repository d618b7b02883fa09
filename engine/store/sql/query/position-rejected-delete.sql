-- SPDX-License-Identifier: MIT
DELETE FROM rejected WHERE a = :position OR b = :position;
