# SPDX-License-Identifier: MIT
"""A year of nights, 200 documents and more each: affairs that come and go, with actors who drift in and out; corrections of earlier
documents, copies under other names, and the news of the night before once more. Fails when

- a late night costs more than 1.5 times an early one (nights 8 to 12 against the last five; medians),
- the database does not grow in a straight line (its second half at most 1.25 times its first),
- a night, every thirtieth and the last, differs from a rebuild of it, or the last from one run over the whole year.

Of less than a hundred nights it tells the cost and does not judge it.

Cost is counted in instructions (callgrind, on a copy of the database as it was before that night): the same on every run. Processor time is
told beside it, and judged where there is no valgrind; on a machine that others use it doubles from one minute to the next.
"""
import datetime
import json
import os
import random
import re
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile

PROGRAM = os.environ["SICNON"]
DOCUMENTS, CORRECTIONS, COPIES = 200, 8, 12
LATE, SLOPE, JUDGED_FROM = 1.5, 1.25, 100
EARLY = range(7, 12)
STATES = """Norway Sweden Finland Denmark Poland Hungary Austria Italy Spain Portugal Greece Turkey Egypt Sudan Ethiopia Kenya Nigeria Ghana
Morocco Algeria Iran Iraq Israel Jordan India Pakistan China Japan Vietnam Thailand Indonesia Australia Canada Mexico Brazil Chile Peru
Argentina Ukraine Russia""".split()
GOODS = ["ballistic missiles", "drones", "artillery shells", "tanks", "rifles", "cruise missiles", "mines", "fighter jets"]
FILLER = ["Rain fell on the coast all day.", "Trains were late again.", "The museum opens a new wing in spring.", "Prices at the market rose a little.",
          "The council met until midnight.", "A choir sang in the square.", "Two bridges stay closed this week.", "Nobody was at the harbour."]
CHARGES = ["{a} said on {day} that {b} had supplied {goods} to {c}.", "{a} accused {b} of supplying {goods} to {c}.",
           "{a}'s foreign ministry said {b} had sent {goods} to {c}."]
DENIALS = ["{b} denied supplying {goods} to {c}.", "{b} on {day} denied that it had supplied any {goods} to {c}.",
           "{b} called the accusations of supplying {goods} to {c} groundless."]
EXPORTS = ("claims", "positions", "findings", "rejected", "disputes")


class Year:
    """Made of one seed: the same everywhere."""

    def __init__(self):
        self.dice = random.Random(20260101)
        self.affairs, self.old = [], []

    def affair(self):
        a, b, c = self.dice.sample(STATES, 3)
        return dict(a=a, b=b, c=c, goods=self.dice.choice(GOODS))

    def text(self, day):
        words = self.dice.sample(FILLER, 4)
        for _ in range(2):
            affair = self.dice.choice(self.affairs)
            words.insert(self.dice.randrange(4), self.dice.choice(CHARGES + DENIALS).format(day=day.strftime("%A"), **affair))
        return " ".join(words)

    def night(self, number):
        day = datetime.date(2023, 1, 1) + datetime.timedelta(number)
        self.affairs = self.affairs[-28:] + [self.affair() for _ in range(30 if number == 0 else 2)]
        fresh = [dict(id=f"n{number}-{i}", publisher=f"Gazette {i % 9}", published=day.isoformat(), text=self.text(day)) for i in range(DOCUMENTS)]
        corrected = [dict(document, published=day.isoformat(), text=document["text"] + " Corrected: " + self.dice.choice(FILLER))
                     for document in self.dice.sample(self.old, min(CORRECTIONS, len(self.old)))]
        copies = [dict(document, id=f"copy-{number}-{i}", publisher="Wire Mirror") for i, document in enumerate(self.dice.sample(fresh, COPIES))]
        again = self.old[-DOCUMENTS // 10:]
        news = {document["id"]: document for document in again + fresh + corrected + copies}
        known = {document["id"]: document for document in self.old[-20 * DOCUMENTS:] + fresh + corrected}
        self.old = list(known.values())
        return list(news.values())


def run(*arguments):
    subprocess.run([PROGRAM, *arguments], check=True, stdout=subprocess.DEVNULL)


def cost(*arguments):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run(*arguments)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def instructions(folder, database, path):
    """Of a night, on a copy."""
    copy = os.path.join(folder, "counted.db")
    run("backup", "--db", database, copy)
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=" + os.path.join(folder, "callgrind"), PROGRAM, "run", "--db", copy, "-j1", "--quiet", path]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    os.remove(copy)
    return int(re.search(r"Collected : (\d+)", said)[1])


def export(database):
    return [subprocess.run([PROGRAM, "export", "--db", database, "--what", what], check=True, capture_output=True).stdout for what in EXPORTS]


def check(database):
    with sqlite3.connect(database) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "integrity"
        assert not db.execute("PRAGMA foreign_key_check").fetchall(), "foreign keys"
    db.close()


def compare_with_rebuild(folder, database, number):
    copy = os.path.join(folder, "copy.db")
    run("backup", "--db", database, copy)
    run("run", "--db", copy, "--rebuild", "-j1")
    assert export(copy) == export(database), f"night {number}: a rebuild gives something else"
    check(database)
    os.remove(copy)


def compare_costs(what, unit, early, late):
    early, late = statistics.median(early), statistics.median(late)
    print(f"an early night takes {early:.2f} {unit} of {what}, a late one {late:.2f}: {late / early:.2f} times that")
    return late / early


def main(nights):
    folder = tempfile.mkdtemp(prefix="sicnon-year-")
    database, news, year = os.path.join(folder, "night.db"), os.path.join(folder, "news"), Year()
    os.mkdir(news)
    costs, sizes, counts = [], [], {}
    counted = [*EARLY, *range(nights - len(EARLY), nights)] if nights >= JUDGED_FROM and shutil.which("valgrind") else []
    for number in range(nights):
        path = os.path.join(news, f"{number:03}.jsonl")
        with open(path, "w") as file:
            file.writelines(json.dumps(document) + "\n" for document in year.night(number))
        if number in counted:
            counts[number] = instructions(folder, database, path) / 1e9
        costs.append(cost("run", "--db", database, "-j1", path))
        sizes.append(os.path.getsize(database))
        if (number + 1) % 30 == 0 or number + 1 == nights:
            compare_with_rebuild(folder, database, number + 1)
            print(f"night {number + 1}: {costs[-1]:.2f} s, {sizes[-1] / 1e6:.1f} MB, equals a rebuild", flush=True)
    whole = os.path.join(folder, "whole.db")
    run("run", "--db", whole, "-j1", "--quiet", news)
    assert export(whole) == export(database), "one run over the year gives something else"
    growth = (sizes[-1] - sizes[nights // 2]) / (sizes[nights // 2] - sizes[0])
    print(f"{nights} nights: the second half grows {growth:.2f} times the first")
    ratio = compare_costs("processor time", "s", [costs[number] for number in EARLY], costs[-len(EARLY):])
    if counted:
        ratio = compare_costs("instructions", "billion", [counts[number] for number in EARLY], [counts[number] for number in counted[len(EARLY):]])
    shutil.rmtree(folder)
    return 0 if nights < JUDGED_FROM or (ratio <= LATE and growth <= SLOPE) else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
