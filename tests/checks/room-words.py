# SPDX-License-Identifier: MIT
"""SQL stands in store/ only; printing in cli/, report/, review/ and workbench/ only."""
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../support"))
import c_source
import tree

SQL = re.compile(r"\b(SELECT\s.*\bFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s.*\bSET|DELETE\s+FROM|CREATE\s+(TABLE|INDEX|VIEW)|DROP\s+TABLE|PRAGMA|ROLLBACK)\b", re.I)
SQLITE = re.compile(r"\bsqlite3_\w+|<sqlite3\.h>")
PRINT = re.compile(r"(?<![\w>.])(v?f?printf|v?dprintf|puts|fputs|putchar|putc|fputc|perror|g_print|g_printerr|g_message|g_warning|g_critical|g_info|g_debug|g_log)\s*\(")
STREAM = re.compile(r"\b(stdout|stderr)\b")
PRINTERS = ("cli", "report", "review", "workbench", "main")


def line_of(text, match):
    return text.count("\n", 0, match.start()) + 1


def check(name, text):
    code = c_source.code(text)
    if tree.room(name) != "store":
        for number, literal in c_source.literals(text):
            if SQL.search(literal):
                yield f"{name}:{number}: SQL outside store/"
        for match in SQLITE.finditer(code):
            yield f"{name}:{line_of(code, match)}: {match.group()} outside store/"
    if tree.room(name) not in PRINTERS:
        for pattern in (PRINT, STREAM):
            for match in pattern.finditer(code):
                yield f"{name}:{line_of(code, match)}: printing ({match.group().strip(' (')}) outside {', '.join(PRINTERS[:4])}"


names = tree.files(".c", ".h", under="engine/")
problems = [problem for name in names for problem in check(name, tree.read(name))]
tree.end(problems, len(names), "files")
