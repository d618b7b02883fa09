/* SPDX-License-Identifier: MIT */
#include "cli/history.h"

#include "cli/output.h"
#include "report/history.h"
#include "store/reviews.h"

typedef struct {
  Output *output;
  GError *error;
} HistoryOutput;

static gboolean write_event(const ReviewEvent *event, gpointer data) {
  HistoryOutput *history = data;
  report_review(history->output->text, event);
  return output_pass(history->output, &history->error);
}

gboolean history_write(Store *store, GError **error) {
  g_autoptr(Output) output = output_open(NULL, error);
  HistoryOutput history = {output, NULL};
  if (output == NULL || !store_each_review(store, NULL, write_event, &history, error)) return FALSE;
  if (history.error == NULL) return output_close(g_steal_pointer(&output), error);
  g_propagate_error(error, history.error);
  return FALSE;
}
