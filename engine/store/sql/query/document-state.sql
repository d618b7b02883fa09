-- SPDX-License-Identifier: MIT
SELECT hash = :hash AND rules = :rules FROM documents WHERE key = :key;
