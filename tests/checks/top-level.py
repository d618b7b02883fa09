# SPDX-License-Identifier: MIT
"""The top level is fixed. CMakePresets.json stands there because CMake looks nowhere else (engine/README.md)."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../support"))
import tree

EXPECTED = {"engine", "rules", "corpus", "tests", "CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE"}
found = {name.split("/")[0] for name in tree.all_files()}
visible = {name for name in found if not name.startswith(".")}
problems = [f"{name}: not of the top level" for name in sorted(visible - EXPECTED)]
problems += [f"{name}: missing at the top level" for name in sorted(EXPECTED - visible)]
tree.end(problems, len(visible), "entries")
