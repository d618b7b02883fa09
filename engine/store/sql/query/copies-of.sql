-- SPDX-License-Identifier: MIT
SELECT s.document, s.number, s.day, s.slots FROM copies AS c JOIN signatures AS s ON s.document = c.document
WHERE c.original = :document;
