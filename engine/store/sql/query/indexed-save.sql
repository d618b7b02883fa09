-- SPDX-License-Identifier: MIT
UPDATE indexed SET document = :document;
