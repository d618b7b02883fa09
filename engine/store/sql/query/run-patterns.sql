-- SPDX-License-Identifier: MIT
SELECT pattern, errors FROM rule_statistics WHERE run = :run ORDER BY errors DESC, pattern;
