-- SPDX-License-Identifier: MIT
SELECT row FROM positions WHERE id = :id;
