-- SPDX-License-Identifier: MIT
INSERT INTO about (part, name, value) VALUES (:part, :name, :value);
