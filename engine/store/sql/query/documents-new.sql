-- SPDX-License-Identifier: MIT
SELECT row, key, id, keys FROM documents WHERE row > :indexed ORDER BY row;
