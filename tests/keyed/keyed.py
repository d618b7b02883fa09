# SPDX-License-Identifier: MIT
"""The filters for engines that sort by themselves: each function named case_... puts `extract --keyed`, `partition`, `sort` and `compare` together in
one way and looks at what comes out.

What only a whole corpus tells is left out of comparisons with a run: how many sources are independent, where texts are alike but not the same."""
import glob
import itertools
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "../faults"), os.path.join(HERE, "../bench")]
import year
from night import FULL, PROGRAM, SOURCE, Night, check_databases, expect

CLAIMS = 1_000_000 if FULL else 12_000
WINDOW = 131072 if FULL else 4000
MEMORY_KB = 256 * 1024
BYTES = {**os.environ, "LC_ALL": "C"}
SMALL = {**os.environ, "ASAN_OPTIONS": "quarantine_size_mb=1:thread_local_quarantine_size_kb=64:malloc_context_size=1"}


class Keyed(Night):
    def __init__(self, folder):
        super().__init__(folder)
        year.DOCUMENTS, year.CORRECTIONS, year.COPIES = 40, 0, 0
        news, days = os.path.join(folder, "news"), year.Year()
        os.mkdir(news)
        for number in range(10 if FULL else 6):
            with open(os.path.join(news, f"{number:03}.jsonl"), "w") as file:
                file.writelines(json.dumps(document) + "\n" for document in days.night(number))

    def filter(self, *arguments, given="", status=0, **options):
        done = subprocess.run([PROGRAM, *arguments], cwd=self.folder, input=given, capture_output=True, text=True, **options)
        expect(done.returncode == status, f"{' '.join(arguments)}: exit status {done.returncode}, not {status}: {done.stderr}")
        return done.stdout, done.stderr

    def extract(self, *arguments):
        return self.filter("extract", "--keyed", "--quiet", *arguments)[0]

    def compare(self, lines, *arguments):
        return self.filter("compare", "--quiet", *arguments, given=in_order(lines))[0]


def in_order(*texts):
    """As `LC_ALL=C sort`."""
    lines = "".join(texts).encode().split(b"\n")[:-1]
    return b"".join(line + b"\n" for line in sorted(lines)).decode()


def results(text):
    """Each line once, as `sort -u`."""
    return "".join(line + "\n" for line in sorted(set(text.splitlines())))


def run_results(night, database):
    return results("".join(night.call("export", "--db", database, "--what", what)[1] for what in ("findings", "rejected")))


def without_sources(text):
    return re.sub(r'"sources":\d+', '"sources":0', text)


def case_findings_are_those_of_a_run(night):
    night.run("sample.db", "corpus.jsonl")
    found = results(night.compare(night.extract("corpus.jsonl")))
    expect('"kind"' in found and '"guard"' in found, "nothing is found in the sample")
    expect(found == run_results(night, "sample.db"), "not what a run finds in the sample")
    night.run("night.db", "news")
    found = without_sources(results(night.compare(night.extract("news"))))
    expect(found.count('"kind"') > 20 and found == without_sources(run_results(night, "night.db")), "not what a run finds in the news")


def case_any_number_of_tasks_in_any_order(night):
    whole, dice = results(night.compare(night.extract("news"))), random.Random(12)
    for shards, parts in ((1, 1), (3, 5), (6, 16)):
        tasks = [night.extract("--shard", f"{shard}/{shards}", "news") for shard in range(shards)]
        dice.shuffle(tasks)
        for task, lines in enumerate(tasks):
            night.filter("partition", "--parts", str(parts), "--out", f"keyed-{shards}/{task}", given=lines)
        found = ""
        for part in dice.sample(range(parts), parts):
            pieces = [open(path).read() for path in glob.glob(os.path.join(night.folder, f"keyed-{shards}/*/{part:05}"))]
            expect(len(pieces) == shards, f"{len(pieces)} files for part {part} of {shards} tasks")
            found += night.filter("compare", "--quiet", given=in_order(*pieces))[0]
        expect(results(found) == whole, f"{shards} tasks, {parts} parts: other bytes")
    twice = night.extract("news")
    expect(results(night.compare(twice + twice)) == whole, "documents that two tasks read")


def case_keys_are_dealt_out_by_the_hash_that_is_documented(night):
    night.filter("partition", "--parts", "7", "--out", "parts", given="a\t1\nforeign talks\t2\nb\t\n")
    for key in ("a", "foreign talks", "b"):
        hashed = 14695981039346656037
        for byte in key.encode():
            hashed = (hashed ^ byte) * 1099511628211 % 2**64
        expect(f"{key}\t" in open(os.path.join(night.folder, f"parts/{hashed % 7:05}")).read(), f"{key}: not in part {hashed % 7}")
    expect(len(os.listdir(os.path.join(night.folder, "parts"))) == 7, "empty parts are files too")


def case_copies_of_the_same_words_are_one_source(night):
    charge, denial = "Russia accused Iran of supplying tanks to Sudan.", "Iran denied supplying tanks to Sudan."
    with open(os.path.join(night.folder, "copies.jsonl"), "w") as file:
        for number, (publisher, day, text) in enumerate((("Wire", "03", charge), ("Echo", "04", charge), ("Mirror", "30", charge), ("Other", "05", denial))):
            file.write(json.dumps(dict(id=f"d{number}", publisher=publisher, published=f"2031-05-{day}", text=text)) + "\n")
    night.run("copies.db", "copies.jsonl")
    found = results(night.compare(night.extract("copies.jsonl")))
    expect(found == run_results(night, "copies.db") and '"documents":3,"sources":1' in found, f"copies: {found}")


def case_what_cannot_be_compared_is_told(night):
    lines = in_order(night.extract("corpus.jsonl")).splitlines(keepends=True)
    backwards = "".join(reversed(lines))
    expect("keys are not in order" in night.filter("compare", given=backwards, status=65)[1], "lines that nobody sorted")
    for damaged in (lines[0][:-20] + "\n", "no key\n", "key\tno object\n", lines[0].replace('"packed":{', '"packed":[', 1), "\n"):
        expect("line 1" in night.filter("compare", given=damaged, status=65)[1], f"damaged: {damaged[:60]}")
    packed = "".join(lines).replace('"claims":[[', '"claims":[{')
    expect("packed claim" in night.filter("compare", given=packed, status=65)[1], "a packed claim that is damaged")
    os.makedirs(os.path.join(night.folder, "site/actors"))
    with open(os.path.join(night.folder, "site/actors/site.yml"), "w") as file:
        file.write("actors:\n  - id: test.harbour-office\n    name: Harbour Office of Testing\n    kind: agency\n")
    expect("other rules" in night.filter("compare", "--rules", "site", given="".join(lines), status=78)[1], "other rules")
    expect("no key" in night.filter("partition", "--parts", "2", "--out", "parts", given="no key\n", status=65)[1], "a line without TAB")
    expect(not glob.glob(os.path.join(night.folder, "parts/*")), "parts of half an input")
    expect("500" in night.filter("partition", "--parts", "501", "--out", "parts", status=64)[1], "PARTITIONS_MAX")
    expect("--out" in night.filter("partition", "--parts", "2", status=64)[1], "no folder")
    expect("--keyed" in night.filter("extract", "--keyed", "--part", "part", status=64)[1], "keyed parts")
    expect(night.filter("compare", "--quiet") == ("", ""), "nothing comes of nothing")


def spread(template, n, of):
    """One claim as if `n` documents had it, in `of` positions, some of them each day."""
    days = [f"20{31 + year}-{month:02}-{day:02}" for year in range(2) for month in range(1, 13) for day in range(1, 29)]
    for i in range(n):
        line = re.sub(r'"day":"[^"]*","id":"[^"]*"', f'"day":"{days[i * len(days) // n]}","id":"{i:020x}"', template, count=1)
        line = re.sub(r'"document_key":"[^"]*","words":"[^"]*"', f'"document_key":"d{i}","words":"{i + 1:016x}"', line)
        yield re.sub(r'"position":"[^"]*"', f'"position":"{i % of:020x}"', line)


def memory_of_compare(night, lines, *arguments):
    """(most memory in kB, lines that came out, what was said). What Python takes counts as the program's until that begins: the lines come one by one."""
    given = os.path.join(night.folder, "given")
    with open(given, "w") as file:
        file.writelines(lines)
    subprocess.run(["sort", "-o", given, given], check=True, env=BYTES)
    with open(os.path.join(night.folder, "found"), "w") as found, open(os.path.join(night.folder, "said"), "w") as said:
        program = subprocess.Popen([PROGRAM, "compare", "--window", str(WINDOW), *arguments, given], stdout=found, stderr=said, env=SMALL)
        _, status, usage = os.wait4(program.pid, 0)
        program.returncode = os.waitstatus_to_exitcode(status)
    said = open(os.path.join(night.folder, "said")).read()
    expect(program.returncode == 0, f"compare: exit status {program.returncode}: {said}")
    return usage.ru_maxrss, sum(1 for _ in open(os.path.join(night.folder, "found"))), said


def templates(night):
    """Under one key, a charge and its denial."""
    with open(os.path.join(night.folder, "two.jsonl"), "w") as file:
        for number, text in enumerate(("Russia accused Iran of supplying tanks to Sudan.", "Iran denied supplying tanks to Sudan.")):
            file.write(json.dumps(dict(id=f"d{number}", publisher=f"P{number}", published="2031-05-03", text=text)) + "\n")
    lines = [line for line in night.extract("two.jsonl").splitlines(keepends=True) if line.startswith("arms-transfer|giver=ir\t")]
    charge, denial = ([line for line in lines if f'"stance":"{stance}"' in line] for stance in ("asserts", "denies"))
    expect(len(charge) == 1 and len(denial) == 1, f"keys: {[line[:60] for line in lines]}")
    return charge[0], denial[0]


def case_one_key_of_a_million_claims(night):
    """Of few positions, and of as many as claims: in the memory of a window, and told how it was split."""
    charge, denial = templates(night)
    denials = (re.sub(r'"(position|id)":"\w', r'"\1":"f', line) for line in spread(denial, CLAIMS // 100, 2))
    memory, found, said = memory_of_compare(night, itertools.chain(spread(charge, CLAIMS - CLAIMS // 100, 10), denials))
    expect(f"{CLAIMS} claims, compared in " in said and "windows" in said, f"not told: {said}")
    expect(found > 0 and memory <= MEMORY_KB, f"{CLAIMS} claims in 12 positions: {memory >> 10} MB, {found} lines")
    alone, nobody, _ = memory_of_compare(night, spread(charge, CLAIMS, CLAIMS))
    expect(nobody == 0 and alone <= MEMORY_KB, f"{CLAIMS} positions: {alone >> 10} MB, {nobody} lines")
    print(f"{CLAIMS} claims under one key: {memory >> 10} MB, {found} results; of as many positions: {alone >> 10} MB")


def case_windows_overlap(night):
    """Whoever stands within a quarter of a window is met, wherever the window ends."""
    charge, denial = templates(night)
    lines = in_order("".join(spread(charge, 40, 40)), re.sub(r'"day":"[^"]*"', '"day":"2032-02-14"', denial))
    whole = night.filter("compare", "--quiet", "--window", "1000", given=lines)[0]
    split, said = night.filter("compare", "--window", "20", given=lines)
    ids = [{json.loads(line)["id"] for line in text.splitlines()} for text in (whole, split)]
    expect(ids[1] and ids[1] <= ids[0] and "41 claims, compared in" in said, f"{len(ids[1])} of {len(ids[0])}: {said}")


def case_gnu_parallel_and_sort_with_a_killed_worker(night):
    if shutil.which("parallel") is None:
        print("skip: no GNU parallel")
        return
    worker = os.path.join(night.folder, "worker")  # dies once in each stage
    with open(worker, "w") as file:
        file.write(f'#!/bin/bash\n[ -e {night.folder}/died-$1 ] || {{ touch {night.folder}/died-$1; kill -9 $$; }}\nexec "{os.path.abspath(PROGRAM)}" "$@"\n')
    os.chmod(worker, 0o755)
    script = """
set -euo pipefail
export W=$1
parallel --will-cite --retries 3 'set -o pipefail; $W extract -j1 --keyed --quiet -o map/{} --shard {}/4 news && $W partition --parts 3 --out keyed/{} map/{}' ::: 0 1 2 3
parallel --will-cite --retries 3 'set -o pipefail; LC_ALL=C sort keyed/*/{} | $W compare --quiet -o found/{}' ::: 00000 00001 00002
LC_ALL=C sort -u found/*
"""
    for folder in ("map", "found"):
        os.mkdir(os.path.join(night.folder, folder))
    done = subprocess.run(["bash", "-c", script, "script", worker], cwd=night.folder, capture_output=True, text=True)
    died = sorted(os.path.basename(path) for path in glob.glob(os.path.join(night.folder, "died-*")))
    expect(done.returncode == 0 and died == ["died-compare", "died-extract", "died-partition"], f"{done.returncode}, {died}: {done.stderr}")
    expect(done.stdout == results(night.compare(night.extract("news"))), "other bytes than without parallel")


def main():
    wanted = sys.argv[1:]
    cases = [(name[5:], function) for name, function in globals().items() if name.startswith("case_") and (not wanted or name[5:] in wanted)]
    failed = 0
    for name, case in cases:
        with tempfile.TemporaryDirectory(prefix="sicnon-keyed-") as folder:
            try:
                case(Keyed(folder))
                check_databases(folder)
                print(f"pass {name}", flush=True)
            except AssertionError as fault:
                failed += 1
                print(f"FAIL {name}: {fault}", flush=True)
    print(f"keyed: {len(cases)} cases{' in full' if FULL else ''}, {failed} failed")
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
