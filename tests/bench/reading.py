# SPDX-License-Identifier: MIT
"""reading.py FOLDER MEGABYTES   the same articles as JSON Lines, as pages in an archive, packed and not. See reading.sh."""
import gzip
import html
import json
import pathlib
import random
import sys

folder, size = pathlib.Path(sys.argv[1]), int(sys.argv[2]) * 1_000_000
corpus = pathlib.Path(__file__).resolve().parents[2] / "corpus/sample"
sentences = [line.strip() for file in sorted(corpus.rglob("*.txt")) for line in file.read_text(encoding="utf-8").splitlines() if len(line) > 60]
sentences += [json.loads(line)["text"] for file in sorted(corpus.rglob("*.jsonl")) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
assert sentences, f"no articles in {corpus}"
draw = random.Random(1)


def article(number):
    return {"id": f"a{number}", "title": f"Article {number}", "publisher": "The Quay", "published": "2024-03-04", "url": f"http://quay.example/{number}",
            "text": "\n\n".join(draw.choice(sentences) for _ in range(draw.randint(2, 12)))}


def page(given, n_links=40):
    links = "".join(f'<li><a class="nav-link" href="/section/{i}">Section {i} of the paper</a></li>' for i in range(n_links))
    body = "".join(f'<p class="story-body">{html.escape(part)}</p>' for part in given["text"].split("\n\n"))
    return (f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{given["title"]}</title>'
            f'<meta property="article:published_time" content="{given["published"]}T10:00:00Z"><style>.a{{color:red}}</style></head><body>'
            f'<nav><ul>{links}</ul></nav><article><h1>{given["title"]}</h1>{body}</article><footer><p>About us</p></footer></body></html>')


def record(given, n_links=40):
    return response(given, page(given, n_links).encode(), "text/html")


def answer(given):
    """What a crawl has besides pages; one page in a hundred."""
    return record(given) if int(given["id"][1:]) % 100 == 0 else response(given, json.dumps(given).encode(), "application/json")


def response(given, body, kind):
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    fields = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {given['url']}\r\nWARC-Date: 2024-03-04T10:00:00Z\r\n"
              f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(head) + len(body)}\r\n\r\n").encode()
    return fields + head + body + b"\r\n\r\n"


def write(name, make, packed):
    written = number = 0
    with open(folder / name, "wb") as plain, open(folder / f"{name}.gz", "wb") as out:
        while written < size:
            number += 1
            piece = make(article(number))
            plain.write(piece)
            out.write(packed(piece))
            written += len(piece)


class Stream:
    """One gzip stream, fed piece by piece."""

    def __init__(self):
        import zlib
        self.stream = zlib.compressobj(6, zlib.DEFLATED, 31)

    def __call__(self, piece):
        return self.stream.compress(piece)


lines = Stream()
write("articles.jsonl", lambda given: (json.dumps(given, ensure_ascii=False) + "\n").encode(), lines)
with open(folder / "articles.jsonl.gz", "ab") as end:
    end.write(lines.stream.flush())
write("pages.warc", record, lambda piece: gzip.compress(piece, 6))
write("links.warc", lambda given: record(given, 600), lambda piece: gzip.compress(piece, 6))
write("answers.warc", answer, lambda piece: gzip.compress(piece, 6))
