-- SPDX-License-Identifier: MIT
SELECT finding, last, coalesce(verdict, 0), judged, reason, duplicate_of, tags, assignee, reviewers, agreed, reopened
FROM review_state WHERE finding = :finding;
