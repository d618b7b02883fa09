# SPDX-License-Identifier: MIT
"""Reads exports of hostile texts as their readers would. Prints a line for each; what is wrong is named."""
import csv
import html.parser
import json
import pathlib
import re
import sqlite3
import sys
import xml.etree.ElementTree as tree

sys.path.insert(0, str(pathlib.Path(sys.argv[2]) / "tests/golden/formats"))
import libcsv

folder = pathlib.Path(sys.argv[1])
ATOM = "{http://www.w3.org/2005/Atom}"
TURNS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f-\x9f]")
read = {path.name: path.read_bytes() for path in folder.iterdir()}
text = {name: data.decode("utf-8") for name, data in read.items() if name not in ("sqlite", "excel")}
findings = [json.loads(line) for line in text["jsonl"].splitlines()]


def say(name, wrong):
    print(f"{name}: {'inert' if not wrong else f'WRONG: {wrong}'}")


class Page(html.parser.HTMLParser):
    """Gathers what runs, loads or leads somewhere."""
    allowed_links = re.compile(r"^(#|https?://)")

    def __init__(self):
        super().__init__()
        self.wrong, self.scripts = [], 0

    def handle_starttag(self, tag, attributes):
        if tag in ("img", "iframe", "object", "embed", "base", "audio", "video"):
            self.wrong.append(f"<{tag}>")
        self.scripts += tag == "script"
        for name, value in attributes:
            leads = name in ("href", "src", "action") and not self.allowed_links.match(value or "") and (tag, value) != ("link", "data:,")
            if name.startswith("on") or name == "style" or leads:
                self.wrong.append(f"{tag} {name}={value[:40]}")


def of_page(source, scripts=0):
    page = Page()
    page.feed(source)
    turns = TURNS.search(source)
    return page.wrong + (["<script>"] if page.scripts != scripts else []) + ([turns[0].encode()] if turns else [])


for name in ("html", "review-html"):
    say(name, of_page(text[name], scripts=int(name == "review-html")))
feed = tree.fromstring(read["atom"])
say("atom", [one for entry in feed.iter(ATOM + "content") for one in of_page(entry.text)] + [link.get("href")[:40] for link in feed.iter(ATOM + "link") if not link.get("href").startswith("https://")])
say("svg", [node.tag for node in tree.fromstring(read["svg"]).iter() if node.tag.rpartition("}")[2] not in ("svg", "title", "desc", "rect", "g", "line", "circle", "text")])

rows = list(csv.reader(text["csv"].splitlines(keepends=True), strict=True))
formulas = [cell[:30] for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r") and not re.fullmatch(r"-?[0-9.]+|--\d\d-\d\d", cell)]
say("csv", formulas + [cell[:30].encode() for row in rows for cell in row if TURNS.search(cell)] + [len(row) for row in rows if len(row) != len(rows[0])])
say("csv, by libcsv", [] if libcsv.rows(read["csv"]) == rows == libcsv.rows(libcsv.written(rows)) else ["read otherwise"])
say("csv for Excel", [] if read["excel"] == b"\xef\xbb\xbf" + read["csv"] else ["more than a mark in front"])

# A forge may render HTML and links: none may come from a document.
markdown = text["markdown"]
plain = re.sub(r"\\.", "", markdown)
say("markdown", re.findall(r"<[a-z/!][^>\n]{0,30}", plain) + [link for link in re.findall(r"\]\(([^)\n]{0,60})", plain) if not link.startswith("https://")] + TURNS.findall(plain.replace("\n", "")))
say("markdown, rendered with raw HTML on", of_page(text["rendered"]))
say("bibtex", re.findall(r"(?<!\\)(?:\\\\)*\\(?!text(?:backslash|asciitilde|asciicircum|braceleft|braceright)\{\}|[$&#%_])\S{0,10}", text["bibtex"]) + TURNS.findall(text["bibtex"].replace("\n", "")))
say("dot", [line[:60] for line in text["dot"].splitlines() if line.replace('\\\\', '').replace('\\"', '').count('"') % 2])
say("terminal", TURNS.findall(text["terminal"].replace("\n", "")))

reviews = json.loads(text["claimreview"])["@graph"]
say("claimreview", [one["url"] for one in reviews if not one["url"].startswith("urn:")] + TURNS.findall(json.dumps(reviews, ensure_ascii=False))
    + [seen["url"] for one in reviews for seen in one["itemReviewed"]["appearance"] if not seen.get("url", "https://").startswith("https://")])
items = json.loads(text["annotations"])["items"]
say("annotations", [item["target"]["source"] for item in items if not re.match(r"https://|urn:sicnon:", item["target"]["source"])])
say("jsonl", [line[:40] for line in text["jsonl"].splitlines() if re.search(r"[\x00-\x1f]", line)])
copy = sqlite3.connect(folder / "sqlite")
say("sqlite", [row for row in copy.execute("PRAGMA integrity_check") if row != ("ok",)] + [row for row in copy.execute("SELECT * FROM claims WHERE instr(quote, char(0))")])
say("every finding in nine formats", [] if len(findings) > 3 and sum(all(one["id"] in text[name] for one in findings) for name in text if name != "rendered") == 9 else ["some are missing"])
