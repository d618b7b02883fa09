-- SPDX-License-Identifier: MIT
DELETE FROM copies WHERE document = :document;
