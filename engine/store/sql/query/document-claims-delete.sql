-- SPDX-License-Identifier: MIT
DELETE FROM claims WHERE document = :document;
