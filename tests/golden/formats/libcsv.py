# SPDX-License-Identifier: MIT
"""CSV as libcsv reads and writes it, in its strict mode."""
import ctypes

_library = ctypes.CDLL("libcsv.so.3")
_CELL = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_void_p)
_ROW = ctypes.CFUNCTYPE(None, ctypes.c_int, ctypes.c_void_p)
_STRICT, _STRICT_END = 1, 4
_PARSER_SIZE = 1024  # more than a struct csv_parser has
for _name in ("csv_parse", "csv_write"):
    getattr(_library, _name).restype = ctypes.c_size_t


def rows(data):
    """The rows of these bytes, as lists of strings. What libcsv refuses raises."""
    found, row = [], []
    cell = _CELL(lambda text, length, _: row.append(ctypes.string_at(text, length).decode("utf-8") if text else ""))

    def end(_code, _data):
        found.append(row[:])
        row.clear()

    parser = ctypes.create_string_buffer(_PARSER_SIZE)
    _library.csv_init(parser, ctypes.c_ubyte(_STRICT | _STRICT_END))
    end = _ROW(end)
    read = _library.csv_parse(parser, data, ctypes.c_size_t(len(data)), cell, end, None)
    if read != len(data) or _library.csv_fini(parser, cell, end, None) != 0:
        raise ValueError(f"libcsv: {_library.csv_error(parser)} at byte {read} of {len(data)}")
    _library.csv_free(parser)
    return found


def written(table):
    """The same rows as bytes, every cell in quotes."""
    lines = []
    for row in table:
        cells = []
        for text in row:
            source = text.encode("utf-8")
            out = ctypes.create_string_buffer(2 * len(source) + 2)
            length = _library.csv_write(out, ctypes.c_size_t(len(out)), source, ctypes.c_size_t(len(source)))
            cells.append(out.raw[:length])
        lines.append(b",".join(cells) + b"\r\n")
    return b"".join(lines)
