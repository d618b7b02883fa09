# SPDX-License-Identifier: MIT
"""Corpora are read in shards and merged: each function named case_... does it one way and compares all exports with those of one run.

The corpus is some days of the simulated year (bench/year.py), with corrections of earlier documents, copies and repeats in other files."""
import glob
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "../faults"), os.path.join(HERE, "../bench")]
import year
from night import FULL, PROGRAM, SOURCE, Night, check_databases, expect

DAYS, DOCUMENTS = (40, 60) if FULL else (20, 12)
ARRAY_VARIABLES = ("SLURM_ARRAY_TASK_ID", "JOB_COMPLETION_INDEX", "AWS_BATCH_JOB_ARRAY_INDEX")


def write_news(folder):
    year.DOCUMENTS, year.CORRECTIONS, year.COPIES = DOCUMENTS, 4, 4
    days = year.Year()
    os.mkdir(folder)
    for number in range(DAYS):
        with open(os.path.join(folder, f"{number:03}.jsonl"), "w") as file:
            file.writelines(json.dumps(document) + "\n" for document in days.night(number))
    for path in glob.glob(os.path.join(SOURCE, "corpus/sample/*.jsonl")):
        shutil.copy(path, folder)
    with open(os.path.join(folder, "broken.jsonl"), "w") as file:
        file.write('{"id":"broken"}\n{"id":"whole","text":"Norway said \\u0001 \\"it\\" \\\\ sold\\ttanks to Chad: \\ud83d\\ude00."}\n')


class Shards(Night):
    def __init__(self, folder):
        super().__init__(folder)
        self.of_one_run = None
        write_news(os.path.join(folder, "news"))

    def extract(self, shard, shards, *arguments, **options):
        return self.call("extract", "--quiet", "--part", f"parts-{shards}/{shard}", "--shard", f"{shard}/{shards}", "news", *arguments, **options)

    def extract_all(self, shards):
        for shard in range(shards):
            code, _, err = self.extract(shard, shards)
            expect(code == 0, f"shard {shard}/{shards}: exit status {code}: {err}")
        return self.parts(shards)

    def script(self, name, *arguments, **options):
        """One of corpus/cluster/, as call()."""
        script = subprocess.run(["bash", os.path.join(SOURCE, "corpus/cluster", name), *arguments], cwd=self.folder, stdin=subprocess.DEVNULL,
                                capture_output=True, text=True, **options)
        return script.returncode, script.stdout, script.stderr

    def parts(self, shards):
        return sorted(os.path.relpath(path, self.folder) for path in glob.glob(os.path.join(self.folder, f"parts-{shards}", "*")))

    def merge(self, database, shards, *parts, status=0, says="", **options):
        code, _, err = self.call("merge", "--quiet", "--db", database, "--expect", str(shards), *parts, **options)
        expect(code == status and says in err, f"merge of {len(parts)} parts: exit status {code}, not {status}: {err}")
        return database

    def expect_same(self, database, what):
        expect(self.export(database) == self.whole(), f"{what}: not the bytes of one run")

    def whole(self):
        if self.of_one_run is None:
            self.of_one_run = self.export(self.run("whole.db", "news"))
        return self.of_one_run


def case_claims_are_those_of_a_run(night):
    """On standard output, in a file, of standard input."""
    news = sorted(glob.glob(os.path.join(night.folder, "news", "0*.jsonl")))[0]
    code, claims, _ = night.call("extract", news)
    stored = night.call("export", "--db", night.run("night.db", news), "--what", "claims")[1]

    def alike(lines):
        return sorted(json.dumps({**json.loads(line), "copy_of": 0}, sort_keys=True) for line in lines.splitlines())

    expect(code == 0 and claims != "" and alike(claims) == alike(stored), "not the claims of a run")
    expect(night.call("extract", "-o", "claims.jsonl", news)[0] == 0 and open(os.path.join(night.folder, "claims.jsonl")).read() == claims, "-o")
    expect(night.call("extract", "-j3", stdin=open(news))[1] == claims, "standard input")


def case_any_number_of_shards_in_any_order(night):
    dice = random.Random(12)
    for shards in (1, 3, 16, 97) if FULL else (1, 3, 37):
        parts = night.extract_all(shards)
        dice.shuffle(parts)
        night.expect_same(night.merge(f"merged-{shards}.db", shards, *parts), f"{shards} shards")
    night.merge("merged-3.db", 3, *night.parts(3))
    night.expect_same("merged-3.db", "merged once more")
    night.merge("merged-3.db", 3, *night.parts(3), night.parts(3)[0])
    night.expect_same("merged-3.db", "one part twice")
    night.run("merged-3.db", "news")
    night.expect_same("merged-3.db", "a run on top")


def case_a_part_that_is_missing_or_torn(night):
    parts = night.extract_all(3)
    night.merge("night.db", 3, parts[0], parts[2], status=75, says="the first is part 1")
    night.merge("night.db", 4, *parts, status=64, says="but 4 parts are expected")
    documents = os.path.join(night.folder, parts[1], "documents.jsonl")
    os.truncate(documents, os.path.getsize(documents) - 100)
    night.merge("night.db", 3, *parts, status=75, says="not what manifest.json says")
    os.remove(os.path.join(night.folder, parts[1], "manifest.json"))
    night.merge("night.db", 3, *parts, status=75, says="missing or not whole")
    expect(not os.path.exists(os.path.join(night.folder, "night.db")), "a database was made of nothing")
    night.extract(1, 3)
    night.expect_same(night.merge("night.db", 3, *parts), "after the task ran again")


def case_other_rules_are_refused(night):
    os.mkdir(os.path.join(night.folder, "site"))
    os.mkdir(os.path.join(night.folder, "site/actors"))
    with open(os.path.join(night.folder, "site/actors/site.yml"), "w") as file:
        file.write('actors:\n  - id: test.harbour-office\n    name: Harbour Office of Testing\n    kind: agency\n')
    night.extract_all(3)
    code, _, err = night.extract(2, 3, "--rules", "site")
    expect(code == 0, f"a site layer: exit status {code}: {err}")
    night.merge("night.db", 3, *night.parts(3), status=78, says="read with other rules")


def case_files_that_came_meanwhile(night):
    """A file more shifts the shards of all others: nothing is lost without a word."""
    night.extract(0, 2)
    shutil.copy(night.corpus, os.path.join(night.folder, "news", "000-late.jsonl"))
    night.extract(1, 2)
    night.merge("night.db", 2, *night.parts(2), status=65, says="saw other files")
    night.extract(0, 2)
    night.expect_same(night.merge("night.db", 2, *night.parts(2)), "after all tasks ran again")


def case_array_variables(night):
    """/N: the scheduler tells which one."""
    plain = {name: value for name, value in os.environ.items() if name not in ARRAY_VARIABLES}
    for index, name in enumerate(ARRAY_VARIABLES):
        code, _, err = night.call("extract", "--quiet", "--part", f"parts-3/{index}", "--shard", "/3", "news", env={**plain, name: str(index)})
        expect(code == 0, f"{name}: exit status {code}: {err}")
    night.expect_same(night.merge("night.db", 3, *night.parts(3)), "by array variables")
    for shard, says in (("/3", "which one?"), ("3/3", "not I/N"), ("1", "not I/N"), ("-1/3", "not I/N"), ("0/0", "not I/N"), ("0/100001", "N up to 100000")):  # SHARDS_MAX
        code, _, err = night.call("extract", "--shard", shard, "news", env=plain)
        expect(code == 64 and says in err, f"--shard {shard}: exit status {code}: {err}")
    code, _, err = night.call("extract", "--shard", "0/3")
    expect(code == 64 and "standard input has no shards" in err, f"exit status {code}: {err}")


def case_killed_tasks_run_again(night):
    """kill -9 while a task reads and once a merge has made its files; SIGTERM is 75, and neither leaves half of anything. How a merge fares
    that is killed at any of its writes is told by property/test-merges.c."""
    parts = night.extract_all(3)
    before = night.call("export", "--db", night.merge("night.db", 3, *parts))[1]
    expect(before != "", "no findings")
    shutil.rmtree(os.path.join(night.folder, "parts-3"))
    for number, status in ((signal.SIGKILL, -9), (signal.SIGTERM, 75)):
        part = f"{number.name}-part"
        task = night.start("extract", "--part", part, "-", pipe=True)
        night.wait_for(part, task)
        task.send_signal(number)
        _, err = task.communicate()
        expect(task.returncode == status and not os.path.exists(os.path.join(night.folder, part, "manifest.json")), f"{number.name}: {task.returncode} {err}")
    night.extract_all(3)
    for n, made in enumerate(("", "-run")):
        merge = night.start("merge", "--db", f"killed-{n}.db", "--expect", "3", *parts)
        night.wait_for(f"killed-{n}.db{made}", merge)
        merge.kill()
        merge.communicate()
        night.expect_same(night.merge(f"killed-{n}.db", 3, *parts), "after a killed merge")


def case_gnu_parallel_with_a_killed_worker(night):
    """Every task once more when its first attempt dies: the scripts of a cluster, where there is none."""
    if shutil.which("parallel") is None:
        print("skip: no GNU parallel")
        return
    worker = os.path.join(night.folder, "worker")  # dies once, in the midst of things
    with open(worker, "w") as file:
        file.write(f'#!/bin/bash\n[ "$1 $5" = "extract 1/4" ] && mkdir {night.folder}/died 2>/dev/null && kill -9 $$\nexec "{os.path.abspath(PROGRAM)}" "$@"\n')
    os.chmod(worker, 0o755)
    for again in range(2):
        code, out, err = night.script("parallel.sh", "--db", "night.db", "--work", "work", "--shards", "4", "news", env={**os.environ, "SICNON": worker})
        expect(code == 0 and os.path.exists(os.path.join(night.folder, "died")), f"parallel.sh: {code}: {out} {err}")
        night.expect_same("night.db", "by GNU parallel")
    expect(night.script("parallel.sh", "--db", "night.db", "news")[0] == 64, "half of the options will do")


def main():
    wanted = sys.argv[1:]
    cases = [(name[5:], function) for name, function in globals().items() if name.startswith("case_") and (not wanted or name[5:] in wanted)]
    failed = 0
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for name, case in cases:
        with tempfile.TemporaryDirectory(prefix="sicnon-shards-") as folder:
            try:
                case(Shards(folder))
                check_databases(folder)
                print(f"pass {name}", flush=True)
            except AssertionError as fault:
                failed += 1
                print(f"FAIL {name}: {fault}", flush=True)
    print(f"shards: {len(cases)} cases{' in full' if FULL else ''}, {failed} failed")
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
