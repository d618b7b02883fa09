# SPDX-License-Identifier: MIT
"""Functions: median at most 15 lines, nine of ten at most 45, none over 80."""
import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../support"))
import tree

MEDIAN, P90, MAX = 15, 45, 80

tags = subprocess.run(["ctags", "-L", "-", "-f", "-", "--output-format=json", "--fields=+ne", "--kinds-c=f", "--languages=C", "--langmap=C:.c.h"],
                      input="\n".join(tree.files(".c", ".h")), cwd=tree.TOP, capture_output=True, text=True, check=True)
functions = [tag for tag in map(json.loads, tags.stdout.splitlines()) if "end" in tag]
lengths = sorted(tag["end"] - tag["line"] + 1 for tag in functions)
problems = [f'{tag["path"]}:{tag["line"]}: {tag["name"]} has {tag["end"] - tag["line"] + 1} lines, more than {MAX}'
            for tag in functions if tag["end"] - tag["line"] + 1 > MAX]
if lengths:
    median, p90 = lengths[len(lengths) // 2], lengths[len(lengths) * 9 // 10]
    print(f"median {median}, nine of ten up to {p90}, longest {lengths[-1]}")
    if median > MEDIAN:
        problems.append(f"the median is {median} lines, more than {MEDIAN}")
    if p90 > P90:
        problems.append(f"nine of ten have up to {p90} lines, more than {P90}")
tree.end(problems, len(functions), "functions")
