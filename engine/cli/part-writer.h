/* SPDX-License-Identifier: MIT */
/* Writes a part (parts/manifest.h): each file aside, synced and renamed, the manifest last.
 *
 * Order: part_writer_add() and part_writer_problem() as they come, part_writer_close() at the end. Without it nothing new stands in the folder.
 * Errors: SICNON_ERROR_IO. Threads: one. */
#pragma once
#include "parts/manifest.h"
#include "parts/record.h"

typedef struct PartWriter PartWriter;

/* Makes the folder when it is not there. */
PartWriter *part_writer_open(const char *folder, GError **error);
gboolean part_writer_add(PartWriter *writer, const Harvest *harvest, GError **error);
void part_writer_problem(PartWriter *writer, const InputProblem *problem);
/* Fills in what the manifest does not know yet; then it is written. Frees the writer, also on failure. */
gboolean part_writer_close(PartWriter *writer, Manifest *manifest, GError **error);
void part_writer_abandon(PartWriter *writer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(PartWriter, part_writer_abandon)
