# SPDX-License-Identifier: MIT
"""growth.sh PROGRAM [--megabytes N] [--runs N] [--json FILE] [WHAT ...]   WHAT: corpus names rules threads (all)

What a night costs when one thing is ten times as much, and what may come of it at most (LIMITS). Corpora and rules are made up by a fixed seed:

corpus   10 N megabytes of news instead of N (2): time, pairs per position, memory
names    nine made-up names for each that the shipped actors have
rules    nine copies of every event, of the entailments and of the contradictions that name events, under made-up words
threads  -j2 instead of -j1, by the clock: nothing else should run on the machine

Times are processor seconds, the best of --runs (3), the two sides in turn; what a night of one document takes with the same rules is taken off.
Exit 1 when something costs more than it may."""
import argparse
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time

from corpus import Corpus

ROOT = pathlib.Path(__file__).resolve().parents[2]
SICNON = os.environ["SICNON"]
TIMES = 10
PER_DAY = 20 # documents: also the smaller corpus must last longer than a dispute does
MEMORY_BASE, MEMORY_PER_GB = 256, 64
LIMITS = {"corpus": 1.1, "pairs": 1.5, "memory": 1.0, "names": 1.5, "rules": 1.5, "threads": 1 / 1.5}
FOLDERS = ["events", "entailments", "contradictions"]
WORD_LISTS = re.compile(r"^(\s+(?:- )?(?:verbs|nouns|agents|adjectives): )\[([^\]]*)\]", re.M)


class Night:
    """One run over a corpus with layers of rules."""

    def __init__(self, work, corpus, layers=(), jobs=1):
        for old in work.glob("night.db*"):
            old.unlink()
        command = [SICNON, "run", f"-j{jobs}", "--db", str(work / "night.db"), *[x for layer in layers for x in ("--rules", str(layer))], str(corpus)]
        start = time.monotonic()
        with tempfile.TemporaryFile("w+") as said:
            process = subprocess.Popen(command, stdout=said, stderr=subprocess.PIPE, text=True)
            errors = process.stderr.read()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                sys.exit(f"growth: {' '.join(command)}: status {process.returncode}\n{errors[-2000:]}")
            said.seek(0)
            counts = re.search(r"positions +([0-9]+) to compare, ([0-9]+) pairs", said.read() + errors)
        self.wall, self.cpu, self.memory = time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000
        self.positions, self.pairs = (int(n) for n in counts.groups()) if counts else (0, 0)


def words(dice, n):
    syllables = ["ba", "dor", "fel", "gri", "hul", "kan", "lom", "mir", "nos", "pel", "quor", "rad", "sut", "tev", "vax", "wil", "yor", "zan"]
    return " ".join("".join(dice.choice(syllables) for _ in range(3)).capitalize() for _ in range(n))


def write_names(folder):
    """As files of companies with five names each. Gives their number."""
    shipped = sum(len(names.split(",")) for path in (ROOT / "rules" / "actors").rglob("*.yml") for names in re.findall(r"(?:aliases|name): \[?([^\]\n]*)", path.read_text()))
    dice, made, file = random.Random(7), 0, 0
    (folder / "actors").mkdir(parents=True)
    while made < (TIMES - 1) * shipped:
        lines = [f"id: actors-made-{file}\ntitle: Made up\nstatus: test\nauthor: bench\ndate: 2026-01-01\nreviewed: 2026-01-01\nactors:"]
        for i in range(500):
            names = sorted({words(dice, 2) for _ in range(5)})
            made += len(names)
            lines.append(f"  - id: made.a{file}-{i}\n    name: {names[0]}\n    kind: company\n    aliases: [{', '.join(names[1:])}]")
        (folder / "actors" / f"made-{file}.yml").write_text("\n".join(lines) + "\n")
        file += 1
    return made


def copy_of(text, number, events):
    """The rule file under another name and with other words, without its examples; the events that it names are copies too."""
    text = re.split(r"^tests:", text, flags=re.M)[0]
    mark = "q" + "abcdefghij"[number] + "o"
    text = re.sub(r"^id: (\S+)", rf"id: \1-{number}", text, flags=re.M)
    text = WORD_LISTS.sub(lambda m: m[1] + "[" + ", ".join(" ".join(w + mark if i == 0 else w for i, w in enumerate(entry.split())) for entry in m[2].split(",")) + "]", text)
    text = re.sub(r"(event: )([a-z0-9-]+)", lambda m: m[1] + m[2] + (f"-{number}" if m[2] in events else ""), text)
    return re.sub(r"^(events: )\[([^\]]*)\]", lambda m: m[1] + "[" + ", ".join(f"{e.strip()}-{number}" for e in m[2].split(",")) + "]", text, flags=re.M)


def write_rules(folder):
    events = {path.stem for path in (ROOT / "rules" / "events").glob("*.yml")}
    n = 0
    for kind in FOLDERS:
        (folder / kind).mkdir(parents=True)
        for path in sorted((ROOT / "rules" / kind).glob("*.yml")):
            text = path.read_text()
            if kind == "contradictions" and not re.search(r"^events: ", text, re.M):
                continue
            for number in range(1, TIMES):
                (folder / kind / f"{path.stem}-{number}.yml").write_text(copy_of(text, number, events))
                n += 1
    return n


class Bench:
    def __init__(self, options, work):
        self.work, self.runs, self.results = work, options.runs, {}
        self.size = options.megabytes * 1_000_000
        self.corpus, self.one = work / "corpus.jsonl", work / "one.jsonl"
        Corpus().write(self.corpus, self.size, PER_DAY)
        self.one.write_text(self.corpus.open(encoding="utf-8").readline(), encoding="utf-8")

    def tell(self, name, ratio, words):
        limit = LIMITS[name]
        self.results[name] = dict(ratio=round(ratio, 3), limit=round(limit, 3), fits=ratio <= limit)
        print(f"{name:8} {ratio:6.2f} (at most {limit:.2f}){'' if ratio <= limit else '  TOO MUCH'}   {words}", flush=True)

    def best(self, *kinds):
        """Of each kind of night (corpus, layers) processor seconds without the start, and the start; the last night of each."""
        starts, times, last = [[] for _ in kinds], [[] for _ in kinds], [None] * len(kinds)
        for _ in range(self.runs):
            for i, (corpus, layers) in enumerate(kinds):
                starts[i].append(Night(self.work, self.one, layers).cpu)
                last[i] = Night(self.work, corpus, layers)
                times[i].append(last[i].cpu)
        return [(min(t) - min(s), min(s), n) for t, s, n in zip(times, starts, last)]

    def run_corpus(self):
        large = self.work / "large.jsonl"
        Corpus().write(large, self.size * TIMES, PER_DAY)
        (less, _, small), (more, _, big) = self.best((self.corpus, ()), (large, ()))
        gigabytes = large.stat().st_size / 1e9
        self.tell("corpus", more / less / TIMES, f"{less:.2f} s -> {more:.2f} s, of each megabyte")
        self.tell("pairs", (big.pairs / big.positions) / (small.pairs / small.positions), f"{small.pairs} pairs of {small.positions} positions -> {big.pairs} of {big.positions}")
        self.tell("memory", big.memory / (MEMORY_BASE + MEMORY_PER_GB * gigabytes), f"{small.memory:.0f} MB -> {big.memory:.0f} MB")

    def run_layer(self, name, write):
        n = write(self.work / name)
        (once, start, _), (often, late, _) = self.best((self.corpus, ()), (self.corpus, (self.work / name,)))
        self.tell(name, often / once, f"{n} made up: {once:.2f} s -> {often:.2f} s; to load them {start:.2f} s -> {late:.2f} s")

    def run_names(self):
        self.run_layer("names", write_names)

    def run_rules(self):
        self.run_layer("rules", write_rules)

    def run_threads(self):
        walls = {jobs: [] for jobs in (1, 2)}
        for _ in range(self.runs):
            for jobs, seconds in walls.items():
                seconds.append(Night(self.work, self.corpus, (), jobs).wall)
        one, two = (min(walls[jobs]) for jobs in (1, 2))
        self.tell("threads", two / one, f"{one:.2f} s -> {two:.2f} s by the clock, {one / two:.2f} times as fast")


def main():
    parser = argparse.ArgumentParser(prog="growth.sh PROGRAM", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", metavar="WHAT")
    parser.add_argument("--megabytes", type=int, default=2)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--json", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="sicnon-growth-") as name:
        bench = Bench(options, pathlib.Path(name))
        for what in options.what or ["corpus", "names", "rules", "threads"]:
            getattr(bench, f"run_{what}")()
    if options.json:
        options.json.write_text(json.dumps(bench.results, indent=1) + "\n")
    return 0 if all(result["fits"] for result in bench.results.values()) else 1


sys.exit(main())
