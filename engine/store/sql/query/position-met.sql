-- SPDX-License-Identifier: MIT
SELECT id, rejects, confidence, first_seen, last_seen, evidence FROM positions WHERE row = :row;
