-- SPDX-License-Identifier: MIT
-- A date may lack its year ("--05-02"): it is no first and no last.
SELECT count(*), count(DISTINCT publisher), (SELECT count(*) FROM copies), coalesce(sum(published IS NULL), 0), coalesce(sum(text IS NULL), 0),
  min(CASE WHEN published GLOB '[0-9]*' THEN published END), max(CASE WHEN published GLOB '[0-9]*' THEN published END),
  (SELECT count(*) FROM findings), (SELECT count(*) FROM suppressed), (SELECT count(*) FROM quarantine)
FROM documents
WHERE row <= (SELECT indexed FROM state);
