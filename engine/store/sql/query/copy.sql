-- SPDX-License-Identifier: MIT
SELECT original, first FROM copies WHERE document = :document;
