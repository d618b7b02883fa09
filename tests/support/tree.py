# SPDX-License-Identifier: MIT
"""What the checks share: the files of the tree, and how a check ends."""
import os
import subprocess
import sys

TOP = os.environ.get("SICNON_SOURCE") or os.path.realpath(os.path.join(os.path.dirname(__file__), "../.."))


def all_files():
    """Every file of the tree, as git sees it (new files too, ignored ones not); without git, all outside build/ and dot-folders."""
    listed = subprocess.run(["git", "-C", TOP, "ls-files", "-z", "--cached", "--others", "--exclude-standard"], capture_output=True)
    if listed.returncode == 0:
        names = {name for name in listed.stdout.decode().split("\0") if name}
        return sorted(name for name in names if os.path.isfile(os.path.join(TOP, name)))
    found = []
    for folder, folders, names in os.walk(TOP):
        folders[:] = [f for f in folders if not f.startswith(".") and not (folder == TOP and f == "build")]
        found += [os.path.relpath(os.path.join(folder, name), TOP) for name in names]
    return sorted(found)


def files(*endings, under=""):
    return [name for name in all_files() if name.startswith(under) and name.endswith(endings)]


def read(name):
    with open(os.path.join(TOP, name), encoding="utf-8", errors="replace") as file:
        return file.read()


def room(name):
    """The room of a file below engine/; the file's own name for those that lie beside the rooms."""
    return name.split("/")[1].rsplit(".", 1)[0] if name.startswith("engine/") else None


def end(problems, checked, what):
    """A check that saw nothing has checked nothing: that fails too."""
    for problem in problems:
        print(problem)
    print(f"{checked} {what} checked, {len(problems)} problems")
    sys.exit(1 if problems or not checked else 0)
