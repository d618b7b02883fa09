-- SPDX-License-Identifier: MIT
DELETE FROM findings WHERE a = :position OR b = :position;
