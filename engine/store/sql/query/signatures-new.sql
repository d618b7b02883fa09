-- SPDX-License-Identifier: MIT
SELECT document, number, day, slots FROM signatures WHERE document > (SELECT settled FROM state) ORDER BY document LIMIT :limit;
