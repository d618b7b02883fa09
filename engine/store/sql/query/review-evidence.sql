-- SPDX-License-Identifier: MIT
SELECT r.evidence FROM review_state AS s JOIN reviews AS r ON r.row = s.verdict WHERE s.finding = :finding;
