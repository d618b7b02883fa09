#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check that corpus/annotated/ fits corpus/sample/.

  check-annotated.py [CORPUS_DIR]

Prints one line per problem and a total. Exit status 0 when there is none, 1 otherwise, 2 when a file cannot be read.
"""
import collections
import json
import pathlib
import re
import sys

DOCUMENT_KEYS = ["id", "title", "publisher", "published", "url", "lang", "text"]
CLAIM_KEYS = {"doc", "claim_id", "quote", "source_text", "source", "side", "stance", "proposition", "quantity", "dispute"}
STANCES = {"asserts", "denies", "hedged", "declines"}
TYPES = {"denial", "polarity", "status", "number", "blame", "place", "other"}
REASONS = {"hedged", "granularity", "different_event", "different_time", "same_side", "no_shared_subject", "compatible"}
BOUNDS = {"exact", "at_least", "at_most", "about"}
WORDS = range(150, 451)
SOURCE_NEAR = 300  # characters around a quote within which its source must stand


def read_lines(path):
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            rows.append(json.loads(line, object_pairs_hook=unique_keys))
        except ValueError as error:
            sys.exit(f"{path}:{number}: {error}")
    return rows


def unique_keys(pairs):
    if len({key for key, _ in pairs}) != len(pairs):
        raise ValueError("a key stands twice")
    return dict(pairs)


class Check:
    def __init__(self, corpus):
        self.problems = []
        self.documents, self.dispute_of, self.claims = {}, {}, {}
        for path in sorted((corpus / "sample").glob("*.jsonl")):
            for document in read_lines(path):
                self.document(path, document)
        annotated = corpus / "annotated"
        for claim in read_lines(annotated / "claims.jsonl"):
            self.claim(claim)
        self.names_of_sides()
        self.judged = {}
        self.contradictions = read_lines(annotated / "contradictions.jsonl")
        self.others = read_lines(annotated / "noncontradictions.jsonl")
        unclear = annotated / "ambiguous.jsonl"
        self.unclear = read_lines(unclear) if unclear.exists() else []
        for pair in self.contradictions:
            self.contradiction(pair)
        for pair in self.others:
            if self.pair(pair):
                reason = pair.get("reason")
                self.ensure(reason in REASONS, f"{self.name(pair)}: unknown reason {reason!r}")
                self.ensure((reason == "same_side") <= self.same_side(pair), f"{self.name(pair)}: not of one side")
        for pair in self.unclear:
            self.pair(pair)
        self.every_denial_is_judged()

    def ensure(self, holds, problem):
        if not holds:
            self.problems.append(problem)
        return holds

    def document(self, path, document):
        name = f"{path.name}: {document.get('id')}"
        self.ensure(list(document) == DOCUMENT_KEYS, f"{name}: keys are not {' '.join(DOCUMENT_KEYS)}")
        self.ensure(document["id"] not in self.documents, f"{name}: id stands twice")
        self.ensure(re.fullmatch(r"\d{4}-\d\d-\d\d", document["published"]), f"{name}: published is no date")
        count = len(document["text"].split())
        self.ensure(count in WORDS, f"{name}: {count} words")
        self.documents[document["id"]] = document["text"]
        self.dispute_of[document["id"]] = path.stem

    def claim(self, claim):
        name = claim.get("claim_id")
        self.ensure(set(claim) - {"side_code"} == CLAIM_KEYS, f"{name}: wrong keys")
        self.ensure(name not in self.claims, f"{name}: id stands twice")
        self.claims[name] = claim
        if not self.ensure(claim["doc"] in self.documents, f"{name}: no document {claim['doc']}"):
            return
        text, quote, source = self.documents[claim["doc"]], claim["quote"], claim["source_text"]
        self.ensure(name.startswith(claim["doc"] + "."), f"{name}: is not of document {claim['doc']}")
        self.ensure(claim["dispute"] == self.dispute_of[claim["doc"]], f"{name}: dispute is not the name of its file")
        self.ensure(text.count(quote) == 1, f"{name}: the quote stands {text.count(quote)} times in the document")
        start = text.find(quote)
        near = text[max(0, start - SOURCE_NEAR):start + len(quote) + SOURCE_NEAR]
        self.ensure(re.search(r"(?<!\w)" + re.escape(source) + r"(?!\w)", near), f"{name}: source_text is not near the quote")
        self.ensure(claim["stance"] in STANCES, f"{name}: unknown stance {claim['stance']!r}")
        quantity = claim["quantity"]
        whole = quantity is None or (set(quantity) == {"value", "unit", "bound"} and quantity["bound"] in BOUNDS)
        self.ensure(whole, f"{name}: bad quantity")

    def names_of_sides(self):
        codes = collections.defaultdict(set)
        for claim in self.claims.values():
            codes[claim["side"]].add(claim.get("side_code"))
        for side, found in sorted(codes.items()):
            self.ensure(len(found) == 1, f"side {side}: several codes {sorted(map(str, found))}")

    def name(self, pair):
        return f"{pair.get('claim_a')} / {pair.get('claim_b')}"

    def same_side(self, pair):
        return self.claims[pair["claim_a"]]["side"] == self.claims[pair["claim_b"]]["side"]

    def pair(self, pair):
        ends = [pair.get("claim_a"), pair.get("claim_b")]
        for end in ends:
            if not self.ensure(end in self.claims, f"{self.name(pair)}: no claim {end}"):
                return False
        key = frozenset(ends)
        self.ensure(len(key) == 2, f"{self.name(pair)}: a claim against itself")
        self.ensure(key not in self.judged, f"{self.name(pair)}: judged twice")
        self.ensure(bool(pair.get("rationale")), f"{self.name(pair)}: no rationale")
        self.judged[key] = pair
        return True

    def contradiction(self, pair):
        if not self.pair(pair):
            return
        a, b = self.claims[pair["claim_a"]], self.claims[pair["claim_b"]]
        self.ensure(pair.get("type") in TYPES, f"{self.name(pair)}: unknown type {pair.get('type')!r}")
        self.ensure(a["side"] != b["side"], f"{self.name(pair)}: both of side {a['side']}")
        self.ensure({a["dispute"], b["dispute"]} == {pair.get("dispute")}, f"{self.name(pair)}: not of dispute {pair.get('dispute')}")
        self.ensure(not {a["stance"], b["stance"]} & {"hedged", "declines"}, f"{self.name(pair)}: a hedged claim in a contradiction")
        denials = (a["stance"] == "denies") + (b["stance"] == "denies")
        self.ensure((pair["type"] == "denial") == (denials == 1), f"{self.name(pair)}: {denials} denials in a pair of type {pair['type']}")

    def every_denial_is_judged(self):
        """A denial that stands in no contradiction was forgotten: each answers somebody in this corpus."""
        answered = {end for pair in self.contradictions for end in (pair.get("claim_a"), pair.get("claim_b"))}
        unclear = {end for pair in self.unclear for end in (pair.get("claim_a"), pair.get("claim_b"))}
        for name, claim in self.claims.items():
            if claim["stance"] == "denies":
                self.ensure(name in answered | unclear, f"{name}: a denial without a contradiction")


def main():
    here = pathlib.Path(__file__).resolve()
    corpus = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here.parents[2] / "corpus"
    try:
        check = Check(corpus)
    except OSError as error:
        print(f"check-annotated: {error}", file=sys.stderr)
        return 2
    for problem in check.problems:
        print(problem)
    print(f"check-annotated: {len(check.documents)} documents, {len(check.claims)} claims, {len(check.contradictions)} contradictions, "
          f"{len(check.others)} other pairs, {len(check.unclear)} undecided: {len(check.problems)} problems")
    return 1 if check.problems else 0


if __name__ == "__main__":
    sys.exit(main())
