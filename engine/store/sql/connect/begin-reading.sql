-- SPDX-License-Identifier: MIT
BEGIN DEFERRED;
