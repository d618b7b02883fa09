-- SPDX-License-Identifier: MIT
SELECT row FROM claims WHERE id = :id;
