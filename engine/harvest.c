/* SPDX-License-Identifier: MIT */
#include "harvest.h"
#include "base/crew.h"
#include "base/stopwatch.h"
#include "compare/document-keys.h"
#include "copies/signature.h"
#include "extract/extract.h"
#include "ruleset/compiled.h"

/* What goes through the crew: some documents, in order. */
typedef struct {
  const Ruleset *rules;
  GQueue harvests; /* of Harvest */
  gsize bytes;
} Batch;

struct Harvester {
  const Ruleset *rules;
  GPtrArray *tools; /* borrowed from the crew */
  gboolean timed;
  Crew *crew;
  Batch *filling, *emptying; /* or NULL */
  gsize bytes_in_flight;
};

/* What one thread works with. */
typedef struct {
  Extractor *extractor;
  Arena *scratch;
  HarvestTimes times;
} Tool;

void harvest_free(Harvest *harvest) {
  if (!harvest) return;
  g_clear_pointer(&harvest->claims, claim_set_free);
  document_free(harvest->document);
  g_free(harvest);
}

void harvest_find_keys(Harvest *harvest, const Ruleset *rules, Arena *scratch) {
  const Document *document = harvest->document;
  ClaimSet *claims = harvest->claims;
  harvest->keys = document_claim_keys(rules, claims->claims, document->key, document->published, claims->lists, scratch, &harvest->keys_dropped);
}

static void harvest_fill(Harvest *harvest, const Ruleset *rules, Tool *tool) {
  arena_reset(tool->scratch);
  harvest->claims = extractor_run(tool->extractor, harvest->document);
  Stopwatch watch = stopwatch_start(); /* the extractor has a watch of its own */
  signature_of_tokens(extractor_tokens(tool->extractor), tool->scratch, &harvest->signature);
  stopwatch_lap(&watch, &tool->times.signatures);
  claim_set_drop_repeats(harvest->claims);
  harvest_find_keys(harvest, rules, tool->scratch);
  stopwatch_lap(&watch, &tool->times.keys);
}

/* ---- the crew's trade ---- */

static void batch_free(gpointer data) {
  Batch *batch = data;
  if (!batch) return;
  g_queue_clear_full(&batch->harvests, (GDestroyNotify)harvest_free);
  g_free(batch);
}

static void batch_work(gpointer tool, gpointer job) {
  Batch *batch = job;
  for (GList *link = batch->harvests.head; link; link = link->next) harvest_fill(link->data, batch->rules, tool);
}

static gpointer tool_new(gpointer data) {
  Harvester *harvester = data;
  Tool *tool = g_new0(Tool, 1);
  tool->extractor = extractor_new(harvester->rules);
  tool->scratch = arena_new();
  if (harvester->timed) extractor_time(tool->extractor);
  g_ptr_array_add(harvester->tools, tool);
  return tool;
}

static void tool_free(gpointer data, G_GNUC_UNUSED gpointer harvester) {
  Tool *tool = data;
  extractor_free(tool->extractor);
  arena_free(tool->scratch);
  g_free(tool);
}

Harvester *harvester_new(const Ruleset *rules, guint threads, gboolean timed) {
  Harvester *harvester = g_new0(Harvester, 1);
  harvester->rules = rules;
  harvester->timed = timed;
  harvester->tools = g_ptr_array_new();
  const CrewTrade trade = {tool_new, tool_free, batch_work, batch_free, harvester};
  guint capacity = CLAMP(threads, 1, CREW_MAX_THREADS) * HARVEST_BATCHES_PER_THREAD;
  harvester->crew = crew_new(threads, capacity, &trade);
  return harvester;
}

void harvester_free(Harvester *harvester) {
  if (!harvester) return;
  crew_free(harvester->crew);
  batch_free(harvester->filling);
  batch_free(harvester->emptying);
  g_ptr_array_unref(harvester->tools);
  g_free(harvester);
}

/* ---- in and out ---- */

static void hand_over(Harvester *harvester) {
  if (harvester->filling) crew_put(harvester->crew, g_steal_pointer(&harvester->filling));
}

void harvester_put(Harvester *harvester, Document *document) {
  if (!harvester->filling) {
    harvester->filling = g_new0(Batch, 1);
    harvester->filling->rules = harvester->rules;
  }
  Harvest *harvest = g_new0(Harvest, 1);
  harvest->document = document;
  g_queue_push_tail(&harvester->filling->harvests, harvest);
  harvester->filling->bytes += document->length;
  harvester->bytes_in_flight += document->length;
  gboolean full = harvester->filling->harvests.length >= HARVEST_BATCH_DOCUMENTS || harvester->filling->bytes >= HARVEST_BATCH_BYTES;
  if (full) hand_over(harvester);
}

/* A batch that is being emptied is emptied before anything is put in again. */
static gboolean is_due(const Harvester *harvester, gboolean all) {
  return all || harvester->emptying || crew_is_full(harvester->crew) || harvester->bytes_in_flight > HARVEST_BYTES_IN_FLIGHT;
}

Harvest *harvester_take(Harvester *harvester, gboolean all) {
  if (!is_due(harvester, all)) return NULL;
  if (!harvester->emptying && crew_is_empty(harvester->crew)) hand_over(harvester);
  if (!harvester->emptying && crew_is_empty(harvester->crew)) return NULL;
  if (!harvester->emptying) harvester->emptying = crew_take(harvester->crew);
  Harvest *harvest = g_queue_pop_head(&harvester->emptying->harvests);
  harvester->bytes_in_flight -= harvest->document->length;
  if (g_queue_is_empty(&harvester->emptying->harvests)) g_clear_pointer(&harvester->emptying, batch_free);
  return harvest;
}

static RuleTally tally_of(const Harvester *harvester, guint pattern) {
  RuleTally sum = {.name = ruleset_pattern_name(harvester->rules, pattern)};
  for (guint i = 0; i < harvester->tools->len; i++) {
    const PatternTally one = extractor_tally(((const Tool *)harvester->tools->pdata[i])->extractor, pattern);
    sum.checks += one.checks;
    sum.matches += one.matches;
    sum.errors += one.errors;
    sum.nanoseconds += one.nanoseconds;
  }
  return sum;
}

GArray *harvester_tallies(const Harvester *harvester) {
  GArray *tallies = g_array_new(FALSE, FALSE, sizeof(RuleTally));
  for (guint pattern = 0; pattern < ruleset_pattern_count(harvester->rules); pattern++) {
    const RuleTally tally = tally_of(harvester, pattern);
    if (tally.matches + tally.errors > 0) g_array_append_val(tallies, tally);
  }
  return tallies;
}

HarvestTimes harvester_times(const Harvester *harvester) {
  HarvestTimes sum = {0};
  for (guint i = 0; i < harvester->tools->len; i++) {
    const Tool *tool = harvester->tools->pdata[i];
    const ExtractorTimes extracting = extractor_times(tool->extractor);
    sum.signatures += tool->times.signatures;
    sum.sentences += extracting.sentences;
    sum.claims += extracting.claims;
    sum.keys += tool->times.keys;
  }
  return sum;
}
