# SPDX-License-Identifier: MIT
"""Reads exports with other people's readers. Prints a line for each format; what is wrong raises."""
import csv
import html.parser
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as tree

import jsonschema

import libcsv

folder = pathlib.Path(sys.argv[1])
ATOM = "{http://www.w3.org/2005/Atom}"
findings = [json.loads(line) for line in (folder / "jsonl").read_text(encoding="utf-8").splitlines()]
ids = [finding["id"] for finding in findings]
assert ids and len(set(ids)) == len(ids)


def say(name, fine):
    print(f"{name}: {'as it should be' if fine else 'WRONG'}")


for name, file in (("finding", "jsonl"), ("claim", "claims.jsonl"), ("position", "positions.jsonl"), ("rejected", "rejected.jsonl"), ("dispute", "disputes.jsonl"),
                   ("stat", "stats.jsonl"), ("run", "runs.jsonl"), ("review", "reviews.jsonl"), ("about", "about.json")):
    validator = jsonschema.Draft202012Validator(json.loads((pathlib.Path(sys.argv[2]) / f"{name}.json").read_text(encoding="utf-8")))
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    for line in lines:
        validator.validate(json.loads(line))
    say(f"{name}, against its schema", bool(lines))

rows = list(csv.DictReader((folder / "csv").open(encoding="utf-8", newline=""), strict=True))
columns = [column["name"] for column in json.loads((folder / "csv-metadata.json").read_text())["tableSchema"]["columns"]]
say("csv", [row["id"] for row in rows] == ids and list(rows[0]) == columns and None not in rows[0])
say("csv, lines", (folder / "csv").read_bytes().count(b"\r\n") == len(rows) + 1)

data = (folder / "csv").read_bytes()
table = list(csv.reader((folder / "csv").open(encoding="utf-8", newline=""), strict=True))
again = list(csv.reader(libcsv.written(libcsv.rows(data)).decode("utf-8").splitlines(keepends=True), strict=True))
say("csv, there and back by libcsv", libcsv.rows(data) == table == again)

claims = [json.loads(line) for line in (folder / "claims.jsonl").read_text(encoding="utf-8").splitlines()]
rows = list(csv.DictReader((folder / "claims.csv").open(encoding="utf-8", newline=""), strict=True))
columns = [column["name"] for column in json.loads((folder / "claims.csv-metadata.json").read_text())["tableSchema"]["columns"]]
say("csv, claims", [row["id"] for row in rows] == [claim["id"] for claim in claims] and list(rows[0]) == columns)

feed = tree.parse(folder / "atom").getroot()
say("atom", sorted(entry.find(ATOM + "id").text.rpartition(":")[2] for entry in feed.iter(ATOM + "entry")) == sorted(ids))

page = json.loads((folder / "annotations").read_text(encoding="utf-8"))
texts = {json.loads(line)["id"]: json.loads(line)["text"] for line in (folder / "corpus.jsonl").read_text(encoding="utf-8").splitlines()}
by_claim = {claim["id"]: texts[claim["document"]] for claim in claims}
for item in page["items"]:
    quote, position = item["target"]["selector"]
    text = by_claim[item["id"].rpartition(":")[2]]
    assert text[position["start"]:position["end"]] == quote["exact"], item["id"]
    assert text.find(quote["prefix"] + quote["exact"] + quote["suffix"]) >= 0, item["id"]
say("annotations", len(page["items"]) >= 2 * len(ids))

for item in page["items"]:  # what the Recommendation requires, and what it names its selectors
    assert item["type"] == "Annotation" and re.match(r"urn:sicnon:finding:[0-9a-f]+:claim:[0-9a-f]+$", item["id"]) and item["target"]["source"]
    assert [one["type"] for one in item["target"]["selector"]] == ["TextQuoteSelector", "TextPositionSelector"]
    assert item["body"]["type"] == "TextualBody" and item["body"]["value"]
say("annotations, fields", page["@context"][0] == "http://www.w3.org/ns/anno.jsonld" and page["type"] == "AnnotationPage" and len({item["id"] for item in page["items"]}) == len(page["items"]))

review = json.loads((folder / "claimreview").read_text(encoding="utf-8"))
say("claimreview, nothing confirmed", review["@graph"] == [])
review = json.loads((folder / "confirmed").read_text(encoding="utf-8"))
for one in review["@graph"]:  # what Google's tools require of a ClaimReview, and schema.org of its parts
    assert one["@type"] == "ClaimReview" and one["claimReviewed"] and one["url"] and one["reviewRating"]["alternateName"] and one["author"]["name"]
    for said in (one["itemReviewed"], one["itemReviewed"]["isContradictedBy"]):
        assert said["@type"] == "Claim" and said["text"] and said["author"]["name"] and all(seen["@type"] == "NewsArticle" for seen in said["appearance"])
say("claimreview, of what a person confirmed", review["@context"][0] == "https://schema.org" and [one["@id"].rpartition(":")[2] for one in review["@graph"]] == ids[:2])

keys = re.findall(r"^@misc\{([^,]+),$", (folder / "bibtex").read_text(encoding="utf-8"), re.M)
say("bibtex", len(keys) == len(set(keys)) > 0)

text = (folder / "dot").read_text(encoding="utf-8")
say("dot", sum(map(int, re.findall(r'label="(\d+)", weight', text))) == len(ids))
say("svg", tree.parse(folder / "svg").getroot().tag == "{http://www.w3.org/2000/svg}svg")


class Links(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.targets, self.ids, self.tags = [], [], set()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        for name, value in attributes:
            if name == "href" and value.startswith("#"):
                self.targets.append(value[1:])
            elif name == "id":
                self.ids.append(value)


links = Links()
links.feed((folder / "html").read_text(encoding="utf-8"))
say("html", set(links.targets) <= set(links.ids) and len(links.ids) == len(set(links.ids)) and "script" not in links.tags)
say("html, findings", sorted(name[2:] for name in links.ids if name.startswith("f-")) == sorted(ids))
say("markdown", sorted(set(re.findall(r"^`([0-9a-f]{20})`", (folder / "markdown").read_text(encoding="utf-8"), re.M))) == sorted(ids))
