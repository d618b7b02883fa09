-- SPDX-License-Identifier: MIT
-- Of which nobody was told; of which somebody was told something else.
SELECT (SELECT count(*) FROM findings AS f WHERE NOT EXISTS (SELECT 1 FROM told AS t WHERE t.finding = f.id)),
  (SELECT count(*) FROM findings AS f JOIN told AS t ON t.finding = f.id WHERE t.content <> f.content);
