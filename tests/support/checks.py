# SPDX-License-Identifier: MIT
"""What scripts that look at the program from outside share: single checks, and how they end."""
import sys

problems = []
checked = 0


def check(what, good, seen=""):
    global checked
    checked += 1
    if not good:
        problems.append(f"{what}: {seen!r}")


def end(script):
    """Nothing checked is a failure too."""
    for problem in problems:
        print(problem)
    print(f"{script}: {checked} checks, {len(problems)} problems")
    sys.exit(1 if problems or not checked else 0)
