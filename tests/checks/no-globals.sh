#!/bin/bash
# SPDX-License-Identifier: MIT
# engine/ keeps no state between calls: nothing in its libraries may be written to but what the compiler's instruments and the embedded
# files bring with them, and the one flag that a signal sets.
set -u
libraries=("${SICNON_BUILD:?run this by ctest}"/engine/lib*.a)
[ -e "${libraries[0]}" ] || { echo "no library in $SICNON_BUILD/engine"; exit 1; }

globals=$(objdump -t "${libraries[@]}" | awk '
  /file format/ { file = $1; objects++ }
  / O / && /\.(data|bss|tdata|tbss)/ && !/\.data\.rel\.ro/ && file !~ /^(store|report|review)-files\.c\.o:$/ && !(file == "signals.c.o:" && $NF == "signal_came") && $NF !~ /^(__odr_asan|__unnamed_|___asan|__asan)/ {
    print file, $NF, "can be written to"
  }
  END { if (!objects) print "no object file found" }')
echo "${globals:-no globals in ${#libraries[@]} libraries}"
[ -z "$globals" ]
