# SPDX-License-Identifier: MIT
"""Faults of a night: each function named case_... does one thing to runs in a folder of its own and says what went wrong.

After each, every database it left is asked for its integrity, and no journal is left beside one that was closed."""
import os
import signal
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from night import FULL, Night, check_databases, expect


def case_signals_end_at_the_next_batch(night):
    """SIGINT and SIGTERM while it waits for input: a summary, exit status 75, and the next run completes the work."""
    whole = night.export(night.run("whole.db", night.corpus))
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        database = f"signal-{number}.db"
        run = night.start("run", "--db", database, "-", pipe=True)
        run.stdin.write(open(night.corpus, "rb").read())
        run.stdin.flush()
        night.wait_for(database, run)
        run.send_signal(number)
        out, err = run.communicate()
        expect(run.returncode == 75, f"{number.name}: exit status {run.returncode}: {err}")
        expect(b"interrupted" in err and b"documents" in out, f"{number.name}: says {out} {err}")
        night.run(database, night.corpus)
        expect(night.export(database) == whole, f"{number.name}: not the same bytes as an undisturbed run")


def main():
    cases = [(name[5:], function) for name, function in globals().items() if name.startswith("case_")]
    failed = 0
    for name, case in cases:
        with tempfile.TemporaryDirectory(prefix="sicnon-faults-") as folder:
            night = Night(folder)
            try:
                case(night)
                check_databases(folder)
                print(f"pass {name}", flush=True)
            except AssertionError as fault:
                failed += 1
                print(f"FAIL {name}: {fault}", flush=True)
    print(f"faults: {len(cases)} cases{' in full' if FULL else ''}, {failed} failed")
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
