#!/bin/bash
# SPDX-License-Identifier: MIT
# The shipped rules keep what their files promise (every example in every `tests:`), have none of the faults that lint knows, and react
# when the words of an example change.
set -eu -o pipefail
export SICNON_RULES=$SICNON_SOURCE/rules
"$SICNON" rules test --quiet
"$SICNON" rules lint --date 2026-11-23
"$SICNON" rules mutate --quiet
"$SICNON" rules test --quiet --rules "$SICNON_RULES/optional" self-contradiction within-side
"$SICNON" rules fmt --check "$SICNON_RULES/optional" | tail -1
"$SICNON" rules fmt --check "$SICNON_RULES" | tail -1
