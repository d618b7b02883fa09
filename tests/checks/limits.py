# SPDX-License-Identifier: MIT
"""Every limit is a named constant that a test names: the constant itself, or a test called like it in small letters.

A limit is what cuts off, refuses or leaves out. Constants of the same look that do no such thing stand below, with what they do."""
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../support"))
import tree

NO_LIMITS = {
    "ACRONYM_MAX": "a threshold: longer names in capitals are written in any case",
    "ALL_CLAIMS_SHOWN": "a length of a page that tells how many it shows",
    "CLAIMS_SHOWN": "a length of a page with a link to all",
    "DECLARATION_MAX": "where an XML declaration is looked for; XML 1.0 knows no longer one",
    "FIELDS_MAX": "the size of an array that the compiler fills",
    "HALF_MAX": "the size of a buffer for words that are compared with shorter ones",
    "JSON_KEYS_MAX": "checked by the compiler",
    "JIT_STACK_MAX": "its exhaustion is a PCRE2 error, which chunk_pattern's match_stack test counts",
    "LENGTH_DIGITS_MAX": "of a number that fits 64 bits",
    "LINKED_SHARE_MAX": "a threshold of what is text on a page",
    "MAX_ID": "the size of a buffer for ids that are made of names",
    "MAX_YEAR": "of the calendar: day's beyond_the_years test",
    "PARTIES_DRAWN": "a size of a drawing beside a whole table",
    "PARTIES_LISTED": "a length of a page that tells how many it shows",
    "RULES_SHOWN": "digits of a hash",
    "SERVER_CONNECTIONS_LIMIT": "handed to libmicrohttpd, which refuses",
    "STROKE_MAX": "a width of lines",
}
# Limits that wait for a test of their own. Nothing new comes here.
WAITING = set()
NAME = r"(?:MAX_[A-Z_]+|[A-Z0-9_]+_(?:LIMIT|MAX|CAP|BATCH|DEPTH|POSITIONS|DOCUMENTS|DERIVED|IN_FLIGHT|SHOWN|LISTED|DRAWN|MAX_[A-Z]+|COMMIT_BYTES))"

tests = "\n".join(tree.read(name) for name in tree.files(".c", ".h", ".py", "/cmd", ".sh", under="tests/") if not name.endswith("checks/limits.py"))
problems, checked, seen = [], 0, set()
for name in tree.files(".c", ".h", under="engine/"):
    for limit in re.findall(rf"^#define ({NAME}) +\(?[\d(]", tree.read(name), re.M):
        checked += 1
        seen.add(limit)
        tested = re.search(rf"\b{limit}\b", tests) or re.search(rf"^Test\(\w+, \w*{limit.lower()}", tests, re.M)
        if tested and limit in WAITING:
            problems.append(f"{name}: {limit} has its test now: take it out of WAITING")
        if not tested and limit not in WAITING and limit not in NO_LIMITS:
            problems.append(f"{name}: no test names {limit}")
problems += [f"tests/checks/limits.py: there is no {limit}" for limit in sorted((WAITING | set(NO_LIMITS)) - seen)]
tree.end(problems, checked, "limits")
