# SPDX-License-Identifier: MIT
"""Standard error is a socket of the journal: what comes are entries with fields, by which `journalctl SICNON_EVENT=lost` finds them."""
import os
import socket
import subprocess
import sys
import tempfile

JOURNAL = "/run/systemd/journal/"
NEWS = '{"id":"one","text":"Norway said Sweden had sold tanks to Chad. Sweden denied it had sold tanks to Chad."}\n{"id":"two","text":""}\n'
EXPECTED = {"SICNON_EVENT": "lost", "SICNON_ORIGIN": "news.jsonl:2", "PRIORITY": "4", "SYSLOG_IDENTIFIER": "sicnon"}


def read_entry(data):
    """FIELD=value, or FIELD, a length in eight bytes, and so many bytes."""
    fields = {}
    while data:
        name, data = data.split(b"\n", 1)
        if b"=" in name:
            name, value = name.split(b"=", 1)
        else:
            length = int.from_bytes(data[:8], "little")
            value, data = data[8:8 + length], data[9 + length:]
        fields[name.decode()] = value.decode()
    return fields


def entries(receiver):
    receiver.setblocking(False)
    while True:
        try:
            yield read_entry(receiver.recv(1 << 16))
        except BlockingIOError:
            return


def main():
    receiver, listener = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM), socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    receiver.bind(JOURNAL + "socket")
    listener.bind(JOURNAL + "stdout")
    listener.listen()
    stream = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    stream.connect(JOURNAL + "stdout")
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "news.jsonl"), "w") as file:
            file.write(NEWS)
        run = subprocess.run([os.environ["SICNON"], "run", "--db", "night.db", "--verbose", "news.jsonl"], cwd=folder, stderr=stream)
    told = list(entries(receiver))
    lost = [entry for entry in told if entry.get("SICNON_EVENT") == "lost"]
    problems = [] if run.returncode == 0 else [f"exit status {run.returncode}"]
    problems += [] if len(lost) == 1 and EXPECTED.items() <= lost[0].items() and lost[0]["SICNON_REASON"] and lost[0]["SICNON_MEND"] else [f"lost: {lost}"]
    problems += [] if [entry["MESSAGE"] for entry in told if entry.get("SICNON_EVENT") == "note"] == ["reading", "comparing"] else [f"notes: {told}"]
    print("\n".join(problems) or f"journal: {len(told)} entries as they should be")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
