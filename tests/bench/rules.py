#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""rules.py CORPUS...   what twice the rules cost. Lays a folder over the shipped rules that holds every event, entailment and contradiction once
more under another name ("strike-copy"), and reads the corpora with and without it, in turn: seconds of the user and the system, the best of
RUNS each. No rule runs without its trigger, and a copy has the triggers of its original, so twice the time of matching is the most that
it can cost; of a whole run it may be a fifth (MOST). Exit 1 when it is more. Set SICNON to the program."""
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = ["events", "entailments", "contradictions"]
RUNS = 3
MOST = 1.2


def copy_of(text, events):
    """The rule file under another name, without its examples; the events it names are copies too."""
    text = re.split(r"^tests:", text, flags=re.M)[0]
    text = re.sub(r"^id: (\S+)", r"id: \1-copy", text, flags=re.M)
    return re.sub(r"(event: )([a-z0-9-]+)", lambda m: m[1] + m[2] + ("-copy" if m[2] in events else ""), text)


def write_layer(folder):
    events = {path.stem for path in (ROOT / "rules" / "events").glob("*.yml")}
    n = 0
    for kind in FOLDERS:
        (folder / kind).mkdir(parents=True)
        for path in sorted((ROOT / "rules" / kind).glob("*.yml")):
            (folder / kind / f"{path.stem}-copy.yml").write_text(copy_of(path.read_text(), events))
            n += 1
    return n


def seconds(program, corpora, layers, work):
    for path in work.glob("night.db*"):
        path.unlink()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [program, "run", "--quiet", "--db", str(work / "night.db")] + [x for layer in layers for x in ("--rules", str(layer))] + corpora
    status = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if status.returncode not in (0, 1, 2):
        sys.exit(f"{' '.join(command)}: status {status.returncode}\n{status.stderr[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main():
    corpora = sys.argv[1:]
    if not corpora or "SICNON" not in os.environ:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        n = write_layer(work / "copies")
        once, twice = [], []
        for _ in range(RUNS):
            once.append(seconds(os.environ["SICNON"], corpora, [], work))
            twice.append(seconds(os.environ["SICNON"], corpora, [work / "copies"], work))
    ratio = min(twice) / min(once)
    print(f"{n} rules copied: {min(once):.2f} s -> {min(twice):.2f} s, {ratio:.2f} times (at most {MOST})")
    return 1 if ratio > MOST else 0


if __name__ == "__main__":
    sys.exit(main())
