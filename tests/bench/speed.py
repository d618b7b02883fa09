# SPDX-License-Identifier: MIT
"""speed.sh BUILD [--size small|medium|large | --corpus FILE.jsonl] [--runs N] [--json FILE] [--baseline FILE] [--save] [--instructions] [--wink]

What a night costs, from JSON Lines to findings in a new database, and its parts, with `LC_ALL=C wc -w` over the same file in the same run. The
benches take turns, so that whatever else the machine does hits all alike; times are processor seconds (user and system), medians of N (7)
runs; ratios above 1 are faster than `wc -w` (packed input: than `gzip -dc`).

--json          writes the results; --save makes them the baseline (speed-baseline.json beside this file, by size and machine-independent)
--baseline      compares with such a file (the kept one by default): a ratio that fell by more than the noise of both, and instructions that
                rose by more than two in a hundred, are regressions: they are named, and the exit status is 1
--instructions  only counts instructions of a night over a small corpus (callgrind): the same on a busy machine
--wink          also lets wink-nlp find sentences, entities and negation in the first two megabytes of text (needs npm)
"""
import argparse
import gzip
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from corpus import Corpus, MEGABYTES

HERE = pathlib.Path(__file__).resolve().parent
SICNON, READING = os.environ["SICNON"], os.environ["SICNON_BENCH_READING"]
NOISE_MIN, INSTRUCTIONS_TOLERANCE = .10, .02
WINK_BYTES = 2_000_000
WINK = """
const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'negation', 'ner', 'pos']);
let n = 0;
for (const line of require('fs').readFileSync(process.argv[2], 'utf8').split('\\n')) n += nlp.readDoc(line).sentences().length();
console.log(n);
"""


def spend(command, **more):
    """Runs it; gives processor seconds, seconds, and megabytes at most."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, **more)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"speed: {' '.join(map(str, command))} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1000


class Bench:
    def __init__(self, name, command, against=None, prepare=None):
        self.name, self.command, self.against, self.prepare = name, command, against, prepare
        self.cpu, self.wall, self.memory, self.stages = [], [], 0, {}

    def run(self):
        if self.prepare:
            self.prepare()
        with tempfile.TemporaryFile("w+") as said:
            cpu, wall, memory = spend(self.command, stderr=said)
            said.seek(0)
            self.note_stages(said.read())
        self.cpu.append(max(cpu, .001))
        self.wall.append(wall)
        self.memory = max(self.memory, memory)

    def note_stages(self, text):
        """The lines of --profile, up to the rules."""
        for took, name in re.findall(r"^ +([0-9.]+) ms +[0-9.]+ %  (.*)$", text.split("rules that matched")[0], re.M):
            self.stages.setdefault(name, []).append(float(took) / 1000)

    def result(self, benches):
        median = statistics.median(self.cpu)
        result = dict(median=round(median, 4), min=round(min(self.cpu), 4), max=round(max(self.cpu), 4), wall=round(statistics.median(self.wall), 4),
                      runs=len(self.cpu), memory=round(self.memory, 1))
        other = next((bench for bench in benches if bench.name == self.against), None)
        if other:
            ratios = [theirs / mine for theirs, mine in zip(other.cpu, self.cpu)] # of one round each
            result.update(against=self.against, ratio=round(statistics.median(other.cpu) / median, 4), noise=round(statistics.pstdev(ratios) / statistics.mean(ratios), 4))
        if self.stages:
            result["stages"] = {name: round(statistics.median(took), 4) for name, took in self.stages.items()}
        return result


def night(folder, corpus, jobs, *more):
    def fresh():
        for old in pathlib.Path(folder).glob("night.db*"):
            old.unlink()
    return dict(command=[SICNON, "run", f"-j{jobs}", "--db", f"{folder}/night.db", *more, str(corpus)], prepare=fresh)


def prepare_wink(folder, corpus):
    """The texts in a file, and wink-nlp below `folder`; None when it cannot be had."""
    if not shutil.which("npm") or not shutil.which("node"):
        return None
    (folder / "package.json").write_text('{"private": true}')
    got = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--silent", "wink-nlp@2", "wink-eng-lite-web-model@1"], cwd=folder, capture_output=True)
    if got.returncode != 0:
        return None
    texts, size = [], 0
    for line in open(corpus, encoding="utf-8"):
        texts.append(json.loads(line)["text"].replace("\n", " "))
        size += len(texts[-1].encode())
        if size > WINK_BYTES:
            break
    (folder / "wink.txt").write_text("\n".join(texts), encoding="utf-8")
    (folder / "wink.js").write_text(WINK)
    with open(folder / "wink.jsonl", "w", encoding="utf-8") as out:
        out.writelines(json.dumps(dict(id=str(i), text=text), ensure_ascii=False) + "\n" for i, text in enumerate(texts))
    return folder


def benches_of(folder, corpus, wink):
    packed = folder / "corpus.jsonl.gz"
    with gzip.open(packed, "wb", 6) as out:
        shutil.copyfileobj(open(corpus, "rb"), out)
    one = folder / "one.jsonl"
    one.write_text(open(corpus, encoding="utf-8").readline(), encoding="utf-8")
    benches = [Bench("wc -w", ["wc", "-w", corpus]), Bench("gzip -dc", ["gzip", "-dc", packed]),
               Bench("read", [READING, corpus], "wc -w"), Bench("read .gz", [READING, packed], "gzip -dc"),
               Bench("start", **night(folder, one, 1)),
               Bench("night -j1", against="wc -w", **night(folder, corpus, 1, "--profile")),
               Bench("night -j2", against="wc -w", **night(folder, corpus, 2, "--profile"))]
    if wink and prepare_wink(folder, corpus):
        benches += [Bench("wink-nlp, 2 MB", ["node", folder / "wink.js", folder / "wink.txt"]),
                    Bench("night, 2 MB", against="wink-nlp, 2 MB", **night(folder, folder / "wink.jsonl", 1))]
    elif wink:
        print("speed: wink-nlp cannot be had (npm)", file=sys.stderr)
    return benches


def count_instructions(folder):
    """Of a night over a small corpus, without the start: what is counted for one document is taken off."""
    if not shutil.which("valgrind"):
        print("speed: instructions are not counted: there is no valgrind", file=sys.stderr)
        return None
    corpus, one = folder / "small.jsonl", folder / "one-small.jsonl"
    Corpus().write(corpus, 1_000_000 * MEGABYTES["small"])
    one.write_text(open(corpus, encoding="utf-8").readline(), encoding="utf-8")
    counts = {}
    for name, path in (("night", corpus), ("start", one)):
        run = night(folder, path, 1, "--quiet")
        run["prepare"]()
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/callgrind.{name}", *run["command"]]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stderr
        counts[name] = int(re.search(r"Collected : (\d+)", said)[1])
    return dict(night=counts["night"] - counts["start"], start=counts["start"])


def show(results):
    size = results["bytes"] / 1e6
    print(f"{results['corpus']}: {size:.1f} MB, {results['documents']} documents; processor seconds, medians")
    print(f"{'bench':16} {'seconds':>8} {'min':>8} {'max':>8} {'wall':>8} {'memory MB':>10} {'ratio':>7}  against")
    for name, bench in results["benches"].items():
        print(f"{name:16} {bench['median']:8.3f} {bench['min']:8.3f} {bench['max']:8.3f} {bench['wall']:8.3f} {bench['memory']:10.1f} "
              f"{format(bench['ratio'], '7.3f') if 'ratio' in bench else '':>7}  {bench.get('against', '')}")
    for name, bench in results["benches"].items():
        for stage, took in bench.get("stages", {}).items():
            print(f"  {name}: {took:8.3f} s {stage}")
    one, two = (results["benches"].get(name, {}).get("wall") for name in ("night -j1", "night -j2"))
    if one and two:
        print(f"-j2 is {one / two:.2f} times as fast as -j1 (wall)")


def regressions(results, baseline):
    old = baseline.get(results["corpus"], {})
    for name, bench in results.get("benches", {}).items():
        before = old.get("benches", {}).get(name, {})
        noise = max(NOISE_MIN, 2 * bench.get("noise", 0), 2 * before.get("noise", 0))
        if "ratio" in bench and "ratio" in before and bench["ratio"] < before["ratio"] * (1 - noise):
            yield f"{name}: {bench['ratio']:.3f} of {bench['against']}, was {before['ratio']:.3f} (noise {noise:.0%})"
    for name, count in (results.get("instructions") or {}).items():
        before = (baseline.get("instructions") or {}).get(name)
        if before and count > before * (1 + INSTRUCTIONS_TOLERANCE):
            yield f"instructions of {name}: {count:,}, {count / before - 1:.1%} more than {before:,}"


def keep(results, path):
    kept = json.loads(path.read_text()) if path.exists() else {}
    if "benches" in results:
        benches = {name: {key: bench[key] for key in ("ratio", "noise", "against")} for name, bench in results["benches"].items() if "ratio" in bench}
        kept[results["corpus"]] = dict(benches=benches)
    if results.get("instructions"):
        kept["instructions"] = results["instructions"]
    path.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n")


def measure(options, folder):
    corpus = pathlib.Path(options.corpus).resolve() if options.corpus else folder / f"{options.size}.jsonl"
    if not options.corpus:
        Corpus().write(corpus, 1_000_000 * MEGABYTES[options.size])
    with open(corpus, "rb") as file:
        results = dict(corpus=options.size if not options.corpus else corpus.name, bytes=corpus.stat().st_size, documents=sum(1 for _ in file))
    benches = benches_of(folder, corpus, options.wink)
    for bench in benches: # warms the cache
        bench.run()
        bench.cpu, bench.wall, bench.stages = [], [], {}
    for _ in range(options.runs):
        for bench in benches:
            bench.run()
    results["benches"] = {bench.name: bench.result(benches) for bench in benches}
    show(results)
    return results


def main():
    parser = argparse.ArgumentParser(prog="speed.sh BUILD", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", choices=MEGABYTES, default="medium")
    parser.add_argument("--corpus")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--baseline", type=pathlib.Path, default=HERE / "speed-baseline.json")
    for flag in ("--save", "--instructions", "--wink"):
        parser.add_argument(flag, action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="sicnon-speed-") as name:
        folder = pathlib.Path(name)
        results = dict(corpus=options.size) if options.instructions else measure(options, folder)
        results["instructions"] = count_instructions(folder)
    for name, count in (results["instructions"] or {}).items():
        print(f"instructions of {name}: {count:,}")
    if options.json:
        options.json.write_text(json.dumps(results, indent=1) + "\n")
    worse = list(regressions(results, json.loads(options.baseline.read_text()))) if options.baseline.exists() and not options.save else []
    if options.save:
        keep(results, options.baseline)
    for line in worse:
        print(f"REGRESSION {line}")
    return 1 if worse else 0


sys.exit(main())
