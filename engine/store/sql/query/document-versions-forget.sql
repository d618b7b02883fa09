-- SPDX-License-Identifier: MIT
DELETE FROM document_versions WHERE published < :before;
