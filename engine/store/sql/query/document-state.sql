-- SPDX-License-Identifier: MIT
SELECT hash = :hash FROM documents WHERE row = :row AND key = :key;
