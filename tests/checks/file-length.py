# SPDX-License-Identifier: MIT
"""Files of code have at most 500 lines, headers 150."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../support"))
import tree

LIMIT, HEADER_LIMIT = 500, 150
names = tree.files(".c", ".h", ".py", ".sh", ".sql", ".cmake", "CMakeLists.txt", ".js", ".css", ".html")
problems = []
for name in names:
    lines, limit = tree.read(name).count("\n"), HEADER_LIMIT if name.endswith(".h") else LIMIT
    if lines > limit:
        problems.append(f"{name}: {lines} lines, more than {limit}")
tree.end(problems, len(names), "files")
