-- SPDX-License-Identifier: MIT
-- Whose database is it, and of which version?
SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version),
  (SELECT count(*) FROM sqlite_schema);
