-- SPDX-License-Identifier: MIT
UPDATE runs SET ended = :ended, outcome = :outcome, message = :message WHERE row = :row;
