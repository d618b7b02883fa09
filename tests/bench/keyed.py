# SPDX-License-Identifier: MIT
"""What `extract --keyed`, `sort`, `partition` and `compare` cost on a corpus, and a simulation of P tasks that compare a part each.

The model of corpus/cluster/README.md says that a task's time follows the bytes of its part, so that the heaviest part bounds them all. Here its
parts are compared one by one, and the slowest is set against what the model says. In the skewed simulation the heaviest key comes many times over,
each time said in other documents, as if everybody talked of one thing."""
import collections
import os
import re
import resource
import subprocess
import sys
import tempfile

PROGRAM = os.environ["SICNON"]
BYTES = {**os.environ, "LC_ALL": "C"}
PARTS = (4, 16, 64)
SKEW = 20  # times


def cost(command, given=os.devnull, to=os.devnull):
    """Processor seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(given, "rb") as source, open(to, "wb") as out:
        subprocess.run(command, stdin=source, stdout=out, check=True, env=BYTES)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def sort(path):
    return cost(["sort", "-S", "25%", "-o", path, path])


def compare(path):
    return cost([PROGRAM, "compare", "--quiet", path])


def key_sizes(path):
    sizes = collections.Counter()
    with open(path, "rb") as lines:
        for line in lines:
            sizes[line[:line.index(b"\t")]] += len(line)
    return sizes


def simulate(keyed, folder, whole_took):
    """The slowest of P tasks, as it is and as the model has it, and the share of the heaviest key."""
    sizes = key_sizes(keyed)
    total, (key, heaviest) = sum(sizes.values()), sizes.most_common(1)[0]
    print(f"  {len(sizes)} keys; the heaviest, {key.decode()}, has {heaviest / total:.1%} of the bytes")
    start = compare(os.devnull)
    for parts in PARTS:
        out = os.path.join(folder, f"parts-{parts}")
        cost([PROGRAM, "partition", "--parts", str(parts), "--out", out, keyed])
        paths = [os.path.join(out, name) for name in os.listdir(out)]
        largest = max(os.path.getsize(path) for path in paths) / total
        for path in paths:
            sort(path)
        slowest, everybody = (lambda took: (max(took), sum(took)))([compare(path) - start for path in paths])
        modelled = (whole_took - start) * largest
        print(f"  {parts:3} tasks: the largest part has {largest:.1%}; the slowest takes {slowest:.2f} s, by the model {modelled:.2f} s; all together {everybody:.2f} s")


def skewed(keyed, to):
    heaviest = key_sizes(keyed).most_common(1)[0][0] + b"\t"
    with open(keyed, "rb") as lines, open(to, "wb") as out:
        for line in lines:
            out.write(line)
            for again in range(1, SKEW if line.startswith(heaviest) else 0):
                mark = f"{again:04x}".encode()
                line = re.sub(rb'"id":"\w{4}', b'"id":"' + mark, line, count=1)
                out.write(re.sub(rb'"document_key":"', b'"document_key":"' + mark, line))


def main(corpus):
    with tempfile.TemporaryDirectory(prefix="sicnon-keyed-") as folder:
        keyed, uneven = os.path.join(folder, "keyed"), os.path.join(folder, "uneven")
        words = cost(["wc", "-w", corpus])
        gigabytes = os.path.getsize(corpus) / 1e9
        took = dict(extract=cost([PROGRAM, "extract", "--quiet", "--keyed", "-j1", corpus], to=keyed))
        took["partition"] = cost([PROGRAM, "partition", "--parts", "16", "--out", os.path.join(folder, "dealt"), keyed])
        took["sort"] = sort(keyed)
        took["compare"] = compare(keyed)
        print(f"{gigabytes * 1000:.1f} MB, {os.path.getsize(keyed) / gigabytes / 1e9:.1f} times as much with keys; wc takes {words / gigabytes:.1f} s a GB")
        for stage, seconds in took.items():
            print(f"  {stage:10} {seconds:6.2f} s: {seconds / gigabytes:6.1f} s a GB of the corpus, {seconds / words:5.1f} times wc")
        print("as it is")
        simulate(keyed, os.path.join(folder, "even"), took["compare"])
        skewed(keyed, uneven)
        sort(uneven)
        print("skewed")
        simulate(uneven, os.path.join(folder, "odd"), compare(uneven))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
