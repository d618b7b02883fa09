-- SPDX-License-Identifier: MIT
INSERT OR REPLACE INTO signatures_gone (document, number, day, slots)
SELECT document, number, day, slots FROM signatures WHERE document = :document;
