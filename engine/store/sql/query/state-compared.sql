-- SPDX-License-Identifier: MIT
UPDATE state SET compared = :rules;
