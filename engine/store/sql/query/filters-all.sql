-- SPDX-License-Identifier: MIT
SELECT name, query FROM saved_filters ORDER BY name;
