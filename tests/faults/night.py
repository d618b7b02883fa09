# SPDX-License-Identifier: MIT
"""A folder with a corpus in it, and the program to be tested."""
import glob
import os
import shutil
import sqlite3
import subprocess

PROGRAM = os.environ.get("SICNON") or os.sys.exit("SICNON is not set: run this by ctest")
SOURCE = os.environ["SICNON_SOURCE"]
FULL = bool(os.environ.get("SICNON_FULL"))
# Rights do not bind root.
NOBODY = dict(user=65534, group=65534, extra_groups=[]) if os.getuid() == 0 else {}
EXPORTS = ("claims", "positions", "findings", "rejected", "disputes")


def expect(condition, message):
    if not condition:
        raise AssertionError(message)


class Night:
    def __init__(self, folder):
        self.folder = folder
        self.corpus = os.path.join(folder, "corpus.jsonl")
        with open(self.corpus, "wb") as out:
            for name in sorted(glob.glob(os.path.join(SOURCE, "corpus/sample/*.jsonl"))):
                with open(name, "rb") as file:
                    out.write(file.read())

    def start(self, *arguments, pipe=False, **options):
        options.setdefault("stdin", subprocess.PIPE if pipe else subprocess.DEVNULL)
        return subprocess.Popen([PROGRAM, *arguments], cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)

    def call(self, *arguments, **options):
        """(exit status, standard output, standard error)"""
        process = self.start(*arguments, **options)
        out, err = process.communicate()
        return process.returncode, out.decode(), err.decode()

    def run(self, database, *arguments, **options):
        """A run that must end well; its database."""
        code, _, err = self.call("run", "--db", database, *arguments, **options)
        expect(code == 0, f"run {' '.join(arguments)}: exit status {code}: {err}")
        return database

    def export(self, database, **options):
        out = ""
        for what in EXPORTS:
            code, lines, err = self.call("export", "--db", database, "--what", what, **options)
            expect(code == 0, f"export of {database}: exit status {code}: {err}")
            out += lines
        return out

    def wait_for(self, name, run):
        """Until the run has made this file: what it does then, nobody can tell."""
        while not os.path.exists(os.path.join(self.folder, name)):
            expect(run.poll() is None, f"ended too early: {run.returncode}")


def check_databases(folder):
    for path in glob.glob(os.path.join(folder, "**", "*.db"), recursive=True):
        with sqlite3.connect(path) as db:
            whole, foreign = db.execute("PRAGMA integrity_check").fetchall(), db.execute("PRAGMA foreign_key_check").fetchall()
        expect(whole == [("ok",)] and not foreign, f"{os.path.basename(path)}: {whole} {foreign}")


def check_copy(folder, database):
    """What a dead run left, as the next one finds it: looking at it would already mend it."""
    copies = os.path.join(folder, "as-left")
    os.mkdir(copies)
    for path in glob.glob(os.path.join(folder, database + "*")):
        shutil.copy(path, copies)
    check_databases(copies)
    shutil.rmtree(copies)
