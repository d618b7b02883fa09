-- SPDX-License-Identifier: MIT
UPDATE review_state SET reopened = :reopened, settled = 1 WHERE finding = :finding;
