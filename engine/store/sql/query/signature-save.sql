-- SPDX-License-Identifier: MIT
INSERT INTO signatures (document, number, day, slots) VALUES (:document, :number, :day, :slots);
