# SPDX-License-Identifier: MIT
"""C source with what is not code blanked out; line numbers stay."""
import re

PIECE = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)


def blank(text):
    return re.sub(r"[^\n]", " ", text)


def code(text):
    """Without comments and the insides of literals."""
    return PIECE.sub(lambda m: blank(m.group()) if m.group()[0] == "/" else '"' + blank(m.group()[1:-1]) + '"', text)


def literals(text):
    """(line, string literal) pairs; neighbours are joined, as the compiler does."""
    text = re.sub(r"^\s*#\s*include[^\n]*", lambda m: blank(m.group()), text, flags=re.M)
    pieces = [(m.start(), m.group()) for m in PIECE.finditer(text) if m.group()[0] == '"']
    joined, end = [], None
    for start, piece in pieces:
        if end is not None and not text[end:start].strip():
            joined[-1] = (joined[-1][0], joined[-1][1] + piece[1:-1])
        else:
            joined.append((text.count("\n", 0, start) + 1, piece[1:-1]))
        end = start + len(piece)
    return joined
