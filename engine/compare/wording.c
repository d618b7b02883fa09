/* SPDX-License-Identifier: MIT */
#include "compare/wording.h"
#include <string.h>
#include "compare/align.h"

char *template_fill(const char *template_text, TemplateWord word, gpointer data) {
  GString *out = g_string_new(NULL);
  const char *at = template_text;
  while (*at != '\0') {
    const char *open = strchr(at, '{');
    const char *close = open != NULL ? strchr(open, '}') : NULL;
    if (close == NULL) break;
    g_autofree char *name = g_strndup(open + 1, (gsize)(close - open - 1));
    const char *value = word(name, data);
    g_string_append_len(out, at, open - at);
    if (value != NULL) g_string_append(out, value);
    else g_string_append_len(out, open, close - open + 1);
    at = close + 1;
  }
  g_string_append(out, at);
  return g_strstrip(g_string_free(out, FALSE));
}

char *role_names(const Proposition *proposition, const char *role) {
  GString *text = NULL;
  for (guint i = 0; i < proposition->n_roles; i++) {
    const RoleFiller *filler = &proposition->roles[i];
    if (!g_str_equal(filler->role, role)) continue;
    const char *name = filler->name != NULL ? filler->name : filler->id;
    if (text == NULL) text = g_string_new(name);
    else g_string_append_printf(text, ", %s", name);
  }
  return text != NULL ? g_string_free(text, FALSE) : NULL;
}

static void append_role(GString *line, const Proposition *proposition, const char *role, gboolean *first) {
  g_autofree char *names = role_names(proposition, role);
  if (names == NULL) return;
  g_string_append_printf(line, "%s%s %s", *first ? ": " : ", ", role, names);
  *first = FALSE;
}

/* Roles that the event rule does not list, such as "weapon.origin", in their own order. */
static void append_other_roles(GString *line, const EventRule *event, const Proposition *proposition, gboolean *first) {
  const char *last = NULL;
  for (guint i = 0; i < proposition->n_roles; i++) {
    const char *role = proposition->roles[i].role;
    gboolean listed = event != NULL && event_role(event, role) != NULL;
    if (!listed && g_strcmp0(role, last) != 0) append_role(line, proposition, role, first);
    last = role;
  }
}

char *proposition_subject(const Ruleset *rules, const Proposition *proposition) {
  const EventRule *event = ruleset_event(rules, proposition->event);
  const char *title = event != NULL && event->meta.title != NULL ? event->meta.title : proposition->event;
  if (event == NULL && event_is_open(proposition->event)) title += strlen(OPEN_EVENT_PREFIX);
  GString *line = g_string_new(title);
  gboolean first = TRUE;
  for (guint i = 0; event != NULL && i < event->roles->len; i++) {
    const EventRole *role = event->roles->pdata[i];
    append_role(line, proposition, role->name, &first);
  }
  append_other_roles(line, event, proposition, &first);
  return g_string_free(line, FALSE);
}

typedef struct {
  const char *a_actor, *b_actor, *subject, *because;
} MessageContext;

static const char *message_word(const char *name, gpointer data) {
  const MessageContext *context = data;
  const struct {
    const char *name, *value;
  } words[] = {
      {"a.actor", context->a_actor},
      {"b.actor", context->b_actor},
      {"subject", context->subject},
      {"because", context->because},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
    if (g_str_equal(words[i].name, name)) return words[i].value;
  return NULL;
}

static const char *position_actor_name(const Position *position) {
  return position->actor_name != NULL ? position->actor_name : position->actor;
}

static void add_sentences(GString *text, const Derivation *derivation) {
  for (guint i = 0; derivation != NULL && i < derivation->because->len; i++)
    g_string_append_printf(text, "%s%s", text->len > 0 ? " " : "", (char *)derivation->because->pdata[i]);
}

char *finding_explanation(const ContradictionRule *rule, const Position *a, const Position *b, const char *subject,
                          const Derivation *exclusion, const Derivation *derivation) {
  g_autoptr(GString) sentences = g_string_new(NULL);
  add_sentences(sentences, exclusion);
  add_sentences(sentences, derivation);
  MessageContext context = {
      .a_actor = position_actor_name(a),
      .b_actor = position_actor_name(b),
      .subject = subject,
      .because = sentences->str,
  };
  return template_fill(rule->message != NULL ? rule->message : "{subject}", message_word, &context);
}
