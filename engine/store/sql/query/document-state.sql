-- SPDX-License-Identifier: MIT
SELECT hash = :hash, rules = :rules FROM documents WHERE row = :row AND key = :key;
