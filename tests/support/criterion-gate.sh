#!/bin/bash
# SPDX-License-Identifier: MIT
# criterion-gate.sh PROGRAM FOLDER: runs a Criterion program and believes it only when it ran every test that the sources
# in FOLDER define and no sanitizer spoke. (Alone it ends with 0 when nothing matched, and when a test leaked.)
set -u
program=$1 folder=$2
log=$(mktemp) && trap 'rm -f "$log"' EXIT

"$program" 2>&1 | tee "$log"
code=${PIPESTATUS[0]}

defined=$(grep -rhE '^(Test|ParameterizedTest|Theory)\(' --include='*.c' "$folder" | wc -l)
sed -i 's/\x1b\[[0-9;]*m//g' "$log"
tested=$(sed -n 's/.*Synthesis: Tested: \([0-9]*\).*/\1/p' "$log")
if [ "$code" -ne 0 ]; then echo "criterion-gate: $program ended with $code"; exit 1; fi
if [ "${tested:-0}" -eq 0 ] || [ "$tested" -lt "$defined" ]; then
  echo "criterion-gate: ran ${tested:-0} tests, the sources define $defined"; exit 1
fi
if grep -qE 'AddressSanitizer|LeakSanitizer|UndefinedBehaviorSanitizer|runtime error:' "$log"; then
  echo "criterion-gate: a sanitizer spoke"; exit 1
fi
