# SPDX-License-Identifier: MIT
"""volume.py PROGRAM FINDINGS   what exporting so many findings takes, compared with a thousand."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

PROGRAM, MANY = sys.argv[1], int(sys.argv[2])
FEW = 1000
SOURCE = pathlib.Path(os.environ.get("SICNON_SOURCE", pathlib.Path(__file__).parents[2]))
GROWTH_KB = 8 * 1024  # buffers of SQLite and the allocator fill up; a list of findings would take 100 times this
ENVIRONMENT = {**os.environ, "SICNON_SETTINGS": "", "ASAN_OPTIONS": "quarantine_size_mb=1:thread_local_quarantine_size_kb=64:malloc_context_size=1"}

# The sample's findings over and over, twenty to a dispute, with ids and scores of their own.
MULTIPLY = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
CREATE TEMP TABLE seed AS SELECT *, row_number() OVER (ORDER BY id) AS nth FROM findings;
DELETE FROM findings;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {n})
INSERT INTO findings (id, kind, rule, level, score, factors, subject, dispute, a, b, explanation, steps, first_seen, last_seen, content)
SELECT printf('%020x', i), kind, rule, level, (i * 7919 % 1000) / 1000.0, factors, subject, printf('%020x', i / 20), a, b, explanation, steps,
  first_seen, last_seen, content + i
FROM n JOIN seed ON nth = i % (SELECT count(*) FROM seed) + 1;
"""


def night_with(folder, n):
    database = folder / f"{n}.db"
    subprocess.run([PROGRAM, "run", "--quiet", "--db", database, SOURCE / "corpus/sample"], check=True, env=ENVIRONMENT)
    subprocess.run(["sqlite3", "-bail", database], input=MULTIPLY.format(n=n), check=True, text=True, stdout=subprocess.DEVNULL)
    return database


def export(database, out_format, to):
    """The most memory that it took, in kB, and its seconds."""
    begin = time.monotonic()
    program = subprocess.Popen([PROGRAM, "export", "--db", database, "--format", out_format, "-o", to], env=ENVIRONMENT)
    _, status, usage = os.wait4(program.pid, 0)
    program.returncode = os.waitstatus_to_exitcode(status)
    assert program.returncode == 0, f"{out_format}: exit status {program.returncode}"
    return usage.ru_maxrss, time.monotonic() - begin


def ids_in(path, out_format):
    with path.open(encoding="utf-8", newline="") as lines:
        for line in lines:
            if out_format == "jsonl":
                yield json.loads(line)["id"]
            elif line[:1] == "0":  # quotes of the sample are lines of their own nowhere
                yield line[:20]


failed = 0
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    few, many = night_with(folder, FEW), night_with(folder, MANY)
    for out_format in ("jsonl", "csv"):
        to = folder / f"out.{out_format}"
        before, _ = export(few, out_format, to)
        after, seconds = export(many, out_format, to)
        found = sum(1 for _ in ids_in(to, out_format))
        fine = found == MANY and after - before <= GROWTH_KB
        failed += not fine
        print(f"{out_format}: {found} of {MANY} findings, {to.stat().st_size >> 20} MB in {seconds:.0f} s; {before >> 10} MB of memory for {FEW}, "
              f"{after >> 10} MB for all{'' if fine else ': WRONG'}")
        to.unlink()
sys.exit(1 if failed else 0)
