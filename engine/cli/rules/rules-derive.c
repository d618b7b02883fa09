/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "cli/output.h"
#include "cli/rules/rules.h"
#include "ruleset/suggest.h"

static const EventRule *find_event(const Ruleset *rules, const char *id, GError **error) {
  const EventRule *event = ruleset_event(rules, id);
  if (event != NULL) return event;
  Suggest near = suggest_start(id);
  const GPtrArray *events = ruleset_events(rules);
  for (guint i = 0; i < events->len; i++) suggest_offer(&near, ((const EventRule *)events->pdata[i])->meta.id);
  g_autofree char *hint = suggest_phrase(near.best);
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "there is no event '%s'%s", id, hint);
  return NULL;
}

static void append_words(GString *out, const EventTrigger *trigger) {
  const TriggerSet *set = trigger->set;
  gchar **const words[N_EVENT_FORMS] = {[EVENT_FORM_ACTIVE] = set->verbs,  [EVENT_FORM_GAP] = set->verbs,    [EVENT_FORM_PASSIVE] = set->verbs,
                                        [EVENT_FORM_NOMINAL] = set->nouns, [EVENT_FORM_AGENT] = set->agents, [EVENT_FORM_ADJECTIVE] = set->adjectives};
  g_autofree char *all = g_strjoinv(", ", words[trigger->form]);
  g_string_append_printf(out, "    at %s\n", all);
}

static void append_forms(GString *out, const Ruleset *rules, const EventRule *event) {
  const GPtrArray *triggers = ruleset_triggers(rules);
  for (guint i = 0; i < event->patterns->len; i++)
    g_string_append_printf(out, "#%u  %s\n", i + 1, ((const WordEntry *)event->patterns->pdata[i])->text);
  for (guint i = 0; i < triggers->len; i++) {
    const EventTrigger *trigger = triggers->pdata[i];
    if (trigger->event != event) continue;
    g_string_append_printf(out, "%s: %s", trigger->id, trigger->text);
    if (trigger->subject != NULL) g_string_append_printf(out, "  (subject: %s)", trigger->subject);
    g_string_append_c(out, '\n');
    append_words(out, trigger);
  }
}

static ExitCode run(Invocation *invocation, GError **error) {
  g_auto(GStrv) layers = NULL;
  const GOptionEntry entries[] = {
      {"rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &layers, "Rules to lay over those of sicnon; may be repeated", "DIR"},
      G_OPTION_ENTRY_NULL,
  };
  if (!invocation_parse(invocation, entries, 1, 1, error)) return EXIT_CODE_DONE;
  g_autoptr(Ruleset) rules = rules_open(layers, error);
  if (rules == NULL) return EXIT_CODE_RULES;
  const EventRule *event = find_event(rules, invocation->argv[1], error);
  if (event == NULL) return EXIT_CODE_USAGE;
  g_autoptr(GString) out = g_string_new(NULL);
  append_forms(out, rules, event);
  return output_text(out->str, error) ? EXIT_CODE_DONE : EXIT_CODE_IO;
}

const Command rules_derive = {
    .name = "rules derive",
    .arguments = "ID",
    .summary = "Show the clause forms that are derived from an event's patterns",
    .example = "sicnon rules derive arms-transfer",
    .needs = NEEDS_NOTHING,
    .run = run,
};
