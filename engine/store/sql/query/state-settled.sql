-- SPDX-License-Identifier: MIT
UPDATE state SET settled = :document WHERE settled < :document;
