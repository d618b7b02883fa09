# SPDX-License-Identifier: MIT
"""Pages of a database with a hundred thousand findings: how long each takes, over one connection, as a browser asks for it. Fails when the median
of any page is over 100 ms. A night makes some hundred findings; the others are these again under other ids and in other disputes."""
import http.client
import json
import os
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

PROGRAM = os.environ["SICNON"]
WANTED = int(sys.argv[1])
TIMES, LIMIT, MADE = 15, 0.100, 500
STATES = """Norway Sweden Finland Denmark Poland Hungary Austria Italy Spain Portugal Greece Turkey Egypt Sudan Ethiopia Kenya Nigeria Ghana
Morocco Algeria Iran Iraq Israel Jordan India Pakistan China Japan Vietnam Thailand Indonesia Australia Canada Mexico Brazil Chile Peru
Argentina Ukraine Russia""".split()
GOODS = ["ballistic missiles", "drones", "artillery shells", "tanks", "rifles", "cruise missiles", "mines", "fighter jets"]


def stories(n):
    """Eight accusers for each affair: so many findings for each denial."""
    made = 0
    for step in range(1, len(STATES)):
        for i, giver in enumerate(STATES):
            for goods in GOODS:
                receiver = STATES[(i + step) % len(STATES)]
                accusers = [state for state in STATES[(i * 7 + step) % 31:] + STATES if state not in (giver, receiver)][:8]
                for accuser in accusers:
                    if made == n:
                        return
                    made += 1
                    day = f"2026-{1 + made % 12:02}-{1 + made % 28:02}"
                    text = f"{accuser} said that {giver} had supplied {goods} to {receiver}. {giver} denied supplying {goods} to {receiver}."
                    yield dict(id=f"s{made}", publisher=f"Gazette {made % 9}", published=day, title=f"{accuser} accuses {giver}", text=text)


def multiply(db, wanted):
    link = sqlite3.connect(db)
    names = [row[1] for row in link.execute("PRAGMA table_info(findings)")]
    rows = link.execute("SELECT * FROM findings ORDER BY id").fetchall()
    id_at, dispute_at, score_at = names.index("id"), names.index("dispute"), names.index("score")
    marks = ",".join("?" * len(names))
    for n in range(wanted - len(rows)):
        row, copy = list(rows[n % len(rows)]), n // len(rows)
        row[id_at], row[dispute_at] = f"{n:07x}{row[id_at][7:]}", f"{copy:05x}{row[dispute_at][5:]}"
        row[score_at] *= 1 - copy / (2 + wanted / len(rows))
        link.execute(f"INSERT INTO findings VALUES ({marks})", row)
    link.commit()
    link.close()


class Browser:
    def __init__(self, url):
        self.host = re.match(r"http://([^/]+)/", url).group(1)
        self.link = http.client.HTTPConnection(self.host)
        self.cookie = ""
        self.cookie = self.ask("GET", url[url.index("/?"):])[1].getheader("Set-Cookie").split(";")[0]

    def ask(self, method, path, fields=None):
        headers = {"Cookie": self.cookie, "Origin": f"http://{self.host}"}
        body = None
        if fields is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = urllib.parse.urlencode(fields)
        began = time.perf_counter()
        self.link.request(method, path, body, headers)
        answer = self.link.getresponse()
        page = answer.read().decode()
        return page, answer, time.perf_counter() - began


def measure(browser, name, asks, slow):
    times = []
    for ask in asks:
        page, answer, took = browser.ask(*ask)
        if answer.status not in (200, 303):
            sys.exit(f"{name}: {ask}: status {answer.status}")
        times.append(took)
    median = statistics.median(times)
    print(f"{name:<34} {median * 1000:7.1f} ms, at most {max(times) * 1000:7.1f} ms")
    if median > LIMIT:
        slow.append(name)


def main():
    slow = []
    with tempfile.TemporaryDirectory() as work:
        db, news = os.path.join(work, "night.db"), os.path.join(work, "news.jsonl")
        with open(news, "w") as file:
            file.writelines(json.dumps(story) + "\n" for story in stories(MADE))
        subprocess.run([PROGRAM, "run", "--quiet", "--search", "--db", db, news], check=True)
        multiply(db, WANTED)
        server = subprocess.Popen([PROGRAM, "serve", "--db", db, "--port", "0"], stdout=subprocess.PIPE, text=True)
        browser = Browser(server.stdout.readline().strip())
        began = time.perf_counter()
        page = browser.ask("GET", "/")[0]
        total = re.search(r"of (\d+) reviewed", page).group(1)
        print(f"{total} findings; the first page, with the queue to be read, {time.perf_counter() - began:.2f} s")
        findings = re.findall(r'class="row-link" href="(/finding/[0-9a-f]+)', page)
        dispute = re.search(r'href="(/dispute/[0-9a-f]+)', page).group(1)
        token = re.search(r'name="token" value="(\w+)"', browser.ask("GET", "/help")[0]).group(1)
        pages = {"queue": "/", "queue, all, page 200": "/?status=all&page=200", "queue, words": "/?q=norway+tanks", "queue, an actor": "/?status=all&actor=no",
                 "dispute": dispute, "actor": "/actor/no", "rules": "/rules", "runs": "/runs", "search": "/search?q=norway+tanks", "help": "/help"}
        for name, path in pages.items():
            measure(browser, name, [("GET", path)] * TIMES, slow)
        measure(browser, "finding", [("GET", path) for path in findings[:TIMES]], slow)
        measure(browser, "finding, with rejected pairs", [("GET", path + "?rejected=yes") for path in findings[:TIMES]], slow)
        measure(browser, "a decision", [("POST", "/decide", {"token": token, "finding": path.split("/")[2], "seen": "0", "verdict": "confirmed"})
                                        for path in findings[:TIMES]], slow)
        measure(browser, "queue, after decisions", [("GET", "/")] * TIMES, slow)
        memory = int(re.search(r"VmHWM:\s+(\d+)", open(f"/proc/{server.pid}/status").read()).group(1)) // 1024
        print(f"memory {memory} MB")
        server.terminate()
        server.wait()
    if slow:
        sys.exit("over 100 ms: " + ", ".join(slow))


main()
