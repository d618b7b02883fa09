#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Score what `sicnon export` gives for corpus/sample/ against corpus/annotated/.

  score.py --sample DIR --annotated DIR --claims FILE --findings FILE [--thresholds FILE] [--misses N] [--json]

An exported claim stands for the annotated claim of its document that it fits best: the right source first, then the
right stance, then the larger share of common text; it must cover half of the shorter of the two spans.

  claim_recall    annotated claims for which an exported claim stands
  source_right    of those: the best exported claim names the right source (the side's code where one is annotated)
  stance_right    of those: the best exported claim has the right stance
  pair_precision  annotated pairs that findings name and that are contradictions, of all annotated pairs they name;
                  a contradiction with a wrong source counts as wrong, an undecided pair not at all
  pair_recall     contradictions that findings name
  traps           listed non-contradictions that findings name
  stray_findings  findings none of whose pairs could be judged: what they set side by side is not annotated
  quiet_alarms    documents without a contradiction that a finding touches

The annotation is exhaustive: a pair that stands in no list is no contradiction.
Exit status: 0; 1 when a figure misses its threshold; 2 when an input is unusable.
"""
import argparse
import json
import pathlib
import re
import sys

PRONOUNS = {"he", "she", "it", "they", "we", "i"}
FILLERS = {"the", "of", "a", "an", "for", "s"}


class Unusable(Exception):
    pass


def rows(path):
    try:
        return [json.loads(line) for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines() if line]
    except (OSError, ValueError) as error:
        raise Unusable(f"{path}: {error}") from error


def common(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def name_words(name):
    return set(re.findall(r"\w+", (name or "").casefold())) - FILLERS


def names_agree(a, b):
    """One name's words are all in the other: "Norvane" and "Norvane Motors"."""
    a, b = name_words(a), name_words(b)
    return bool(a and b) and (a <= b or b <= a)


class Annotation:
    def __init__(self, sample, annotated):
        files = sorted(pathlib.Path(sample).glob("*.jsonl"))
        self.text = {document["id"]: document["text"].encode() for file in files for document in rows(file)}
        self.claims = {claim["claim_id"]: claim for claim in rows(annotated / "claims.jsonl")}
        for claim in self.claims.values():
            self.locate(claim)
        self.contradictions = self.pairs(annotated / "contradictions.jsonl")
        self.traps = self.pairs(annotated / "noncontradictions.jsonl")
        self.undecided = self.pairs(annotated / "ambiguous.jsonl")
        loud = {self.claims[name]["doc"] for pair in [*self.contradictions, *self.undecided] for name in pair}
        self.quiet = set(self.text) - loud

    def locate(self, claim):
        text = self.text.get(claim["doc"], b"")
        start = text.find(claim["quote"].encode())
        if start < 0:
            raise Unusable(f"{claim['claim_id']}: its quote is not in document {claim['doc']}")
        claim["span"] = (start, start + len(claim["quote"].encode()))
        word = re.escape(claim["source_text"].encode())
        claim["source_at"] = [match.span() for match in re.finditer(rb"(?<!\w)" + word + rb"(?!\w)", text)]

    def pairs(self, path):
        return {frozenset((pair["claim_a"], pair["claim_b"])): pair for pair in rows(path)}

    def source_is_right(self, claim, exported):
        if "side_code" in claim:
            return exported["side"] == claim["side_code"]
        actor = exported["actor_name"]
        if names_agree(actor, claim["source"]) or names_agree(actor, claim["source_text"]):
            return True
        pointed_at = exported["source"] and any(common(at, exported["source"]) for at in claim["source_at"])
        return bool(pointed_at) and claim["source_text"].casefold() not in PRONOUNS and (actor or "").casefold() not in PRONOUNS

    def fit(self, claim, exported):
        """How well an exported claim fits an annotated one; None when it does not."""
        a, b = claim["span"], exported["span"]
        shared, shorter = common(a, b), min(a[1] - a[0], b[1] - b[0])
        if claim["doc"] != exported["document"] or shorter <= 0 or 2 * shared < shorter:
            return None
        share = shared / (max(a[1], b[1]) - min(a[0], b[0]))
        return self.source_is_right(claim, exported), exported["stance"] == claim["stance"], share

    def best_fit(self, exported):
        """The id of the annotated claim that an exported claim stands for, and the fit; or (None, None)."""
        fits = [(fit, name) for name, claim in self.claims.items() if (fit := self.fit(claim, exported))]
        fit, name = max(fits, default=(None, None))
        return name, fit


class Score:
    def __init__(self, annotation, claims, findings):
        self.annotation = annotation
        self.exported = {claim["id"]: claim for claim in claims}
        self.stands_for = {name: annotation.best_fit(claim) for name, claim in self.exported.items()}
        self.best = {}
        for name, fit in self.stands_for.values():
            if name:
                self.best[name] = max(fit, self.best.get(name, fit))
        self.right, self.wrong, self.strays, self.touched = set(), set(), [], set()
        for finding in findings:
            self.judge(finding)
        self.wrong -= self.right

    def judge(self, finding):
        judged = False
        for a in finding["a"]["claims"]:
            for b in finding["b"]["claims"]:
                judged |= self.judge_pair(a, b)
        if not judged:
            self.strays.append(finding)

    def judge_pair(self, a, b):
        for name in (a, b):
            if name not in self.exported:
                raise Unusable(f"a finding names claim {name}, which was not exported")
            self.touched.add(self.exported[name]["document"])
        (name_a, fit_a), (name_b, fit_b) = self.stands_for[a], self.stands_for[b]
        pair = frozenset((name_a, name_b))
        if not name_a or not name_b or len(pair) < 2:
            return False
        if pair not in self.annotation.undecided:
            holds = pair in self.annotation.contradictions and fit_a[0] and fit_b[0]
            (self.right if holds else self.wrong).add(pair)
        return True

    def figures(self):
        annotation, found = self.annotation, len(self.best)
        return {
            "documents": len(annotation.text),
            "annotated_claims": len(annotation.claims),
            "exported_claims": len(self.exported),
            "claim_recall": share(found, len(annotation.claims)),
            "source_right": share(sum(fit[0] for fit in self.best.values()), found),
            "stance_right": share(sum(fit[1] for fit in self.best.values()), found),
            "annotated_pairs": len(annotation.contradictions),
            "pair_precision": share(len(self.right), len(self.right | self.wrong)),
            "pair_recall": share(len(self.right), len(annotation.contradictions)),
            "traps": sum(pair in annotation.traps for pair in self.wrong),
            "stray_findings": len(self.strays),
            "quiet_alarms": len(self.touched & annotation.quiet),
        }

    def misses(self, most):
        claims = self.annotation.claims
        lost = [name for name in claims if name not in self.best]
        mistaken = [name for name in claims if name in self.best and not (self.best[name][0] and self.best[name][1])]
        yield from (f"claim not found: {self.words(name)}" for name in lost[:most])
        yield from (f"{self.mistake(name)}: {self.words(name)}" for name in mistaken[:most])
        missed = sorted(set(self.annotation.contradictions) - self.right, key=sorted)
        yield from (f"pair not found: {self.both(pair)}" for pair in missed[:most])
        yield from (f"wrong pair: {self.both(pair)}" for pair in sorted(self.wrong, key=sorted)[:most])
        yield from (f"stray finding {finding['id']}: {finding.get('explanation')}" for finding in self.strays[:most])

    def mistake(self, name):
        source, stance, _ = self.best[name]
        return "wrong source and stance" if not source and not stance else "wrong stance" if source else "wrong source"

    def words(self, name):
        claim = self.annotation.claims[name]
        return f"{name} [{claim['side']}, {claim['stance']}] {claim['quote']}"

    def both(self, pair):
        return "\n    ".join(["", *map(self.words, sorted(pair))])


def share(part, whole):
    return round(part / whole, 4) if whole else 0.0


def below(figures, thresholds):
    """One line for each figure that misses its threshold."""
    for name, least in thresholds.get("at_least", {}).items():
        if figures[name] < least:
            yield f"{name} is {figures[name]}, must be at least {least}"
    for name, most in thresholds.get("at_most", {}).items():
        if figures[name] > most:
            yield f"{name} is {figures[name]}, must be at most {most}"


def options():
    parser = argparse.ArgumentParser(description="Score an export against the annotated corpus.")
    for name in ("sample", "annotated", "claims", "findings"):
        parser.add_argument("--" + name, type=pathlib.Path, required=True)
    parser.add_argument("--thresholds", type=pathlib.Path)
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="show up to N misses of each kind")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def main():
    chosen = options()
    try:
        score = Score(Annotation(chosen.sample, chosen.annotated), rows(chosen.claims), rows(chosen.findings))
        thresholds = json.loads(chosen.thresholds.read_text(encoding="utf-8")) if chosen.thresholds else {}
    except (Unusable, OSError, ValueError) as error:
        print(f"score: {error}", file=sys.stderr)
        return 2
    figures = score.figures()
    print(json.dumps(figures) if chosen.json else "\n".join(f"{name:18}{value}" for name, value in figures.items()))
    for line in score.misses(chosen.misses):
        print(line, file=sys.stderr if chosen.json else sys.stdout)
    failures = list(below(figures, thresholds))
    for line in failures:
        print(f"score: {line}", file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
