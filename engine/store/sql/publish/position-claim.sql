-- SPDX-License-Identifier: MIT
INSERT OR IGNORE INTO position_claims (position, claim) VALUES (:position, :claim);
