-- SPDX-License-Identifier: MIT
SELECT document, number, day, slots FROM signatures WHERE day BETWEEN :from AND :to;
