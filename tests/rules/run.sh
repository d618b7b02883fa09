#!/bin/bash
# SPDX-License-Identifier: MIT
# The shipped rules keep what their files promise: every example in every `tests:`.
set -eu
export SICNON_RULES=$SICNON_SOURCE/rules
"$SICNON" rules test --quiet
