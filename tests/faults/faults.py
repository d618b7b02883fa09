# SPDX-License-Identifier: MIT
"""Faults of a night: each function named case_... does one thing to runs in a folder of its own and says what went wrong.

After each, every database it left is asked for its integrity, and no journal is left beside one that was closed."""
import os
import random
import resource
import shutil
import signal
import sqlite3
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from night import FULL, NOBODY, Night, check_copy, check_databases, expect


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


def case_killed_at_random_moments(night):
    """kill -9 somewhere in the run: the next one gives the bytes of an undisturbed run."""
    began = time.monotonic()
    whole = night.export(night.run("whole.db", night.corpus))
    length, moments = time.monotonic() - began, random.Random(7)
    for n in range(100 if FULL else 4):
        database, moment = f"killed-{n}.db", moments.uniform(0, length)
        run = night.start("run", "--db", database, night.corpus)
        try:
            run.wait(moment)
        except Exception:  # it is still at work
            run.kill()
        run.communicate()
        check_copy(night.folder, database)
        night.run(database, night.corpus)
        expect(night.export(database) == whole, f"killed after {moment:.3f} s: not the same bytes as an undisturbed run")


def case_file_that_must_not_grow(night):
    """RLIMIT_FSIZE: the run says so and ends with 74; without the limit the next completes it."""
    whole = night.export(night.run("whole.db", night.corpus))
    for size in (0, 20_000, 100_000, 200_000):
        database = f"limit-{size}.db"
        limits = dict(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
        code, _, err = night.call("run", "--db", database, night.corpus, **limits)
        expect(code == 74 and database in err, f"limit {size}: exit status {code}: {err}")
        night.run(database, night.corpus)
        expect(night.export(database) == whole, f"limit {size}: not the same bytes as an undisturbed run")


def case_folder_that_cannot_be_written(night):
    """Whoever may only read can read, and is told why he cannot write."""
    place = os.path.join(night.folder, "locked")
    os.mkdir(place)
    database = night.run(os.path.join(place, "night.db"), night.corpus)
    whole = night.export(database)
    os.chmod(database, 0o444)
    os.chmod(place, 0o555)
    os.chmod(night.folder, 0o755)
    expect(night.export(database, **NOBODY) == whole, "not the same bytes for a reader")
    code, _, err = night.call("run", "--db", database, night.corpus, **NOBODY)
    expect(code == 74 and "cannot be written" in err, f"run: exit status {code}: {err}")
    os.chmod(place, 0o755)


def case_locked_by_another_program(night):
    """A lock that somebody else holds ends a run with 75, when it has waited as long as it was told."""
    database = night.run("night.db", night.corpus)
    other = sqlite3.connect(os.path.join(night.folder, database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    code, _, err = night.call("run", "--db", database, "--wait", "0", night.corpus)
    expect(code == 75 and "another process" in err, f"exit status {code}: {err}")
    other.execute("ROLLBACK")
    other.close()
    night.run(database, night.corpus)


def case_two_runs_at_once(night):
    """The second leaves at once or waits, as it was told; readers need not."""
    whole = night.export(night.run("whole.db", night.corpus))
    database = night.run("night.db", night.corpus)
    first = night.start("run", "--db", database, "-", pipe=True)
    night.wait_for(database + "-run", first)
    code, _, err = night.call("run", "--db", database, "--wait", "0", night.corpus)
    expect(code == 75 and "another run" in err, f"exit status {code}: {err}")
    expect(night.export(database) == whole, "a reader sees something else")
    with sqlite3.connect(os.path.join(night.folder, database), timeout=0) as db:
        expect(db.execute("SELECT count(*) FROM v_findings").fetchone()[0] > 0, "the sqlite3 shell sees nothing")
    second = night.start("run", "--db", database, "--wait", "600", night.corpus)
    first.communicate(open(night.corpus, "rb").read())
    _, err = second.communicate()
    expect(first.returncode == 0 and second.returncode == 0, f"exit statuses {first.returncode}, {second.returncode}: {err}")
    expect(night.export(database) == whole, "not the same bytes as one run")


def case_damaged_database(night):
    """check says what is wrong; a run refuses and says what to do; the backup is whole."""
    database = night.run("night.db", night.corpus)
    expect(night.call("backup", "--db", database, "copy.db")[0] == 0, "no backup")
    expect(night.call("check", "--db", database)[0] == 0, "a whole database is called damaged")
    path = os.path.join(night.folder, database)
    with open(path, "r+b") as file:
        for page in range(3, os.path.getsize(path) // 16384):
            file.seek(page * 16384)
            file.write(b"\x5a" * 4000)
    code, out, err = night.call("check", "--db", database)
    expect(code == 74 and (out or "damaged" in err), f"check: exit status {code}: {out} {err}")
    code, _, err = night.call("run", "--db", database, night.corpus)
    expect(code == 74 and "sicnon check" in err and "backup" in err, f"run: exit status {code}: {err}")
    shutil.move(os.path.join(night.folder, "copy.db"), path)
    night.run(database, night.corpus)


def case_clock_goes_backwards(night):
    """The record tells what the clock said; runs keep their order, findings their dates."""
    whole = night.export(night.run("whole.db", night.corpus))
    for now in ("2031-05-02T02:30:00Z", "2001-01-01T00:00:00Z"):
        night.run("night.db", night.corpus, env={**os.environ, "SICNON_NOW": now})
    expect(night.export("night.db") == whole, "the clock shows in an export")
    code, out, err = night.call("runs", "--db", "night.db", "--json")
    started = [line.split('"started":"')[1][:10] for line in out.splitlines()]
    expect(started == ["2001-01-01", "2031-05-02"], f"runs: {started} {err}")


def case_hook_that_fails_is_told_again(night):
    """--on-new gets the new findings; when it fails, the next run tries again."""
    code, _, err = night.call("run", "--db", "night.db", "--on-new", "exit 3", night.corpus)
    expect(code == 74 and "ended with 3" in err, f"exit status {code}: {err}")
    night.run("night.db", "--on-new", "cat >new.jsonl", night.corpus)
    findings = night.call("export", "--db", "night.db")[1]
    expect(open(os.path.join(night.folder, "new.jsonl")).read() == findings and findings, "not the findings")
    night.run("night.db", "--on-new", "cat >none.jsonl", night.corpus)
    expect(not os.path.exists(os.path.join(night.folder, "none.jsonl")), "told twice")


def case_without_texts(night):
    """Claims keep their offsets; what cannot be shown is said."""
    night.run("night.db", "--no-texts", night.corpus)
    whole = night.export(night.run("whole.db", night.corpus)).splitlines()
    code, out, err = night.call("export", "--db", "night.db", "--what", "claims")
    expect(code == 0 and "have no text" in err and '"text":null' in out, f"exit status {code}: {err}")
    expect([line for line in night.call("export", "--db", "night.db")[1].splitlines() if line not in whole] == [], "other findings")


def case_settings_name_a_whole_night(night):
    """Plain `sicnon run` reads what the settings name; what they keep of it goes with prune and comes back."""
    settings = os.path.join(night.folder, "sicnon.conf")
    with open(settings, "w") as file:
        file.write(f"[sicnon]\ndb={night.folder}/night.db\nsearch=true\n[corpus all]\npaths={night.corpus}\n")
    env = dict(env={**os.environ, "SICNON_SETTINGS": settings})
    expect(night.call("run", "--quiet", **env)[:2] == (0, ""), "a quiet run is not quiet")
    whole = night.export("night.db")
    for arguments in (("prune", "--older-than", "2999-01-01"), ("vacuum",), ("check",), ("run", "--dry-run")):
        code, _, err = night.call(*arguments, **env)
        expect(code == 0, f"{arguments}: exit status {code}: {err}")
    expect(night.export("night.db").count("\n") < whole.count("\n"), "nothing was let go, or a dry run left something")
    expect(night.call("run", **env)[0] == 0 and night.export("night.db") == whole, "it does not come back")


def main():
    wanted = sys.argv[1:]
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)  # who is run by nohup is born deaf to some
    cases = [(name[5:], function) for name, function in globals().items() if name.startswith("case_") and (not wanted or name[5:] in wanted)]
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
