# SPDX-License-Identifier: MIT
"""Reads BibTeX with bibtexparser: every entry has a key of its own and says what it is. Runs in Debian's own Python, for which its package is made."""
import pathlib
import sys

import bibtexparser

text = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
entries = bibtexparser.loads(text).entries
fine = len(entries) == text.count("@misc{") > 0 and len({entry["ID"] for entry in entries}) == len(entries) and all(entry["ENTRYTYPE"] == "misc" and entry["title"] for entry in entries)
print(f"bibtex, by bibtexparser: {'as it should be' if fine else 'WRONG'}")
