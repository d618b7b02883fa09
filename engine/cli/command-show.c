/* SPDX-License-Identifier: MIT */
#include "cli/command.h"
#include "cli/output.h"
#include "cli/pages.h"
#include "store/visit.h"

typedef struct {
  Output *output;
  guint matches;
  gboolean kept;
} TextSearch;

static gboolean found_document(const Document *document, gpointer data) {
  TextSearch *search = data;
  if (search->matches++ > 0) return FALSE;
  search->kept = document->text != NULL;
  if (search->kept) g_string_append_len(search->output->text, document->text, (gssize)document->length);
  return TRUE;
}

static gboolean fail_document(const char *id, guint matches, GError **error) {
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE,
              matches == 0 ? "there is no document \"%s\""
                           : "more than one publisher has a document \"%s\": give its key (column `key` of table `documents`)",
              id);
  return FALSE;
}

/* The bytes as they were given: offsets in exports count in them. */
static gboolean show_text(Store *store, const char *id, GError **error) {
  g_autoptr(Output) output = output_open(NULL, error);
  if (output == NULL) return FALSE;
  TextSearch search = {output, 0, FALSE};
  if (!store_each_document(store, id, found_document, &search, error)) return FALSE;
  if (search.matches != 1) return fail_document(id, search.matches, error);
  if (!search.kept) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "the text of document \"%s\" was not kept (`sicnon run --no-texts`)", id);
    return FALSE;
  }
  return output_close(g_steal_pointer(&output), error);
}

static ExitCode run(Invocation *invocation, GError **error) {
  g_autofree char *text = NULL;
  gint width = 0;
  const GOptionEntry entries[] = {
      {"text", 0, 0, G_OPTION_ARG_FILENAME, &text, "Print the text of this document instead, byte for byte", "DOCUMENT"},
      {"width", 0, 0, G_OPTION_ARG_INT, &width, "Columns of the page (else those of the terminal, or 80)", "N"},
      G_OPTION_ENTRY_NULL,
  };
  if (!invocation_parse(invocation, entries, 0, 1, error)) return EXIT_CODE_DONE;
  gint arguments = text == NULL ? 1 : 0;
  if (!invocation_expect(invocation, arguments, arguments, error) || !invocation_open_store(invocation, error)) return EXIT_CODE_DONE;
  if (text != NULL) show_text(invocation->store, text, error);
  else pages_write_by_id(invocation->store, invocation->argv[1], page_show, output_style(width), error);
  return EXIT_CODE_DONE;
}

const Command command_show = {
    .name = "show",
    .arguments = "ID",
    .summary = "Show both sides of a finding with their evidence",
    .example = "sicnon show --db night.db 3f2a91  (the start of an id is enough)",
    .needs = NEEDS_STORE_READ,
    .run = run,
};
