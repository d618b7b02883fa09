-- SPDX-License-Identifier: MIT
SELECT row FROM documents WHERE row IN (SELECT value FROM json_each(:rows)) AND (id = :id OR key = :id) ORDER BY id, key;
