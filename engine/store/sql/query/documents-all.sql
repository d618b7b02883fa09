-- SPDX-License-Identifier: MIT
-- Those that are not indexed yet are not seen: they may be about to replace others.
SELECT row FROM documents WHERE row <= (SELECT indexed FROM state) ORDER BY id, key;
