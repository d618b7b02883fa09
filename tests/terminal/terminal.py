# SPDX-License-Identifier: MIT
"""Reviews by keys: each key is sent when the screen that it answers is there."""
import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../support"))
from checks import check, end

SICNON = os.environ["SICNON"]
SOURCE = os.environ["SICNON_SOURCE"]
PROMPT = b"? keys q quit"
TERMINAL_LINE_LIMIT = 4000
TERMINAL_CLAIMS_SHOWN = 4


class Terminal:
    def __init__(self, db, *options, rows=40, colour=False):
        self.pid, self.device = pty.fork()
        if self.pid == 0:
            environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | ({} if colour else {"NO_COLOR": "1"})
            os.execve(SICNON, [SICNON, "review", "--db", db, "--reviewer", "ada", *options], environment | {"TERM": "xterm"})
        fcntl.ioctl(self.device, termios.TIOCSWINSZ, struct.pack("HHHH", rows, 80, 0, 0))
        self.screen = ""

    def wait(self, mark):
        """What comes up to the mark, as the last screen of it."""
        got = b""
        while mark not in got:
            ready, _, _ = select.select([self.device], [], [], 60)
            if not ready:
                raise TimeoutError(got)
            got += os.read(self.device, 65536)
        self.screen = re.split(r"\x1b\[H\x1b\[2J", got.decode("utf-8", "replace"))[-1]
        return self.screen

    def press(self, keys, mark=PROMPT):
        os.write(self.device, keys.encode())
        return self.wait(mark)

    def end(self, keys="q"):
        mode = termios.tcgetattr(self.device)[3]
        if keys:
            os.write(self.device, keys.encode())
        try:
            while select.select([self.device], [], [], 60)[0]:
                if not os.read(self.device, 65536):
                    break
            else:
                os.kill(self.pid, signal.SIGKILL)  # it does not end: the exit code tells
        except OSError:
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1]), mode


def statuses(db):
    lines = subprocess.run([SICNON, "export", "--db", db], capture_output=True, text=True, check=True).stdout.splitlines()
    return {one["id"]: one["status"] for one in map(json.loads, lines)}


def finding(screen):
    return re.search(r"; ([0-9a-f]{20})", screen.replace("\r\n", " ")).group(1)


def by_keys(db):
    terminal = Terminal(db)
    first = finding(terminal.wait(PROMPT))
    check("colours off", "\x1b[3" not in terminal.screen and "\x1b[1m" not in terminal.screen, terminal.screen)
    check("80 columns", all(len(re.sub(r"\x1b\[[0-9;]*[A-Za-z]", "", line)) <= 80 for line in terminal.screen.split("\r\n")), terminal.screen)
    for word in ("\r\nA ", "\r\nB ", "denies", "asserts", "by the rule"):
        check(f"shows {word}", word in terminal.screen, terminal.screen)
    check("each side has its words", re.search(r"\r\nA .*\r\n   \".*\r\nB .*\r\n   \"", terminal.screen, re.S) and "0 claims" not in terminal.screen, terminal.screen)
    second = finding(terminal.press("c"))
    check("goes on", second != first and "Saved." in terminal.screen)
    third = finding(terminal.press("4"))
    fourth = finding(terminal.press("u"))
    now = statuses(db)
    check("decided", [now[first], now[second], now[third]] == ["confirmed", "dismissed", "unsure"], now)
    check("undo", finding(terminal.press("z")) == third and "Taken back." in terminal.screen and statuses(db)[third] == "new")
    terminal.press("e", b"Note: ")
    check("a note", "second look caf\u00e9" in terminal.press("second look caf\u00e9\n"), terminal.screen)
    before = statuses(db)
    terminal.press("e", b"Note: ")
    refused = terminal.press("c" * (TERMINAL_LINE_LIMIT + 1) + "\n")
    check("a line that is too long is no note and no keys", "too long" in refused and finding(refused) == third and statuses(db) == before, refused)
    terminal.press("t", b"commas: ")
    check("tags", "#toll #later" in terminal.press("toll, later\n"), terminal.screen)
    terminal.press("a", b"nobody): ")
    check("an assignee", "for bo" in terminal.press("bo\n"), terminal.screen)
    terminal.press("x", b"id): ")
    terminal.press(first[:8] + "\n")
    check("a duplicate", statuses(db)[third] == "duplicate")
    check("forward", finding(terminal.press("n")) != finding(terminal.press("p")))
    terminal.press("?", b"dismiss: wrong-speaker")
    terminal.press(" ")
    terminal.press("/", b"all): ")
    check("words", "Nothing is left in this list." in terminal.press("nobody says this\n"), terminal.screen)
    check("keys without a finding", "Nothing is left" in terminal.press("c"))
    terminal.press("/", b"all): ")
    terminal.press("\n")
    code, mode = terminal.end()
    check("quits", code == 0, code)
    check("reads single keys", not mode & termios.ICANON and not mode & termios.ECHO)
    return fourth


def scrolls(db):
    terminal = Terminal(db, "--status", "confirmed", rows=10)
    top = terminal.wait(PROMPT)
    check("more below", "j more" in top, top)
    below = terminal.press("j")
    check("scrolls", below.split("\r\n")[0] != top.split("\r\n")[0])
    check("arrows", terminal.press("\x1b[A").split("\r\n")[0] == top.split("\r\n")[0])
    check("fits", all(screen.count("\r\n") <= 8 for screen in (top, below)), top)
    check("ends with the input", terminal.end("\x04")[0] == 0)


def colours(db):
    terminal = Terminal(db, colour=True)
    check("colours", "\x1b[31m" in terminal.wait(PROMPT) and "\x1b[32m" in terminal.screen)
    os.kill(terminal.pid, signal.SIGTERM)
    check("a signal ends it", terminal.end("")[0] == 0)


def many_claims(db, corpus):
    """A side that says a thing often shows TERMINAL_CLAIMS_SHOWN of it, tells how many more there are, and all of them on `v`."""
    days = TERMINAL_CLAIMS_SHOWN + 2
    with open(corpus, "w", encoding="utf-8") as out:
        for day in range(1, days + 1):
            story = f"On day {day} the mill number {day * 7} was still closed. Norway said Sweden had sold tanks to Chad."
            out.write(json.dumps({"id": f"a{day}", "publisher": f"Post {day}", "published": f"2024-01-{day:02}", "text": story}) + "\n")
        out.write(json.dumps({"id": "b", "publisher": "Herald", "published": "2024-01-03", "text": "Sweden denied selling tanks to Chad."}) + "\n")
    subprocess.run([SICNON, "run", "--quiet", "--db", db, corpus], check=True)
    terminal = Terminal(db, rows=120)
    shown = terminal.wait(PROMPT)
    check("some claims", shown.count("Norway said") == TERMINAL_CLAIMS_SHOWN and "and 2 more (v)" in shown, shown)
    check("all claims", terminal.press("v").count("Norway said") == days and "more" not in terminal.screen, terminal.screen)
    terminal.end()


def two_at_once(db):
    """Nobody overwrites what he has not seen."""
    one, other = Terminal(db), Terminal(db, "--reviewer", "bo")
    shown = finding(one.wait(PROMPT))
    check("the same finding", finding(other.wait(PROMPT)) == shown)
    one.press("c")
    check("is told", "Somebody decided meanwhile" in other.press("1"), other.screen)
    check("nothing lost", statuses(db)[shown] == "confirmed")
    one.end()
    other.end()


with tempfile.TemporaryDirectory() as work:
    db = os.path.join(work, "night.db")
    subprocess.run([SICNON, "run", "--quiet", "--db", db, os.path.join(SOURCE, "corpus/sample")], check=True)
    by_keys(db)
    scrolls(db)
    colours(db)
    two_at_once(db)
    many_claims(os.path.join(work, "many.db"), os.path.join(work, "many.jsonl"))
    piped = subprocess.run([SICNON, "review", "--db", db], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    check("without a terminal", piped.returncode == 64 and "--batch FILE" in piped.stderr, piped.stderr)
end("terminal")
