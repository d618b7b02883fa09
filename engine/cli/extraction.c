/* SPDX-License-Identifier: MIT */
#include "cli/extraction.h"

#include "cli/claim-writer.h"
#include "cli/output.h"
#include "cli/part-writer.h"
#include "cli/signals.h"
#include "gather.h"
#include "pipeline.h"

/* Where harvests go: to a part, or as claims to the output. */
typedef struct {
  const ExtractionOptions *options;
  Log log;
  PartWriter *part;
  Output *output;
  ClaimWriter *writer;
} Extraction;

static gboolean take(const Harvest *harvest, gpointer data, GError **error) {
  Extraction *extraction = data;
  if (extraction->part != NULL) return part_writer_add(extraction->part, harvest, error);
  claim_writer_add(extraction->writer, harvest, extraction->output->text);
  return output_pass(extraction->output, error);
}

static void note_problem(const InputProblem *problem, gpointer data) {
  Extraction *extraction = data;
  log_problem(&extraction->log, problem);
  if (extraction->part != NULL) part_writer_problem(extraction->part, problem);
}

static gboolean open_target(Extraction *extraction, GError **error) {
  const ExtractionOptions *options = extraction->options;
  if (options->part != NULL) return (extraction->part = part_writer_open(options->part, error)) != NULL;
  extraction->output = output_open(options->file, error);
  return extraction->output != NULL;
}

static gboolean close_target(Extraction *extraction, const char *rules, const IntakeCounts *counts, GError **error) {
  const ReaderOptions *reading = &extraction->options->reading;
  if (extraction->output != NULL && counts->documents == 0) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_DATA, "nothing usable in the input: no document could be read");
    return FALSE;
  }
  if (extraction->output != NULL) return output_close(g_steal_pointer(&extraction->output), error);
  g_auto(Manifest) manifest = {.rules = g_strdup(rules), .shard = reading->shard, .shards = MAX(reading->shards, 1), .counts = *counts};
  return part_writer_close(g_steal_pointer(&extraction->part), &manifest, error);
}

gboolean extraction_run(const ExtractionOptions *options, GError **error) {
  g_autofree char *rules = pipeline_reading_rules(SICNON_VERSION, options->rules);
  g_autoptr(ClaimWriter) writer = claim_writer_new(options->rules, store_rules_mark(rules), options->keyed);
  Extraction extraction = {.options = options, .log = options->log, .writer = writer};
  const GatherOptions gather = {
      .paths = options->paths,
      .reading = options->reading,
      .rules = options->rules,
      .threads = options->threads,
      .problem = note_problem,
      .take = take,
      .stop = signals_came,
      .data = &extraction,
  };
  IntakeCounts counts;
  const gboolean done = open_target(&extraction, error) && gather_run(&gather, &counts, error) && close_target(&extraction, rules, &counts, error);
  part_writer_abandon(extraction.part);
  output_abandon(extraction.output);
  return done;
}
