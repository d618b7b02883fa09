-- SPDX-License-Identifier: MIT
SELECT key, id, keys FROM documents WHERE row = :row;
