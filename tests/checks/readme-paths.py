# SPDX-License-Identifier: MIT
"""Every path that a README names exists: beside it, from the top, or as the end of a path (`clauses.c`, `actors/`)."""
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../support"))
import tree

# `a/b`, `dir/`, `file.ext` in backquotes, and the targets of links. Options, placeholders in capitals, globs and build folders are no paths.
QUOTED = re.compile(r"`([A-Za-z0-9_.][\w./-]*)`")
LINKED = re.compile(r"\]\(([^)#:\s]+)\)")
ENDINGS = (".c", ".h", ".md", ".sh", ".py", ".yml", ".sql", ".txt", ".json", ".cmake")
COMMAND = re.compile(r"(?:bash|python3|cat|less) +([\w./-]+/[\w./-]+)")
NOT_OURS = re.compile(r"^(build/|\./build/|usr/|etc/|/)|[A-Z]{3,}/")


def paths(text):
    for match in QUOTED.finditer(text):
        path = match.group(1)
        if ("/" in path or path.endswith(ENDINGS)) and path not in ENDINGS and not NOT_OURS.search(path):
            yield match.start(), path
    for pattern in (LINKED, COMMAND):
        for match in pattern.finditer(text):
            if not NOT_OURS.search(match.group(1)):
                yield match.start(), match.group(1)


KNOWN = set()
for name in tree.all_files():
    parts = name.split("/")
    for end in range(1, len(parts) + 1):
        KNOWN.update("/".join(parts[start:end]) for start in range(end))


def exists(path, folder):
    return path.rstrip("/") in KNOWN or os.path.exists(os.path.join(tree.TOP, folder, path))


names = [name for name in tree.all_files() if os.path.basename(name) == "README.md"]
problems = []
for name in names:
    text = tree.read(name)
    for start, path in paths(text):
        if not exists(path, os.path.dirname(name)):
            problems.append(f"{name}:{text.count(chr(10), 0, start) + 1}: there is no {path}")
tree.end(problems, len(names), "READMEs")
