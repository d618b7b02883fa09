-- SPDX-License-Identifier: MIT
SELECT EXISTS (SELECT 1 FROM positions AS p
  WHERE p.actor = :actor OR EXISTS (SELECT 1 FROM json_each(p.names) AS name WHERE name.value = :actor COLLATE NOCASE));
