-- SPDX-License-Identifier: MIT
DELETE FROM documents WHERE row = :row;
