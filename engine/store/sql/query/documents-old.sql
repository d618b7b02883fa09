-- SPDX-License-Identifier: MIT
SELECT row FROM documents WHERE published < :before AND row <= (SELECT indexed FROM state) ORDER BY row LIMIT :limit;
