-- SPDX-License-Identifier: MIT
SELECT id, number FROM positions WHERE row = :row;
