# SPDX-License-Identifier: MIT
"""Documents whose texts would do harm if any format let them: markup, formulas, TeX, addresses that run, control and right-to-left characters, a
quotation without an end in sight. (A megabyte of one quote: tests/unit/report/test-report.c; here sentences end before.)"""
import json

EVIL = "<script>alert(1)</script><img src=x onerror=alert(1)>'\"></title></style>]]>--><svg onload=alert(1)>"
TURN = "\u202e\u2066\u200f\ufeff"
documents = [
    {"id": "=HYPERLINK(\"http://evil.example\")", "publisher": f"Post {EVIL}", "published": "2026-03-02", "title": f"Rockets {EVIL} {TURN}",
     "url": "javascript:alert(1)", "text": f"North Korea denied that it had supplied missiles to Russia, the Post said. {EVIL}"},
    {"id": "@SUM(A1)", "publisher": "=1+1", "published": "2026-03-02", "title": "+1-1", "url": "https://post.example/\"onmouseover=\"alert(1)",
     "text": f"The White House {EVIL} said that North Korea had supplied missiles to Russia."},
    {"id": "-1+cmd|' /C calc'!A0", "publisher": "\t=1+1", "published": "2026-03-03", "title": "\\input{/etc/passwd} $x$ % & # _ ^ ~ {",
     "url": f"https://post.example/{TURN}gpj.exe", "text": f"The White House said{TURN} that North Korea had supplied missiles to Russia. A pipe | a `tick` *star* [x](javascript:alert(1)) # end."},
    {"id": "ansi", "publisher": "Wire \u009b31m", "published": "2026-03-03", "title": "\u001b]0;title\u0007", "url": "data:text/html,<script>alert(1)</script>",
     "text": "\u0085\u2028North Korea denied on Tuesday that it had supplied missiles to Russia."},
    {"id": "long", "publisher": "Long & Co", "published": "2026-03-04", "title": "x" * 70000, "url": "https://post.example/" + "a" * 3000,
     "text": "North Korea denied that it had supplied missiles to Russia. \"" + "The enemy lies & lies <again> and " * 3000 + "ends there,\" the White House said. "
             "The White House said that North Korea had supplied missiles to Russia, \"" + "word " * 20000 + "\"."},
]
for document in documents:
    print(json.dumps(document))
