-- SPDX-License-Identifier: MIT
SELECT row FROM documents WHERE key = :key;
