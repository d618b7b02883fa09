#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Run every variant of the seed's situation as a corpus of its own and compare the findings with what it expects.

  run.py [-j N] [--only WORD] [PATH/TO/sicnon]      $SICNON serves too

variants.jsonl   one variant a line:
  name, published, text
  expect_findings   [[side, side, event], ...]: the findings, no others; either order of sides. A side is an ISO code, or
                    the name of an actor without one. The event is that of a claim on either side of the finding.
  expect_rejected   [[guard, side, side], ...]: these are among the rejected pairs; "a|b" stands for one guard or the other
  expect_none       true when there must be no finding at all
  swap              [[from, to], ...]: codes (with their names in names.json) or names. The variant runs a second time with
                    the names exchanged, and the findings must have the sides exchanged.
  note              why, where it is not plain
seed-retold.json  one text with {WORDS} to be filled by each of its `casts`; expectations name the parts of a cast's `sides`.
                  All casts must give findings of one shape: kinds, levels, parts, stances and numbers of claims.

Prints one line per failure and a total. Exit status 1 when something failed, 2 when the inputs are unusable.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SECONDS = 120  # for one command of the engine on one article
KEYS = {"name", "published", "text", "expect_findings", "expect_rejected", "expect_none", "swap", "note"}
FORMS = ("name", "adjective", "capital")


class EngineFailed(Exception):
    pass


class Unusable(Exception):
    pass


# ---- the engine ----

class Engine:
    def __init__(self, path):
        self.path = str(path)

    def call(self, *words):
        done = subprocess.run([self.path, *words], capture_output=True, timeout=SECONDS, check=False)
        if done.returncode:
            last = done.stderr.decode(errors="replace").strip().splitlines()[-1:] or [""]
            raise EngineFailed(f"'{words[0]}' ended with status {done.returncode}: {last[0]}")
        return done.stdout.decode()

    def read(self, case):
        """The findings, rejected pairs and claims of one article."""
        with tempfile.TemporaryDirectory() as folder:
            article, db = pathlib.Path(folder, "article.jsonl"), str(pathlib.Path(folder, "db"))
            document = {"id": "variant", "publisher": "Variant Post", "published": case["published"], "lang": "en", "text": case["text"]}
            article.write_text(json.dumps(document, ensure_ascii=False) + "\n", encoding="utf-8")
            self.call("run", "--db", db, str(article))
            export = {what: self.call("export", "--db", db, "--what", what) for what in ("findings", "rejected", "claims")}
        return {what: [json.loads(line) for line in text.splitlines()] for what, text in export.items()}


# ---- sides ----

def words(name):
    return set(re.findall(r"\w+", (name or "").casefold()))


def is_code(side):
    return bool(re.fullmatch(r"[a-z]{2}", side))


def side_is(side, position, claims):
    """Is the position of an export that of `side`?"""
    if is_code(side):
        return position.get("side") == side
    names = [position.get("side"), position.get("actor")]
    names += [claims[name]["actor_name"] for name in position.get("claims", []) if name in claims]
    return any(words(side) <= words(name) for name in names)


def faces(pair, a, b, claims):
    return any(side_is(one, pair["a"], claims) and side_is(other, pair["b"], claims) for one, other in ((a, b), (b, a)))


def events_of(finding, claims):
    return {claims[name]["event"] for end in "ab" for name in finding[end]["claims"] if name in claims}


def shown(pair):
    return f"{pair['a'].get('side')} / {pair['b'].get('side')}"


# ---- what is wrong with an export ----

def wrong_findings(case, export, claims):
    expected, met = case["expect_findings"], set()
    for finding in export["findings"]:
        events = events_of(finding, claims)
        fits = [index for index, (a, b, event) in enumerate(expected) if event in events and faces(finding, a, b, claims)]
        met.update(fits)
        if not fits:
            yield f"unexpected finding {shown(finding)} ({finding.get('kind')}; {', '.join(sorted(map(str, events)))})"
    for index, (a, b, event) in enumerate(expected):
        if index not in met:
            yield f"no finding {a} / {b} ({event})"


def wrong_rejected(case, export, claims):
    for guards, a, b in case["expect_rejected"]:
        met = [pair for pair in export["rejected"] if pair["guard"] in guards.split("|") and faces(pair, a, b, claims)]
        if not met:
            seen = ", ".join(f"{pair['guard']} {shown(pair)}" for pair in export["rejected"]) or "none"
            yield f"no rejected pair {a} / {b} with guard {guards} (there: {seen})"


def problems(case, export):
    claims = {claim["id"]: claim for claim in export["claims"]}
    return [*wrong_findings(case, export, claims), *wrong_rejected(case, export, claims)]


# ---- exchanging names ----

def exchanges(pairs, names):
    """{form of a name in the text: its replacement}."""
    table = {}
    for old, new in pairs:
        if old in names and new in names:
            table |= {names[old][form]: names[new][form] for form in FORMS}
        elif is_code(old) or is_code(new):
            raise Unusable(f"names.json lacks {old} or {new}")
        else:
            table[old] = new
    return table


def exchanged(text, table):
    longest_first = sorted(table, key=len, reverse=True)
    pattern = r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b"
    return re.sub(pattern, lambda match: table[match.group()], text)


def swapped(variant, names):
    sides = dict(map(tuple, variant["swap"]))
    turn = lambda side: sides.get(side, side)
    text = exchanged(variant["text"], exchanges(variant["swap"], names))
    if text == variant["text"]:
        raise Unusable(f"{variant['name']}: its swap changes nothing")
    return variant | {
        "name": variant["name"] + " (swapped)",
        "text": text,
        "expect_findings": [[turn(a), turn(b), event] for a, b, event in variant["expect_findings"]],
        "expect_rejected": [[guard, turn(a), turn(b)] for guard, a, b in variant["expect_rejected"]],
    }


# ---- the retold text ----

def casting(retold, cast):
    sides = cast["sides"]
    turn = lambda part: sides.get(part, part)
    return {
        "name": f"{retold['name']}: {cast['name']}",
        "published": retold["published"],
        "text": re.sub(r"\{([A-Z_]+)\}", lambda match: cast["words"][match.group(1)], retold["text"]),
        "expect_findings": [[turn(a), turn(b), event] for a, b, event in retold["expect_findings"]],
        "expect_rejected": [[guard, turn(a), turn(b)] for guard, a, b in retold["expect_rejected"]],
        "sides": sides,
    }


def shape(case, export):
    """The findings of a cast with parts for sides, so that casts can be compared."""
    parts = {side: part for part, side in case["sides"].items()}
    end = lambda position: (parts.get(position["side"], position["side"]), position["stance"], len(position["claims"]))
    return sorted((finding["kind"], finding["level"], *sorted([end(finding["a"]), end(finding["b"])])) for finding in export["findings"])


# ---- the run ----

def read_variants(path, names):
    cases, seen = [], set()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        variant = json.loads(line)
        if not KEYS - {"swap", "note"} <= set(variant) <= KEYS or variant["name"] in seen:
            raise Unusable(f"{path.name}:{number}: wrong keys, or a name that stands twice")
        if variant["expect_none"] == bool(variant["expect_findings"]):
            raise Unusable(f"{path.name}:{number}: expect_none and expect_findings disagree")
        seen.add(variant["name"])
        cases.append(variant)
        if "swap" in variant:
            cases.append(swapped(variant, names))
    return cases


def read_cases():
    names = json.loads((HERE / "names.json").read_text(encoding="utf-8"))
    retold = json.loads((HERE / "seed-retold.json").read_text(encoding="utf-8"))
    return read_variants(HERE / "variants.jsonl", names) + [casting(retold, cast) for cast in retold["casts"]]


def attempt(engine, case):
    """(what is wrong, shape of the findings or None)."""
    try:
        export = engine.read(case)
        return problems(case, export), shape(case, export) if "sides" in case else None
    except (EngineFailed, subprocess.TimeoutExpired, OSError, ValueError, KeyError) as error:
        return [f"{type(error).__name__}: {error}"], None


def compare_shapes(cases, results):
    """Every cast against the first one."""
    shapes = [(case, result) for case, (_, result) in zip(cases, results) if "sides" in case]
    for case, found in shapes[1:]:
        if found != shapes[0][1]:
            yield case["name"], f"other findings than '{shapes[0][0]['name']}': {found} instead of {shapes[0][1]}"


def options():
    parser = argparse.ArgumentParser(description="Run the variants of the seed's situation.")
    parser.add_argument("sicnon", nargs="?", default=os.environ.get("SICNON"))
    parser.add_argument("-j", type=int, default=2, metavar="N", help="articles at a time (2)")
    parser.add_argument("--only", default="", metavar="WORD", help="only cases with WORD in their name")
    chosen = parser.parse_args()
    if not chosen.sicnon:
        parser.error("no engine: name it, or set SICNON")
    return chosen


def main():
    chosen = options()
    try:
        cases = [case for case in read_cases() if chosen.only in case["name"]]
    except (OSError, ValueError, KeyError, Unusable) as error:
        print(f"variants: {type(error).__name__}: {error}", file=sys.stderr)
        return 2
    if not cases:
        print(f"variants: no case has '{chosen.only}' in its name", file=sys.stderr)
        return 2
    engine = Engine(chosen.sicnon)
    with concurrent.futures.ThreadPoolExecutor(max_workers=chosen.j) as pool:
        results = list(pool.map(lambda case: attempt(engine, case), cases))
    failures = [(case["name"], problem) for case, (found, _) in zip(cases, results) for problem in found]
    failures += compare_shapes(cases, results)
    for name, problem in failures:
        print(f"FAIL {name}: {problem}")
    failed = len({name for name, _ in failures})
    print(f"variants: {len(cases)} cases, {len(cases) - failed} passed, {failed} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
