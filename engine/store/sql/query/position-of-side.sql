-- SPDX-License-Identifier: MIT
SELECT EXISTS (SELECT 1 FROM positions WHERE side = :side);
