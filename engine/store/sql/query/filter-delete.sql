-- SPDX-License-Identifier: MIT
DELETE FROM saved_filters WHERE name = :name;
