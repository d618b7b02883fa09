# SPDX-License-Identifier: MIT
"""Every source names its licence first; no goto; nothing left to do; few includes, and none around the rooms."""
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../support"))
import c_source
import tree

MAX_INCLUDES = 8
LEFT_TO_DO = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
SPDX = "SPDX-License-Identifier: MIT"
SOURCES = (".c", ".h", ".def", ".py", ".sh", ".sql", ".cmake", "CMakeLists.txt", ".js", ".css", ".html", ".yml")
# Their bytes are the test: a licence line would be a part of it.
DATA = ("tests/fuzz/seeds/", "tests/golden/", "tests/unit/report/golden/", "corpus/")


def check_file(name, text):
    lines = text.split("\n")
    first = lines[1] if lines[0].startswith("#!") and len(lines) > 1 else lines[0]
    data = name.startswith(DATA) and name.endswith((".yml", ".html"))
    if SPDX not in first and not data:
        yield f"{name}:1: the first line is no SPDX line"
    for number, line in enumerate(lines, 1):
        if LEFT_TO_DO.search(line):
            yield f"{name}:{number}: left to do"


def check_c(name, text):
    code = c_source.code(text)
    for match in re.finditer(r"\bgoto\b", code):
        yield f"{name}:{code.count(chr(10), 0, match.start()) + 1}: goto"
    own = re.findall(r'^\s*#\s*include\s+"([^"]+)"', text, re.M)
    if name.endswith(".c") and len(own) > MAX_INCLUDES:
        yield f"{name}: {len(own)} project includes, more than {MAX_INCLUDES}"
    for include in own:
        if ".." in include.split("/") or include.startswith("/"):
            yield f'{name}: includes "{include}", around the rooms'
        beside = include in ("store-files.h", "report-files.h", "review-files.h") or f"engine/{include}" in names
        if name.startswith("engine/") and "/" not in include and not beside:
            yield f'{name}: includes "{include}" without its room'


names = tree.files(*SOURCES)
problems = []
for name in names:
    text = tree.read(name)
    problems += check_file(name, text)
    if name.endswith((".c", ".h")):
        problems += check_c(name, text)
tree.end(problems, len(names), "files")
