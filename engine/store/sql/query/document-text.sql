-- SPDX-License-Identifier: MIT
SELECT text FROM document_texts WHERE document = :document;
