# SPDX-License-Identifier: MIT
"""Follows rules/README.md word for word: files that a yaml block names in its first line are written, commands behind "$" are run, and what
they print must be what stands below them. A line "..." stands for any lines, "..." in a line for any text; times are not compared."""
import os
import re
import subprocess
import sys

blocks = re.findall(r"^```(yaml|console)\n(.*?)^```$", open(os.environ["SOURCE"] + "/rules/README.md", encoding="utf-8").read(), re.S | re.M)
commands = failures = 0


def fits(expected, actual):
    parts = [re.escape(part) for part in re.sub(r"\(\d+ ms\)", "(0 ms)", expected).split("...")]
    pattern = "(?:.*)".join(parts)
    return re.fullmatch(pattern, re.sub(r"\(\d+ ms\)", "(0 ms)", actual), re.S)


def write(text):
    named = re.match(r"# (site/\S+\.yml)\n", text)
    if named:
        os.makedirs(os.path.dirname(named[1]), exist_ok=True)
        with open(named[1], "w", encoding="utf-8") as file:
            file.write(text)


def run(command, expected):
    global commands, failures
    done = subprocess.run(["bash", "-c", 'sicnon() { "$SICNON" "$@"; }\n' + command], capture_output=True, text=True)
    commands += 1
    if done.returncode or not fits(expected, done.stdout):
        failures += 1
        print(f"$ {command}\n--- expected\n{expected}--- printed (exit status {done.returncode})\n{done.stdout}{done.stderr}")


for kind, text in blocks:
    if kind == "yaml":
        write(text)
    else:
        for part in re.split(r"^\$ ", text, flags=re.M)[1:]:
            command, _, expected = part.partition("\n")
            run(command, expected)
print(f"{failures} of {commands} commands did something else" if failures or not commands else "the tutorial holds")
sys.exit(1 if failures or not commands else 0)
