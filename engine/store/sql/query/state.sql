-- SPDX-License-Identifier: MIT
SELECT indexed, compared, searchable FROM state;
