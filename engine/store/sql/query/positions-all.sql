-- SPDX-License-Identifier: MIT
SELECT row FROM positions ORDER BY id;
