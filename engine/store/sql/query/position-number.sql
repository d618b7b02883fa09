-- SPDX-License-Identifier: MIT
SELECT number FROM positions WHERE id = :id;
