/* SPDX-License-Identifier: MIT */
/* A file or standard input ("-") as a Source, byte for byte. */
#pragma once
#include "ingest/source.h"

Source *source_open_file(const char *path, GError **error);
