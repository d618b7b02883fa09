/* SPDX-License-Identifier: MIT */
/* Mention -> source: registry by date first, then what the document told, then the bare name. */
#include "extract/actors/resolve.h"
#include <string.h>

#define QUALITY_OFFICIAL 1.0  /* a named person on a post, or an organ by name */
#define QUALITY_ORGAN 0.95
#define QUALITY_NAME 0.85     /* a name without a post */
#define QUALITY_CARRIED 0.8   /* a pronoun or role noun */
#define QUALITY_GROUP 0.7     /* "police", "residents" */
#define QUALITY_ANONYMOUS 0.6
#define SOLDIER_CLASS "soldier" /* things/: those who bear arms for a state; its rebels do not */
#define FIGHTERS_CLASS "fighters" /* things/: those among people who act for a party */
#define MAX_ID 160

static Source from_actor(const Actor *actor, double quality) {
  const Actor *side = actor_side(actor);
  const Actor *country = strcmp(side->kind, "state") == 0 ? side : actor->country ? actor->country : side->country;
  return (Source){.actor = actor->id, .name = actor->name, .side = side->id, .country = country ? country->id : NULL, .kind = actor->kind, .quality = quality};
}

/* The foreign ministry of a state: by its own name when the registry has one, else by pattern. */
static Source from_organ(const Memory *memory, const Actor *state, const char *suffix, double quality) {
  const Organ *organ = ruleset_organ(memory->rules, suffix);
  const Actor *side = actor_side(state), *declared = ruleset_organ_of(memory->rules, side->id, suffix);
  if (declared) return from_actor(declared, quality);
  Source source = from_actor(state, quality);
  if (!organ) return source;
  char text[MAX_ID];
  g_snprintf(text, sizeof text, "%s.%s", side->id, suffix);
  source.actor = claim_set_string(memory->set, text, -1);
  g_snprintf(text, sizeof text, "%s %s", side->name, organ->name);
  source.name = claim_set_string(memory->set, text, -1);
  source.kind = organ->kind;
  return source;
}

/* Of names that need their state ("Defense Intelligence"), the one of the state that is named. */
static const Actor *local_of(const Mention *mention) {
  for (guint i = 0; mention->locals && mention->state && i < mention->locals->len; i++) {
    const Actor *actor = g_ptr_array_index(mention->locals, i);
    if (actor_side(actor) == mention->state) return actor;
  }
  return NULL;
}

/* "Norwegian officials" speak for Norway; "a Norwegian tourist", "Norway's critics" do not. */
static gboolean stands_for_state(const Memory *memory, const Mention *mention) {
  const Unit *head = &memory->reading->units[mention->head];
  if (mention->organ || mention->anonymous || mention->locals) return TRUE;
  if (mention->post) return g_strcmp0(mention->post->kind, KIND_PERSON) != 0;
  if (head->is_name || span_is_set(mention->name)) return head->is_name;
  if (mention->thing && ruleset_class_is_a(memory->rules, mention->thing->id, SOLDIER_CLASS)) return TRUE;
  return unit_is(head, WORD_STATE_NOUN);
}

/* "The North", where the text has spoken of North Korea: a state's name that only its own story makes a name. */
static const Actor *known_local(const Memory *memory, const Mention *mention) {
  for (guint l = 0; mention->locals && l < mention->locals->len; l++) {
    const Actor *local = g_ptr_array_index(mention->locals, l);
    for (guint i = 0; strcmp(local->kind, "state") == 0 && i < memory->states->len; i++)
      if (g_array_index(memory->states, NamedState, i).state == local) return local;
  }
  return NULL;
}

/* The organisation that a mention names, post or not. */
static gboolean resolve_organisation(const Memory *memory, const Mention *mention, Source *source) {
  const Actor *local = local_of(mention);
  if (!local) local = known_local(memory, mention);
  if (mention->org || local) return *source = from_actor(mention->org ? mention->org : local, QUALITY_OFFICIAL), TRUE;
  if (mention->organ && mention->state)
    return *source = from_organ(memory, mention->state, mention->organ->suffix, QUALITY_OFFICIAL), TRUE;
  if (mention->post && mention->state && mention->post->organ)
    return *source = from_organ(memory, mention->state, mention->post->organ, QUALITY_OFFICIAL), TRUE;
  /* "its foreign ministry": of the state that the text speaks of. */
  const Actor *owner = memory->home_state ? memory->home_state : memory->state; /* "our foreign minister" */
  if (mention->possessed && !mention->state && owner && (mention->organ || mention->post)) {
    const char *suffix = mention->organ ? mention->organ->suffix : mention->post->organ;
    if (suffix) return *source = from_organ(memory, owner, suffix, QUALITY_ORGAN), TRUE;
  }
  if (mention->state && !stands_for_state(memory, mention)) return FALSE;
  if (mention->state) return *source = from_actor(mention->state, mention->anonymous ? QUALITY_ANONYMOUS : QUALITY_ORGAN), TRUE;
  return FALSE;
}

/* The given name tells namesakes apart: "Idris Hamad" is not every Hamad. */
static gboolean is_called(const Person *person, const char *name) {
  const gsize given = strcspn(name, " ");
  if (strncmp(person->name, name, given + 1) == 0) return TRUE;
  for (guint i = 0; person->aliases[i]; i++)
    if (strncmp(person->aliases[i], name, given + 1) == 0) return TRUE;
  return FALSE;
}

/* Does the registry's person fit what the mention tells: given name, gender, a role on that day? */
static gboolean may_be(const Memory *memory, const Mention *mention, const Person *person) {
  if (mention->name_tokens > 1 && !is_called(person, memory_text(memory, mention->name))) return FALSE;
  if (mention->gender && person->gender && strcmp(mention->gender, person->gender) != 0) return FALSE;
  const PersonRole *role = person_role_on(person, memory->reading->dateline);
  const gboolean other_post = role && mention->post && mention->post->organ && role->organ && strcmp(mention->post->organ, role->organ) != 0;
  return role && !(mention->name_tokens == 1 && other_post); /* a surname on another post is a namesake's */
}

static gboolean is_at_home(const Memory *memory, const Person *person) {
  const PersonRole *role = person_role_on(person, memory->reading->dateline);
  return memory->publisher && strcmp(actor_side(role->of)->id, memory->home.side) == 0;
}

/* "MR. OLVANE:", "PRESIDENT OLVANE:": in a label a surname is a listed person's when he is of the publisher's side or on that very post. */
static gboolean fits_label(const Memory *memory, const Mention *mention, const Person *person) {
  const gboolean shouted = (memory->reading->units[mention->name_unit].flags & TOKEN_ALL_CAPS) != 0;
  if (!memory->publisher || mention->name_tokens > 1 || !shouted || is_at_home(memory, person)) return TRUE;
  const PersonRole *role = person_role_on(person, memory->reading->dateline);
  return mention->post && (g_strcmp0(role->post, mention->post->id) == 0 || (role->organ && g_strcmp0(role->organ, mention->post->organ) == 0));
}

/* The registry's person of this name; a surname alone must be one person's on that day, or one's of the publisher's side. */
static const Person *registered(const Memory *memory, const Mention *mention) {
  const Person *found = NULL, *at_home = NULL;
  guint n = 0, n_at_home = 0;
  for (guint i = 0; mention->persons && i < mention->persons->len; i++) {
    const Person *person = g_ptr_array_index(mention->persons, i);
    if (!may_be(memory, mention, person) || !fits_label(memory, mention, person)) continue;
    found = person;
    n++;
    if (is_at_home(memory, person)) at_home = person, n_at_home++;
  }
  return n == 1 ? found : n_at_home == 1 ? at_home : NULL;
}

static Source from_bare_name(const Memory *memory, const char *kind, const char *name, double quality) {
  const char *id = memory_slug(memory, kind, name);
  return (Source){.actor = id, .name = name, .side = id, .kind = kind, .quality = quality};
}

/* A member of parliament speaks for himself, whatever he sits in. */
static gboolean speaks_for_none(const PersonRole *role) { return strcmp(role->of->kind, KIND_PARLIAMENT) == 0; }

static Source from_member(const Memory *memory, const Person *person, const Actor *house) {
  Source source = from_bare_name(memory, KIND_PERSON, person->name, QUALITY_OFFICIAL);
  source.country = house->country ? house->country->id : NULL;
  source.speaker = person->name;
  source.gender = person->gender;
  return source;
}

Source memory_from_person(const Memory *memory, const Person *person) {
  const PersonRole *role = person_role_on(person, memory->reading->dateline);
  if (speaks_for_none(role)) return from_member(memory, person, role->of);
  const gboolean of_state = strcmp(role->of->kind, "state") == 0;
  Source source = of_state && role->organ ? from_organ(memory, role->of, role->organ, QUALITY_OFFICIAL) : from_actor(role->of, QUALITY_OFFICIAL);
  source.speaker = person->name;
  source.gender = person->gender;
  return source;
}

/* "director of the agency", "head of Norvane": the organisation that the document named. Persons and places are none. */
static gboolean resolve_of(Memory *memory, const Mention *mention, Source *source) {
  if (!mention->of) return FALSE;
  const Mention of = mention_read(memory->reading, mention->of);
  Source owner;
  if (of.pronoun || !memory_resolve(memory, &of, &owner)) return FALSE;
  const gboolean organisation = owner.kind && strcmp(owner.kind, KIND_PERSON) != 0 && (strcmp(owner.kind, KIND_GROUP) != 0 || of.shape || memory_find_org(memory, owner.name));
  if (!organisation) return FALSE;
  *source = owner;
  return TRUE;
}

/* "Interior Minister Olvane", whom the registry knows on another post of his state: the text is right about its day. */
static gboolean resolve_told_post(const Memory *memory, const Mention *mention, const Person *person, Source *source) {
  const PersonRole *role = person_role_on(person, memory->reading->dateline);
  const Actor *side = actor_side(role->of);
  if (!mention->post || !mention->post->organ || g_strcmp0(role->organ, mention->post->organ) == 0 || strcmp(side->kind, "state") != 0) return FALSE;
  if (role->of != side && role->of->organ && strcmp(role->of->organ, mention->post->organ) == 0) return FALSE;
  *source = from_organ(memory, side, mention->post->organ, QUALITY_OFFICIAL);
  source->speaker = person->name;
  source->gender = person->gender;
  return TRUE;
}

/* "Olvane resigns": a surname in a headline or label, introduced further on. */
static const Known *find_ahead(Memory *memory, const char *name) {
  const Memory *ahead = memory_look_ahead(memory);
  return ahead ? memory_find_person(ahead, name) : NULL;
}

/* "Report", "House": a word of the language with a capital is nobody's surname by itself. */
static gboolean names_common_word(const Memory *memory, const Mention *mention) {
  const Word *word = memory->reading->units[mention->name_unit].word;
  return word && !word->persons && !word_is(word, WORD_GIVEN_NAME);
}

/* "Vice President Olvane": of the post that is named the registry knows more than the pattern does. */
static gboolean holds(const Memory *memory, const Person *person, const Mention *mention) {
  const PersonRole *role = person_role_on(person, memory->reading->dateline);
  return mention->post && !mention->org && !mention->organ && g_strcmp0(role->post, mention->post->id) == 0;
}

static gboolean resolve_person(Memory *memory, const Mention *mention, Source *source) {
  const char *name = memory_text(memory, mention->name);
  const Known *known = memory_find_person(memory, name);
  if (!known && mention->post && mention->name_tokens == 1) known = memory_find_family(memory, name, mention->post);
  const gboolean has_organisation = resolve_organisation(memory, mention, source) || resolve_of(memory, mention, source);
  const Person *person = registered(memory, mention);
  if (person && holds(memory, person, mention)) return *source = memory_from_person(memory, person), TRUE;
  if (has_organisation && (mention->post || mention->org || mention->organ)) {
    source->speaker = person ? person->name : name;
    source->gender = person ? person->gender : mention->gender;
    return TRUE;
  }
  if (known) return *source = known->source, TRUE;
  if (person && resolve_told_post(memory, mention, person, source)) return TRUE;
  if (person) return *source = memory_from_person(memory, person), TRUE;
  const Known *later = mention->name_tokens == 1 ? find_ahead(memory, name) : NULL;
  if (later) return *source = later->source, TRUE;
  const Known *org = memory_find_org(memory, name);
  if (org) return *source = org->source, TRUE;
  if (memory->home_state && mention->post && mention->post->house) { /* "Press Secretary Olvane", in a document of the White House */
    *source = memory->home;
    source->speaker = name;
    source->gender = mention->gender;
    return TRUE;
  }
  const char *country = has_organisation ? source->country : NULL;
  if (mention->name_tokens == 1 && !mention->post && !mention->has_title && names_common_word(memory, mention))
    return *source = from_bare_name(memory, KIND_GROUP, name, QUALITY_GROUP), TRUE;
  *source = from_bare_name(memory, KIND_PERSON, name, QUALITY_NAME);
  source->speaker = name;
  source->country = country;
  source->gender = mention->gender;
  return TRUE;
}

/* ---- pronouns and role nouns ---- */

static gboolean gender_fits(const Source *source, guint64 pronoun) {
  if (!source->gender) return TRUE;
  const gboolean masculine = (pronoun & WORD_BIT(WORD_PRONOUN_MASCULINE)) != 0;
  return (source->gender[0] == 'm') == masculine;
}

static gboolean may_be_person(const Known *known, guint64 pronoun) { return gender_fits(&known->source, pronoun); }

static gboolean may_be_one(const Known *known, guint64 pronoun) {
  (void)pronoun;
  return !known->plural;
}

static gboolean may_be_many(const Known *known, guint64 pronoun) {
  (void)pronoun;
  return known->plural || !known->source.kind || strcmp(known->source.kind, "state") != 0;
}

static gboolean carry(Source *source, const Source *from) {
  *source = *from;
  source->quality = MIN(source->quality, QUALITY_CARRIED);
  return TRUE;
}

static gboolean resolve_pronoun(const Memory *memory, const Mention *mention, Source *source) {
  static const struct {
    WordCategory category;
    KnownMay may;
    gboolean person;
  } table[] = {{WORD_PRONOUN_MASCULINE, may_be_person, TRUE}, {WORD_PRONOUN_FEMININE, may_be_person, TRUE},
               {WORD_PRONOUN_NEUTER, may_be_one, FALSE}, {WORD_PRONOUN_PLURAL, may_be_many, FALSE}};
  const guint64 pronoun = mention->pronoun;
  if (pronoun & WORD_BIT(WORD_PRONOUN_FIRST)) return memory->has_voice && carry(source, &memory->voice);
  const guint32 at = unit_span(memory->reading, mention->head).start;
  for (guint i = 0; i < G_N_ELEMENTS(table); i++) {
    if (!(pronoun & WORD_BIT(table[i].category))) continue;
    const Known *known = memory_salient(table[i].person ? memory->people : memory->orgs, memory->sentence, at, table[i].may, pronoun);
    if (known) return carry(source, &known->source);
    return memory->has_speaker && carry(source, &memory->speaker);
  }
  return FALSE;
}

static gboolean holds_post(const Known *known, const Post *post) {
  const gboolean same = known->post && strcmp(known->post->id, post->id) == 0;
  return same || (post->kind && known->source.kind && known->source.speaker && strcmp(known->source.kind, post->kind) == 0);
}

/* Is `noun` the last or the first word of one of the titles? */
static gboolean has_title_with(gchar **titles, const char *noun) {
  const gsize length = strlen(noun);
  for (guint i = 0; titles[i]; i++) {
    const char *last = strrchr(titles[i], ' ');
    if (last && strcmp(last + 1, noun) == 0) return TRUE;
    if (last && strncmp(titles[i], noun, length) == 0 && titles[i][length] == ' ') return TRUE;
  }
  return FALSE;
}

/* "The minister" is a foreign minister, "the secretary" a secretary of state. */
static gboolean is_called_after_post(const Known *known, const Memory *memory, const Mention *mention) {
  const Word *head = memory->reading->units[mention->head].word;
  if (!known->post || !head || head->post != mention->post) return FALSE;
  return has_title_with(known->post->titles, head->text) || has_title_with(known->post->masculine, head->text) || has_title_with(known->post->feminine, head->text);
}

/* "Prosecutors" are not prosecutor Olvane, who speaks for nobody that the text names. */
static gboolean may_hold_post(const Known *known, const Mention *mention) {
  const gboolean one_person = known->name[0] && g_strcmp0(known->source.kind, KIND_PERSON) == 0;
  return holds_post(known, mention->post) && !(one_person && mention->plural && !mention->organ);
}

/* "the spy chief", "the minister": the newest person on such a post; in a headline, the first that the text will name. */
static gboolean resolve_post(Memory *memory, const Mention *mention, Source *source) {
  if (mention->definite && memory_resolve_holder(memory, memory->home_state, mention->post, source)) return TRUE;
  for (guint i = memory->people->len; i > 0; i--) {
    const Known *known = &g_array_index(memory->people, Known, i - 1);
    if (may_hold_post(known, mention)) return carry(source, &known->source);
  }
  const gboolean one = mention->definite && !(mention->plural && !mention->organ); /* "the protesters" are no mayor */
  for (guint i = memory->people->len; i > 0 && one; i--) {
    const Known *known = &g_array_index(memory->people, Known, i - 1);
    if (is_called_after_post(known, memory, mention)) return carry(source, &known->source);
  }
  if (memory->has_speaker && memory->speaker.speaker && one) return carry(source, &memory->speaker); /* "the general" */
  const Memory *ahead = memory_look_ahead(memory);
  for (guint i = 0; ahead && i < ahead->people->len; i++) {
    const Known *known = &g_array_index(ahead->people, Known, i);
    if (may_hold_post(known, mention)) return carry(source, &known->source);
  }
  return FALSE;
}

typedef gboolean (*KnownFits)(const Known *known, const Memory *memory, const Mention *mention);

/* The newest organisation that fits, else the first that the text will name. */
static gboolean resolve_known(Memory *memory, const Mention *mention, KnownFits fits, Source *source) {
  for (guint i = memory->orgs->len; i > 0; i--) {
    const Known *known = &g_array_index(memory->orgs, Known, i - 1);
    if (!known->plural && fits(known, memory, mention)) return carry(source, &known->source);
  }
  const Memory *ahead = memory_look_ahead(memory);
  for (guint i = 0; ahead && i < ahead->orgs->len; i++) {
    const Known *known = &g_array_index(ahead->orgs, Known, i);
    if (!known->plural && fits(known, memory, mention)) return carry(source, &known->source);
  }
  return FALSE;
}

/* "the ministry" */
static gboolean is_organ(const Known *known, const Memory *memory, const Mention *mention) {
  (void)memory;
  return known->organ == mention->organ || (known->source.kind && strcmp(known->source.kind, mention->organ->kind) == 0);
}

/* "the company", "the union": the noun names the kind. */
static gboolean is_kind(const Known *known, const Memory *memory, const Mention *mention) {
  const Word *word = memory->reading->units[mention->head].word;
  return g_strcmp0(known->source.kind, word->shape) == 0;
}

/* "a ministry spokesman" */
static gboolean is_owner(const Known *known, const Memory *memory, const Mention *mention) {
  (void)memory;
  return g_strcmp0(known->source.kind, mention->owner_kind) == 0;
}

/* "the rebels", "officers": such people make it up. A state's own forces are not meant by "the rebels". */
static gboolean is_of_members(const Known *known, const Memory *memory, const Mention *mention) {
  static const struct {
    const char *class, *kind; /* things/, kinds of actors */
  } members[] = {{FIGHTERS_CLASS, "group"}, {FIGHTERS_CLASS, "military"}, {"police-officer", "police"}};
  (void)memory;
  if (!mention->definite && strcmp(mention->thing->id, FIGHTERS_CLASS) == 0) return FALSE; /* "insurgents" may be anybody's */
  for (guint i = 0; i < G_N_ELEMENTS(members); i++)
    if (strcmp(mention->thing->id, members[i].class) == 0 && g_strcmp0(known->source.kind, members[i].kind) == 0)
      return strcmp(known->source.side, known->source.actor) == 0;
  return FALSE;
}

static gboolean names_kind(const Memory *memory, const Mention *mention) {
  const Word *word = memory->reading->units[mention->head].word;
  return word && word->shape;
}

gboolean memory_knows_kind(Memory *memory, const Mention *mention) {
  Source source;
  return mention->definite && names_kind(memory, mention) && resolve_known(memory, mention, is_kind, &source);
}

/* "Page said", where Ana Page was named before: a word of the language, with nothing around it and a capital. */
static gboolean resolve_surname(const Memory *memory, const Mention *mention, Source *source) {
  const Unit *head = &memory->reading->units[mention->head];
  if (!(head->flags & TOKEN_CAPITAL) || mention->definite || mention->possessed || mention->plural || mention->post || mention->organ || mention->state) return FALSE;
  const Known *known = memory_find_person(memory, memory_text(memory, unit_span(memory->reading, mention->head)));
  return known && known->name[0] && carry(source, &known->source);
}

/* "police", "the union", "residents": a party by its noun. */
static gboolean resolve_group(Memory *memory, const Mention *mention, Source *source) {
  const Unit *head = &memory->reading->units[mention->head];
  if (head->kind != TOKEN_WORD) return FALSE;
  if (mention->thing && !mention->organ && resolve_known(memory, mention, is_of_members, source)) return TRUE;
  if (names_kind(memory, mention) && resolve_known(memory, mention, is_kind, source)) return TRUE;
  const char *name = memory_text(memory, unit_span(memory->reading, mention->head));
  *source = from_bare_name(memory, KIND_GROUP, name, mention->anonymous ? QUALITY_ANONYMOUS : QUALITY_GROUP);
  return TRUE;
}

/* "The government", when nobody's was named: that of the state which the text is about. */
static gboolean resolve_topical(Memory *memory, const Mention *mention, Source *source) {
  const gboolean forces = mention->thing && ruleset_class_is_a(memory->rules, mention->thing->id, FIGHTERS_CLASS); /* "government forces" */
  if (!mention->organ || !mention->organ->of_topic || (!mention->definite && !forces)) return FALSE;
  const Actor *state = memory_topic_state(memory);
  if (!state) return FALSE;
  *source = from_organ(memory, state, mention->organ->suffix, QUALITY_ORGAN);
  return TRUE;
}

gboolean memory_resolve_listed(const Memory *memory, const Mention *label, Source *source) {
  const Person *person = label->persons && span_is_set(label->name) ? registered(memory, label) : NULL;
  if (!person) return FALSE;
  if (label->post && !holds(memory, person, label)) return FALSE;
  *source = memory_from_person(memory, person);
  return TRUE;
}

Source source_unknown(void) {
  return (Source){.actor = ACTOR_UNKNOWN, .name = ACTOR_UNKNOWN, .side = ACTOR_UNKNOWN, .quality = QUALITY_ANONYMOUS};
}

gboolean memory_resolve(Memory *memory, const Mention *mention, Source *source) {
  *source = source_unknown();
  if (mention->pronoun) return resolve_pronoun(memory, mention, source);
  if (span_is_set(mention->name) && !mention->shape) return resolve_person(memory, mention, source);
  if (resolve_organisation(memory, mention, source)) return TRUE;
  if (mention->shape) {
    const char *name = memory_text(memory, mention->name);
    const Known *known = memory_find_org(memory, name);
    *source = known ? known->source : from_bare_name(memory, mention->shape, name, QUALITY_ORGAN);
    return TRUE;
  }
  if (mention->post && resolve_of(memory, mention, source)) return TRUE;
  if (mention->post && mention->owner_kind && !mention->organ && resolve_known(memory, mention, is_owner, source)) return TRUE;
  if (mention->post && resolve_post(memory, mention, source)) return TRUE;
  if (mention->organ && resolve_known(memory, mention, is_organ, source)) return TRUE;
  if (resolve_topical(memory, mention, source)) return TRUE;
  if (resolve_surname(memory, mention, source)) return TRUE;
  return resolve_group(memory, mention, source);
}

/* "His supporters", "her wife": not those who make up or speak for a party. */
static gboolean stands_apart(const Memory *memory, const Mention *mention) {
  return word_trait(memory->reading->units[mention->head].word, TRAIT_APART);
}

/* "Norland denied that its old foe had joined": the state named most that is not the claimant's. */
static gboolean resolve_counterpart(const Memory *memory, const Mention *mention, const Source *claimant, Source *source) {
  const Actor *own = ruleset_actor(memory->rules, claimant->side);
  if (!mention->possessed || mention->plural || !own || strcmp(own->kind, "state") != 0) return FALSE;
  if (!word_trait(memory->reading->units[mention->head].word, TRAIT_COUNTERPART)) return FALSE;
  NamedState best = {NULL, 0};
  for (guint i = 0; i < memory->states->len; i++) {
    const NamedState *named = &g_array_index(memory->states, NamedState, i);
    if (named->state != own && named->n > best.n) best = *named;
  }
  if (!best.state) return FALSE;
  *source = from_actor(best.state, QUALITY_CARRIED);
  return TRUE;
}

/* "Norland says one of its Rook-7s hit": a thing by its make, not somebody. */
static gboolean names_make(const Memory *memory, const Mention *mention) {
  for (guint32 i = mention->name_unit; mention->name_tokens && i < mention->name_unit + mention->name_tokens; i++)
    if (memory->reading->units[i].flags & TOKEN_DIGIT) return TRUE;
  return FALSE;
}

/* "It" is no person and no unnamed director. */
static gboolean can_be_thing(const Source *claimant) {
  return claimant->quality != QUALITY_ANONYMOUS && g_strcmp0(claimant->kind, KIND_PERSON) != 0;
}

gboolean memory_resolve_inside(Memory *memory, const Mention *mention, const Source *claimant, Source *source) {
  const guint64 first = WORD_BIT(WORD_PRONOUN_FIRST);
  if (mention->pronoun & first) return carry(source, claimant);
  const gboolean personal = (mention->pronoun & (WORD_BIT(WORD_PRONOUN_MASCULINE) | WORD_BIT(WORD_PRONOUN_FEMININE))) != 0;
  if (personal && claimant->speaker && gender_fits(claimant, mention->pronoun)) return carry(source, claimant); /* "she said she" */
  const gboolean neuter = (mention->pronoun & WORD_BIT(WORD_PRONOUN_NEUTER)) != 0;
  if (neuter && !can_be_thing(claimant) && memory->has_topic && can_be_thing(&memory->topic)) return carry(source, &memory->topic);
  if (neuter && (can_be_thing(claimant) || !memory_resolve(memory, mention, source))) return carry(source, claimant);
  if (neuter) return TRUE;
  if (resolve_counterpart(memory, mention, claimant, source)) return TRUE;
  const gboolean named = mention->state || mention->org || (span_is_set(mention->name) && !(mention->possessed && names_make(memory, mention)));
  if (mention->possessed && !named && stands_apart(memory, mention)) return resolve_group(memory, mention, source);
  if (mention->possessed && !named) return carry(source, claimant);
  const gboolean units = unit_is(&memory->reading->units[mention->head], WORD_STATE_NOUN) && mention->plural && !mention->post && !mention->organ;
  const gboolean forces = units || (mention->thing && ruleset_class_is_a(memory->rules, mention->thing->id, FIGHTERS_CLASS));
  if (forces && !named && !mention->definite && g_strcmp0(claimant->kind, KIND_MILITARY) == 0) return carry(source, claimant); /* "the army says troops" */
  const gboolean several = !claimant->speaker && g_strcmp0(claimant->kind, KIND_GROUP) == 0; /* "the rebels say they" */
  if (mention->pronoun & WORD_BIT(WORD_PRONOUN_PLURAL)) return carry(source, memory->has_topic && !several ? &memory->topic : claimant);
  return memory_resolve(memory, mention, source);
}
