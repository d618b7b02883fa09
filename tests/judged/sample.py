#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Draws the claims that a reader judges: whose are they?

  sample.py SICNON CORPUS.jsonl [...] [--documents N] [--seed WORDS] > sample.jsonl     (with the words, for the reader)

From each corpus N documents (default 100) and from each of them one claim of its own voice (a statement's or a speaker's) and, where it has
one, one that it attributes to somebody. What is drawn hangs on the ids alone: the smallest SHA-256 of SEED, document and span.
One JSON line each: {"document", "span", "kind": "voice|attributed", "actor", "speaker", "side"} and, for the reader, "title", "publisher",
"published", "before" (600 bytes in front, and the last label), "text", "after" (600 bytes).
"""
import argparse, hashlib, json, os, subprocess, tempfile

SEED = "sicnon judged 1"
AROUND = 600 # bytes
VOICES = ("statement", "speaker")


def rank(seed, *parts):
    return hashlib.sha256("\0".join((seed, *map(str, parts))).encode()).hexdigest()


def documents_of(path, n, seed):
    with open(path, encoding="utf-8") as corpus:
        known = {}
        for line in corpus:
            document = json.loads(line)
            known.setdefault(document["id"], []).append((document, line))
    unique = [copies[0] for copies in known.values() if len(copies) == 1]  # two of one id: which one is meant?
    unique.sort(key=lambda entry: rank(seed, entry[0]["id"]))
    return unique[: 2 * n]  # some have no claim


def claims_of(program, lines):
    with tempfile.TemporaryDirectory() as folder:
        corpus, database = os.path.join(folder, "corpus.jsonl"), os.path.join(folder, "database.sqlite")
        with open(corpus, "w", encoding="utf-8") as out:
            out.writelines(lines)
        subprocess.run([program, "run", "--db", database, corpus], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        exported = subprocess.run([program, "export", "--db", database, "--what", "claims"], check=True, capture_output=True, text=True)
    return [json.loads(line) for line in exported.stdout.splitlines()]


def drawn(claims, seed):
    """One of its own voice, one attributed; those alone in their span, so that the offsets tell which is meant."""
    own = [c for c in claims if c["rule"] in VOICES]
    others = [c for c in claims if c["rule"] not in VOICES and c["source"]]
    for kind, candidates in (("voice", own), ("attributed", others)):
        spans = [tuple(c["span"]) for c in candidates]
        candidates = [c for c in candidates if spans.count(tuple(c["span"])) == 1]
        if candidates:
            yield kind, min(candidates, key=lambda c: rank(seed, c["document"], *c["span"]))


def shown(document, kind, claim):
    text = document["text"].encode()
    start, end = claim["span"]
    cut = lambda a, b: text[max(0, a):b].decode(errors="ignore")
    label = claim["source"] if kind == "voice" else None
    return {
        "document": document["id"], "span": claim["span"], "kind": kind, "actor": claim["actor"], "speaker": claim["speaker"], "side": claim["side"],
        "actor_name": claim["actor_name"], "title": document.get("title"), "publisher": document.get("publisher"), "published": document.get("published"),
        "label": cut(*label) if label else None, "label_at": label, "before": cut(start - AROUND, start), "text": cut(start, end), "after": cut(end, end + AROUND),
    }


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("program")
    options.add_argument("corpus", nargs="+")
    options.add_argument("--documents", type=int, default=100)
    options.add_argument("--seed", default=SEED)
    given = options.parse_args()
    for path in given.corpus:
        entries = documents_of(path, given.documents, given.seed)
        by_document = {}
        for claim in claims_of(given.program, [line for _, line in entries]):
            by_document.setdefault(claim["document"], []).append(claim)
        left = given.documents
        for document, _ in entries:
            claims = by_document.get(document["id"])
            if not claims or not left:
                continue
            left -= 1
            for kind, claim in drawn(claims, given.seed):
                print(json.dumps(shown(document, kind, claim), ensure_ascii=False))


if __name__ == "__main__":
    main()
