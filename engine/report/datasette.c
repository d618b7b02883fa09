/* SPDX-License-Identifier: MIT */
/* A database to be published (store/publish.h), and what Datasette shows beside it: its metadata.json. */
#include <string.h>
#include "report/about.h"
#include "report/json.h"
#include "report/report.h"

typedef struct {
  const char *name, *what;
} Described;

typedef struct {
  Described table;
  const char *label, *sort; /* label: what stands for a row in links to it; sort: descending; or NULL */
  const char *const *facets;
  const Described *columns;
} Table;

static const char *const no_facets[] = {NULL};
static const char *const claim_facets[] = {"actor", "stance", "modality", NULL};
static const char *const document_facets[] = {"publisher", NULL};
static const char *const position_facets[] = {"side", "stance", NULL};
static const char *const finding_facets[] = {"kind", "level", NULL};

static const Described no_columns[] = {{NULL, NULL}};
static const Described claim_columns[] = {
    {"quote", "The words that state it"},
    {"side", "The outermost actor for which this one speaks"},
    {"modality", "Anything but actual is no assertion of a fact"},
    {"roles", "Who and what takes part in the event: role, id, name"},
    {"said_from", "When it was said, if the text tells"},
    {"span_start", "Where the quote stands, in bytes of the document's text"},
    {NULL, NULL},
};
static const Described document_columns[] = {{"copy_of", "Key of the first document of which this one is a copy"}, {NULL, NULL}};
static const Described position_columns[] = {{"sources", "Independent ones: copies, and texts of one publisher, count once"}, {NULL, NULL}};
static const Described finding_columns[] = {
    {"a", "The position that denies, where one does"},
    {"factors", "Their product is the score"},
    {"steps", "Inferences that lead from what was said to what contradicts"},
    {"new", "1: the last run was the first to tell of it"},
    {NULL, NULL},
};

static const Table tables[] = {
    {{"findings", "Two positions that contradict each other"}, "subject", "score", finding_facets, finding_columns},
    {{"contradictions", "Findings with the earliest words of both sides"}, NULL, "score", finding_facets, no_columns},
    {{"disputes", "Findings about one subject"}, "subject", "score", no_facets, no_columns},
    {{"positions", "What an actor says about one matter, with all claims that state it"}, "actor_name", NULL, position_facets, position_columns},
    {{"claims", "Who says what in which document"}, "quote", NULL, claim_facets, claim_columns},
    {{"actors", "Who claims"}, "name", NULL, no_facets, no_columns},
    {{"documents", "Where it was said; their texts are not published here"}, "title", "published", document_facets, document_columns},
    {{"about", "What all this rests on"}, NULL, NULL, no_facets, no_columns},
};

static void write_columns(GString *out, const Described *columns) {
  json_key(out, "columns");
  json_open(out, '{');
  for (; columns->name != NULL; columns++) json_text_member(out, columns->name, columns->what);
  json_close(out, '}');
}

static void write_table(GString *out, const Table *table) {
  json_key(out, table->table.name);
  json_open(out, '{');
  json_text_member(out, "description", table->table.what);
  if (table->label != NULL) json_text_member(out, "label_column", table->label);
  if (table->sort != NULL) json_text_member(out, "sort_desc", table->sort);
  if (*table->facets != NULL) json_list_member(out, "facets", table->facets);
  write_columns(out, table->columns);
  json_close(out, '}');
}

/* Datasette calls a database like its file, without what follows the last point. */
static char *database_name(const char *file) {
  const char *point = strrchr(file, '.');
  return point != NULL && point > file ? g_strndup(file, (gsize)(point - file)) : g_strdup(file);
}

static void write_tables(GString *out) {
  json_key(out, "tables");
  json_open(out, '{');
  for (gsize i = 0; i < G_N_ELEMENTS(tables); i++) write_table(out, &tables[i]);
  json_key(out, "position_claims");
  json_open(out, '{');
  json_flag_member(out, "hidden", TRUE);
  json_close(out, '}');
  json_close(out, '}');
}

static void write_sidecar(GString *out, const char *name, const ReportHead *head, G_GNUC_UNUSED ReportSubject subject) {
  g_autofree char *database = database_name(name), *rests_on = about_sentence(head);
  json_open(out, '{');
  json_text_member(out, "title", "Claims that contradict each other");
  json_text_member(out, "description", rests_on);
  json_key(out, "databases");
  json_open(out, '{');
  json_key(out, database);
  json_open(out, '{');
  write_tables(out);
  json_close(out, '}');
  json_close(out, '}');
  json_close(out, '}');
  g_string_append_c(out, '\n');
}

const ReportFormat report_sqlite = {
    .name = "sqlite",
    .extension = "db",
    .summary = "a database to be published: without texts and reviews, for Datasette",
    .is_database = TRUE,
    .sidecar_suffix = "-metadata.json",
    .sidecar = write_sidecar,
};
