-- SPDX-License-Identifier: MIT
SELECT document FROM indexed;
