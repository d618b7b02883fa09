-- SPDX-License-Identifier: MIT
SELECT count(*) FROM positions WHERE number = :number;
