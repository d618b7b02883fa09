# SPDX-License-Identifier: MIT
"""A room cannot include what it must not see: each room's own compiler options are tried on every other room's header.

The table is written here a second time, apart from engine/CMakeLists.txt, so that a line too much there is noticed."""
import json
import os
import re
import shlex
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../support"))
import tree

STAGES = "ingest extract compare store pack language ruleset model text base"
MAY_SEE = {
    "base": "",
    "model": "base",
    "text": "base",
    "copies": "text model base",
    "ruleset": "model text base",
    "language": "ruleset model text base",
    "extract": "language ruleset model text base",
    "ingest": "model base",
    "compare": "ruleset model text base",
    "pack": "model base",
    "store": "pack model base",
    "report": "model base",
    "review": "store pack report model base",
    "harvest": "extract compare copies language ruleset model text base",
    "likeness": "copies store pack text model base",
    "gather": "harvest ingest extract compare copies language ruleset model text base",
    "parts": "harvest ingest extract compare copies pack language ruleset model text base",
    "keyed": "compare ingest pack ruleset model text base",
    "pipeline": STAGES + " parts harvest copies likeness",
    "workbench": "harvest extract compare copies language ruleset model text base",
    "cli": STAGES + " gather keyed parts harvest copies likeness pipeline report review workbench",
}
BUILD = os.environ.get("SICNON_BUILD") or sys.exit("SICNON_BUILD is not set: run this by ctest")


def include_options():
    """Per room, every -I that any of its files is compiled with, and the compiler."""
    rooms = {}
    with open(os.path.join(BUILD, "compile_commands.json"), encoding="utf-8") as file:
        for entry in json.load(file):
            name = os.path.relpath(entry["file"], tree.TOP)
            words = shlex.split(entry["command"])
            if tree.room(name) in MAY_SEE:
                rooms.setdefault(tree.room(name), (words[0], set()))[1].update(re.findall(r"(?<= )-I\S+", entry["command"]))
    return rooms


def header_of(room):
    if os.path.exists(os.path.join(tree.TOP, f"engine/{room}.h")):
        return f"{room}.h"
    return next((name[len("engine/"):] for name in tree.files(".h", under=f"engine/{room}/")), None)


def visible_rooms(compiler, options, headers):
    """The rooms whose header the compiler finds with these options."""
    source = "".join(f'#if __has_include("{header}")\n{room}\n#endif\n' for room, header in headers.items())
    done = subprocess.run([compiler, "-E", "-P", "-x", "c", *sorted(options), "-"], input=source, cwd="/", capture_output=True, text=True, check=True)
    return set(done.stdout.split())


problems, checked = [], 0
headers = {room: header for room in MAY_SEE if (header := header_of(room))}
for room, (compiler, options) in sorted(include_options().items()):
    visible = visible_rooms(compiler, options, headers)
    checked += len(headers)
    for other, header in headers.items():
        if (other in visible) != (other == room or other in MAY_SEE[room].split()):
            problems.append(f'{room}/ {"can" if other in visible else "cannot"} include "{header}"')
tree.end(problems, checked, "pairs of rooms")
