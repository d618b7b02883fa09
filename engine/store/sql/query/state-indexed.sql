-- SPDX-License-Identifier: MIT
UPDATE state SET indexed = :document;
