/* SPDX-License-Identifier: MIT */
#include "compare/entail.h"
#include <string.h>
#include "compare/side.h"
#include "compare/wording.h"

static void derivation_free(gpointer data) {
  Derivation *derivation = data;
  g_free((gpointer)derivation->proposition.roles);
  g_ptr_array_unref(derivation->steps);
  g_ptr_array_unref(derivation->because);
  g_free(derivation);
}

static Derivation *derivation_new(const Proposition *proposition) {
  Derivation *derivation = g_new0(Derivation, 1);
  derivation->proposition = *proposition;
  derivation->proposition.roles = g_memdup2(proposition->roles, proposition->n_roles * sizeof(RoleFiller));
  derivation->steps = g_ptr_array_new();
  derivation->because = g_ptr_array_new_with_free_func(g_free);
  return derivation;
}

static gboolean role_has_id(const Proposition *proposition, const char *role, const char *id) {
  for (guint i = 0; i < proposition->n_roles; i++)
    if (g_str_equal(proposition->roles[i].role, role) && g_str_equal(proposition->roles[i].id, id)) return TRUE;
  return FALSE;
}

/* The filler stands at every role that the variable is bound to. */
static gboolean filler_unifies(const GPtrArray *bindings, const char *variable, const Proposition *premise, const char *id) {
  for (guint i = 0; i < bindings->len; i++) {
    const Binding *binding = bindings->pdata[i];
    if (g_str_equal(binding->value, variable) && !role_has_id(premise, binding->name, id)) return FALSE;
  }
  return TRUE;
}

/* All fillers that `variable` stands for, of the first role it is bound to. Empty when it is unbound or open. */
static GPtrArray *variable_fillers(const Entailment *rule, const Proposition *premise, const char *variable) {
  GPtrArray *fillers = g_ptr_array_new();
  const Binding *first = NULL;
  for (guint i = 0; i < rule->when.roles->len && first == NULL; i++) {
    const Binding *binding = rule->when.roles->pdata[i];
    if (g_str_equal(binding->value, variable)) first = binding;
  }
  for (guint i = 0; first != NULL && i < premise->n_roles; i++) {
    const RoleFiller *filler = &premise->roles[i];
    if (g_str_equal(filler->role, first->name) && filler_unifies(rule->when.roles, variable, premise, filler->id))
      g_ptr_array_add(fillers, (gpointer)filler);
  }
  return fillers;
}

static gboolean sides_differ(const GPtrArray *left, const GPtrArray *right) {
  for (guint i = 0; i < left->len; i++)
    for (guint j = 0; j < right->len; j++)
      if (g_str_equal(filler_side(left->pdata[i]), filler_side(right->pdata[j]))) return FALSE;
  return left->len > 0 && right->len > 0;
}

/* "A C": two variables that no side may share. */
static gboolean pair_differs(const Entailment *rule, const Proposition *premise, const char *pair) {
  g_auto(GStrv) names = g_strsplit(pair, " ", -1);
  if (g_strv_length(names) != 2) return FALSE;
  g_autoptr(GPtrArray) left = variable_fillers(rule, premise, names[0]);
  g_autoptr(GPtrArray) right = variable_fillers(rule, premise, names[1]);
  return sides_differ(left, right);
}

/* "target: civilian": something of that class fills the role. */
static gboolean class_fills(const Ruleset *rules, const Proposition *premise, const Binding *binding) {
  for (guint i = 0; i < premise->n_roles; i++) {
    const RoleFiller *filler = &premise->roles[i];
    const gboolean thing = filler->kind == ROLE_THING && g_str_equal(filler->role, binding->name);
    if (thing && ruleset_class_is_a(rules, filler->id, binding->value)) return TRUE;
  }
  return FALSE;
}

static gboolean binding_holds(const Ruleset *rules, const Entailment *rule, const Proposition *premise, const Binding *binding) {
  if (!binding_is_variable(binding)) return class_fills(rules, premise, binding);
  g_autoptr(GPtrArray) fillers = variable_fillers(rule, premise, binding->value);
  return fillers->len > 0;
}

static gboolean rule_applies(const Ruleset *rules, const Entailment *rule, const Proposition *premise) {
  if (g_strcmp0(rule->when.event, premise->event) != 0) return FALSE;
  for (guint i = 0; i < rule->when.roles->len; i++)
    if (!binding_holds(rules, rule, premise, rule->when.roles->pdata[i])) return FALSE;
  for (gchar **pair = rule->different; *pair != NULL; pair++)
    if (!pair_differs(rule, premise, *pair)) return FALSE;
  return TRUE;
}

typedef struct {
  const Entailment *rule;
  const Proposition *premise;
  GPtrArray *words; /* of char *: keeps what template_fill() asked for */
} SentenceContext;

static const char *variable_word(const char *name, gpointer data) {
  SentenceContext *context = data;
  g_autoptr(GPtrArray) fillers = variable_fillers(context->rule, context->premise, name);
  if (fillers->len == 0) return NULL;
  GString *text = g_string_new(NULL);
  for (guint i = 0; i < fillers->len; i++) {
    const RoleFiller *filler = fillers->pdata[i];
    g_string_append_printf(text, "%s%s", i > 0 ? ", " : "", filler->name != NULL ? filler->name : filler->id);
  }
  g_ptr_array_add(context->words, g_string_free(text, FALSE));
  return context->words->pdata[context->words->len - 1];
}

static char *rule_because(const Entailment *rule, const Proposition *premise) {
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
  SentenceContext context = {.rule = rule, .premise = premise, .words = words};
  return template_fill(rule->because != NULL ? rule->because : "", variable_word, &context);
}

static gint filler_order(gconstpointer a, gconstpointer b) {
  const RoleFiller *left = a, *right = b;
  gint order = strcmp(left->role, right->role);
  return order != 0 ? order : strcmp(left->id, right->id);
}

static RoleFiller class_filler(const Ruleset *rules, const Binding *binding) {
  const ThingClass *class = ruleset_class(rules, binding->value);
  return (RoleFiller){.role = binding->name, .id = binding->value, .name = class->name != NULL ? class->name : class->id, .kind = ROLE_THING, .implied = TRUE};
}

/* Whose exports they are goes along with the exports, where the role keeps its name. */
static void add_properties(GArray *roles, const Proposition *premise, const char *role) {
  const gsize length = strlen(role);
  for (guint i = 0; i < premise->n_roles; i++)
    if (strncmp(premise->roles[i].role, role, length) == 0 && premise->roles[i].role[length] == '.') g_array_append_val(roles, premise->roles[i]);
}

static gboolean keeps_name(const Entailment *rule, const Binding *to) {
  for (guint i = 0; i < rule->when.roles->len; i++) {
    const Binding *from = rule->when.roles->pdata[i];
    if (g_str_equal(from->name, to->name) && g_str_equal(from->value, to->value)) return TRUE;
  }
  return FALSE;
}

static GArray *conclusion_roles(const Ruleset *rules, const Entailment *rule, const Proposition *premise) {
  GArray *roles = g_array_new(FALSE, FALSE, sizeof(RoleFiller));
  for (guint i = 0; i < rule->then.roles->len; i++) {
    const Binding *binding = rule->then.roles->pdata[i];
    if (!binding_is_variable(binding)) {
      RoleFiller filler = class_filler(rules, binding);
      g_array_append_val(roles, filler);
      continue;
    }
    g_autoptr(GPtrArray) fillers = variable_fillers(rule, premise, binding->value);
    for (guint j = 0; j < fillers->len; j++) {
      RoleFiller filler = *(const RoleFiller *)fillers->pdata[j];
      filler.role = binding->name;
      g_array_append_val(roles, filler);
    }
    if (keeps_name(rule, binding)) add_properties(roles, premise, binding->name);
  }
  g_array_sort(roles, filler_order);
  return roles;
}

/* A number goes along with what it counts: to the role that its role's fillers went to, or with the class itself. */
static const char *conclusion_counts(const Entailment *rule, const Quantity *quantity, const GArray *roles) {
  if (quantity->of == NULL) return NULL;
  for (guint i = 0; i < rule->when.roles->len; i++) {
    const Binding *from = rule->when.roles->pdata[i];
    for (guint j = 0; j < rule->then.roles->len && g_str_equal(from->name, quantity->of); j++) {
      const Binding *to = rule->then.roles->pdata[j];
      if (g_str_equal(to->value, from->value)) return to->name;
    }
  }
  for (guint i = 0; i < roles->len; i++)
    if (g_str_equal(g_array_index(roles, RoleFiller, i).id, quantity->of)) return quantity->of;
  return NULL;
}

static Derivation *rule_conclude(const Ruleset *rules, const Entailment *rule, const Derivation *from) {
  const Proposition *premise = &from->proposition;
  GArray *roles = conclusion_roles(rules, rule, premise);
  Derivation *derivation = g_new0(Derivation, 1);
  derivation->proposition = *premise;
  derivation->proposition.event = rule->then.event;
  derivation->proposition.quantity.of = conclusion_counts(rule, &premise->quantity, roles);
  if (derivation->proposition.quantity.of == NULL) derivation->proposition.quantity = (Quantity){0};
  derivation->proposition.n_roles = roles->len;
  derivation->proposition.roles = (const RoleFiller *)g_array_free(roles, FALSE);
  derivation->steps = g_ptr_array_copy(from->steps, NULL, NULL);
  derivation->because = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < from->because->len; i++) g_ptr_array_add(derivation->because, g_strdup(from->because->pdata[i]));
  g_ptr_array_add(derivation->steps, (gpointer)rule);
  g_ptr_array_add(derivation->because, rule_because(rule, premise));
  return derivation;
}

/* TRUE when the conclusion is new; it is then part of `derivations`. */
static gboolean keep_conclusion(GPtrArray *derivations, GHashTable *seen, Derivation *conclusion) {
  char *canonical = proposition_canonical(&conclusion->proposition);
  if (!g_hash_table_add(seen, canonical)) {
    derivation_free(conclusion);
    return FALSE;
  }
  g_ptr_array_add(derivations, conclusion);
  return TRUE;
}

static guint derive_from(const Ruleset *rules, GPtrArray *derivations, guint index, GHashTable *seen) {
  guint dropped = 0;
  const Derivation *from = derivations->pdata[index];
  const GPtrArray *entailments = ruleset_entailments_from(rules, from->proposition.event);
  for (guint i = 0; i < entailments->len; i++) {
    const Entailment *rule = entailments->pdata[i];
    if (rule->then.denied || !rule_applies(rules, rule, &from->proposition)) continue;
    if (from->steps->len >= ENTAIL_MAX_DEPTH || derivations->len > ENTAIL_MAX_DERIVED) {
      dropped++;
      continue;
    }
    keep_conclusion(derivations, seen, rule_conclude(rules, rule, from));
  }
  return dropped;
}

gboolean event_entails(const Ruleset *rules, const char *event) { return ruleset_entailments_from(rules, event)->len > 0; }

static gboolean excludes_within(const Ruleset *rules, const char *event, guint steps) {
  const GPtrArray *entailments = ruleset_entailments_from(rules, event);
  for (guint i = 0; i < entailments->len; i++) {
    const Entailment *rule = entailments->pdata[i];
    if (rule->then.denied || (steps > 0 && excludes_within(rules, rule->then.event, steps - 1))) return TRUE;
  }
  return FALSE;
}

gboolean event_excludes(const Ruleset *rules, const char *event) { return excludes_within(rules, event, ENTAIL_MAX_DEPTH); }

GPtrArray *derivations_exclude(const Ruleset *rules, const GPtrArray *derivations) {
  GPtrArray *exclusions = g_ptr_array_new_with_free_func(derivation_free);
  for (guint i = 0; i < derivations->len; i++) {
    const Derivation *from = derivations->pdata[i];
    const GPtrArray *entailments = ruleset_entailments_from(rules, from->proposition.event);
    for (guint j = 0; j < entailments->len; j++) {
      const Entailment *rule = entailments->pdata[j];
      if (!rule->then.denied || !rule_applies(rules, rule, &from->proposition)) continue;
      Derivation *exclusion = rule_conclude(rules, rule, from);
      exclusion->premise = &from->proposition;
      g_ptr_array_add(exclusions, exclusion);
    }
  }
  return exclusions;
}

static gboolean fills_on_a_side(const Proposition *proposition, const char *role, const GPtrArray *fillers) {
  for (guint i = 0; i < proposition->n_roles; i++)
    for (guint j = 0; j < fillers->len && g_str_equal(proposition->roles[i].role, role); j++)
      if (g_str_equal(filler_side(&proposition->roles[i]), filler_side(fillers->pdata[j]))) return TRUE;
  return FALSE;
}

gboolean exclusion_spares(const Derivation *exclusion, const Proposition *other) {
  const Entailment *rule = exclusion->steps->pdata[exclusion->steps->len - 1];
  for (guint i = 0; rule->then.except != NULL && i < rule->then.except->len; i++) {
    const Binding *binding = rule->then.except->pdata[i];
    g_autoptr(GPtrArray) fillers = variable_fillers(rule, exclusion->premise, binding->value);
    if (fills_on_a_side(other, binding->name, fillers)) return TRUE;
  }
  return FALSE;
}

GPtrArray *proposition_derive(const Ruleset *rules, const Proposition *premise, guint *dropped) {
  GPtrArray *derivations = g_ptr_array_new_with_free_func(derivation_free);
  g_ptr_array_add(derivations, derivation_new(premise));
  g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add(seen, proposition_canonical(premise));
  guint cut = 0;
  for (guint i = 0; i < derivations->len; i++) cut += derive_from(rules, derivations, i, seen);
  if (dropped != NULL) *dropped += cut;
  return derivations;
}
