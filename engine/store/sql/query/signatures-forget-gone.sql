-- SPDX-License-Identifier: MIT
DELETE FROM signatures_gone WHERE document <= :document;
