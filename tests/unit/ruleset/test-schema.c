/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "problem-text.h"
#include "ruleset/schema.h"

/* A record with every kind of field. */
typedef struct {
  RulePos pos;
  char *word;
  gint number;
} Part;

typedef struct {
  RulePos pos;
  char *title;
} Head;

typedef struct {
  Head head;
  char *id, *colour;
  gchar **texts, **colours, **pairs;
  gboolean flag;
  Day day;
  gint count;
  double share;
  Part part;
  GPtrArray *parts, *entries, *lists, *bindings;
} Thing;

static const char *const colours[] = {"red", "green", "blue", NULL};

#define FIELD(type, member, key, kind, required, record, choices) \
  { key, kind, G_STRUCT_OFFSET(type, member), required, record, choices }

static const SchemaField part_fields[] = {
    FIELD(Part, word, "word", FIELD_TEXT, TRUE, NULL, NULL),
    FIELD(Part, number, "number", FIELD_INTEGER, FALSE, NULL, NULL),
};
static const SchemaRecord part_record = {"a part", sizeof(Part), TRUE, part_fields, G_N_ELEMENTS(part_fields)};

static const SchemaField head_fields[] = {FIELD(Head, title, "title", FIELD_TEXT, TRUE, NULL, NULL)};
static const SchemaRecord head_record = {"a head", sizeof(Head), TRUE, head_fields, G_N_ELEMENTS(head_fields)};

static const SchemaField thing_fields[] = {
    FIELD(Thing, head, "", FIELD_INLINE, FALSE, &head_record, NULL),
    FIELD(Thing, id, "id", FIELD_ID, TRUE, NULL, NULL),
    FIELD(Thing, colour, "colour", FIELD_CHOICE, FALSE, NULL, colours),
    FIELD(Thing, texts, "texts", FIELD_TEXTS, FALSE, NULL, NULL),
    FIELD(Thing, colours, "colours", FIELD_TEXTS, FALSE, NULL, colours),
    FIELD(Thing, pairs, "pairs", FIELD_PAIRS, FALSE, NULL, NULL),
    FIELD(Thing, flag, "flag", FIELD_FLAG, FALSE, NULL, NULL),
    FIELD(Thing, day, "day", FIELD_DAY, FALSE, NULL, NULL),
    FIELD(Thing, count, "count", FIELD_INTEGER, FALSE, NULL, NULL),
    FIELD(Thing, share, "share", FIELD_SHARE, FALSE, NULL, NULL),
    FIELD(Thing, part, "part", FIELD_RECORD, FALSE, &part_record, NULL),
    FIELD(Thing, parts, "parts", FIELD_RECORDS, FALSE, &part_record, NULL),
    FIELD(Thing, entries, "entries", FIELD_ENTRIES, FALSE, NULL, NULL),
    FIELD(Thing, lists, "lists", FIELD_LISTS, FALSE, NULL, NULL),
    FIELD(Thing, bindings, "bindings", FIELD_BINDINGS, FALSE, NULL, NULL),
};
static const SchemaRecord thing_record = {"a thing", sizeof(Thing), TRUE, thing_fields, G_N_ELEMENTS(thing_fields)};

static void thing_free(Thing *thing) { schema_free_record(&thing_record, thing); }
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Thing, thing_free)

static Thing *read_thing(const char *bytes, Problems *problems) {
  g_autoptr(YamlNode) tree = yaml_parse("f.yml", bytes, strlen(bytes), problems);
  cr_assert_not_null(tree, "%s", bytes);
  return schema_read(&thing_record, tree, problems);
}

static void assert_pos(RulePos pos, guint line, guint column) {
  cr_assert_str_eq(pos.file, "f.yml");
  cr_assert(pos.line == line && pos.column == column, "%u:%u instead of %u:%u", pos.line, pos.column, line, column);
}

static char *joined(gchar **texts) { return g_strjoinv("|", texts); }

Test(schema, scalars_of_all_kinds) {
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(Thing) thing =
      read_thing("title: A thing\nid: us.nsc-2\ncolour: green\nflag: true\nday: 2024-02-29\ncount: 40\nshare: 0.25\n", problems);
  cr_assert_eq(problems_sorted(problems)->len, 0);
  assert_pos(thing->head.pos, 1, 1);
  cr_assert_str_eq(thing->head.title, "A thing");
  cr_assert_str_eq(thing->id, "us.nsc-2");
  cr_assert_str_eq(thing->colour, "green");
  cr_assert_eq(thing->flag, TRUE);
  cr_assert_eq(day_compare(thing->day, (Day){2024, 2, 29}), 0);
  cr_assert_eq(thing->count, 40);
  cr_assert_float_eq(thing->share, 0.25, 1e-9);
}

Test(schema, texts_and_pairs) {
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(Thing) thing =
      read_thing("title: t\nid: a\ntexts: one alone\ncolours:\n- red\n- blue\npairs: [giver=kp, goods=a=b]\n", problems);
  g_autoptr(Thing) other = read_thing("title: t\nid: a\ntexts: [one, 'two, three']\npairs:\n  giver: kp\n  goods: x\n", problems);
  cr_assert_eq(problems_sorted(problems)->len, 0);
  g_autofree char *texts = joined(thing->texts), *chosen = joined(thing->colours), *pairs = joined(thing->pairs);
  g_autofree char *other_texts = joined(other->texts), *other_pairs = joined(other->pairs);
  cr_assert_str_eq(texts, "one alone");
  cr_assert_str_eq(chosen, "red|blue");
  cr_assert_str_eq(pairs, "giver=kp|goods=a=b");
  cr_assert_str_eq(other_texts, "one|two, three");
  cr_assert_str_eq(other_pairs, "giver=kp|goods=x");
}

Test(schema, records_know_their_place) {
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(Thing) thing = read_thing("title: t\nid: a\npart:\n  word: x\nparts:\n  - word: y\n    number: 7\n  - word: z\n", problems);
  cr_assert_eq(problems_sorted(problems)->len, 0);
  assert_pos(thing->part.pos, 4, 3);
  cr_assert_str_eq(thing->part.word, "x");
  cr_assert_eq(thing->parts->len, 2);
  const Part *y = thing->parts->pdata[0], *z = thing->parts->pdata[1];
  assert_pos(y->pos, 6, 5);
  assert_pos(z->pos, 8, 5);
  cr_assert_eq(y->number, 7);
  cr_assert_eq(z->number, 0);
}

Test(schema, entries_lists_and_bindings) {
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(Thing) thing = read_thing("title: t\nid: a\nentries:\n  - give gave given\nlists:\n  small: [tiny, wee]\n  big: huge\n"
                                      "bindings:\n  twelve: 12\n  'no': 'yes'\n",
                                      problems);
  cr_assert_eq(problems_sorted(problems)->len, 0);
  const WordEntry *entry = thing->entries->pdata[0];
  cr_assert_str_eq(entry->text, "give gave given");
  assert_pos(entry->pos, 4, 5);
  const NamedList *small = thing->lists->pdata[0], *big = thing->lists->pdata[1];
  g_autofree char *small_values = joined(small->values), *big_values = joined(big->values);
  cr_assert_str_eq(small->name, "small");
  assert_pos(small->pos, 6, 3);
  cr_assert_str_eq(small_values, "tiny|wee");
  cr_assert_str_eq(big_values, "huge");
  const Binding *second = thing->bindings->pdata[1];
  cr_assert_str_eq(second->name, "no");
  cr_assert_str_eq(second->value, "yes");
  assert_pos(second->pos, 10, 3);
}

Test(schema, what_is_left_out_is_empty) {
  g_autoptr(Thing) thing = schema_new_record(&thing_record);
  cr_assert_null(thing->id);
  cr_assert_not(day_is_set(thing->day));
  cr_assert_eq(g_strv_length(thing->texts), 0);
  cr_assert_eq(g_strv_length(thing->colours), 0);
  cr_assert_eq(g_strv_length(thing->pairs), 0);
  cr_assert_eq(thing->parts->len, 0);
  cr_assert_eq(thing->entries->len, 0);
  cr_assert_eq(thing->lists->len, 0);
  cr_assert_eq(thing->bindings->len, 0);
}

/* Each is read after "title: t" and "id: a", so that its first line is line 3. */
static const char *const broken[][2] = {
    {"colur: red\n", "f.yml:3:1: error: a thing has no key 'colur'; did you mean 'colour'? [unknown-key]"},
    {"tilte: x\n", "f.yml:3:1: error: a thing has no key 'tilte'; did you mean 'title'? [unknown-key]"},
    {"zebra: x\n", "f.yml:3:1: error: a thing has no key 'zebra' [unknown-key]"},
    {"part:\n  wrd: x\n", "f.yml:4:3: error: a part has no key 'wrd'; did you mean 'word'? [unknown-key]\n"
                          "f.yml:4:3: error: a part needs the key 'word' [missing-key]"},
    {"parts:\n  - number: 1\n", "f.yml:4:5: error: a part needs the key 'word' [missing-key]"},
    {"parts:\n  - just words\n", "f.yml:4:5: error: a part is written as lines of 'key: value' [wrong-type]"},
    {"parts: x\n", "f.yml:3:8: error: 'parts' must be a list, not a text [wrong-type]"},
    {"parts:\n  word: x\n", "f.yml:4:3: error: 'parts' must be a list, not a map [wrong-type]"},
    {"part: [x]\n", "f.yml:3:7: error: 'part' must be lines of 'key: value', not a list [wrong-type]"},
    {"colour: [red]\n", "f.yml:3:9: error: 'colour' must be one text, not a list [wrong-type]"},
    {"colour: grean\n", "f.yml:3:9: error: 'colour' must be one of red, green, blue, not 'grean'; did you mean 'green'? [wrong-choice]"},
    {"colours: [red,\n  pink]\n", "f.yml:4:3: error: 'colours' must be one of red, green, blue, not 'pink' [wrong-choice]"},
    {"texts:\n", "f.yml:3:7: error: 'texts' has no value; give one or leave the key out [no-value]"},
    {"texts:\n  - a\n  -\n  - ''\n", "f.yml:5:4: error: an empty text in 'texts' [no-value]\n"
                                     "f.yml:6:5: error: an empty text in 'texts' [no-value]"},
    {"texts:\n  - a\n  - b: c\n", "f.yml:5:5: error: 'texts' must hold texts only, not a map [wrong-type]"},
    {"texts:\n  a: b\n", "f.yml:4:3: error: 'texts' must be a list of texts, not a map [wrong-type]"},
    {"flag: maybe\n", "f.yml:3:7: error: 'flag' must be yes or no, not 'maybe' [wrong-flag]"},
    {"day: 2023-02-29\n", "f.yml:3:6: error: 'day' must be a day such as 2024-01-22, not '2023-02-29' [wrong-day]"},
    {"day: 2023-02-28 noon\n", "f.yml:3:6: error: 'day' must be a day such as 2024-01-22, not '2023-02-28 noon' [wrong-day]"},
    {"day: 2023\n", "f.yml:3:6: error: 'day' must be a day such as 2024-01-22, not '2023' [wrong-day]"},
    {"count: -1\n", "f.yml:3:8: error: 'count' must be a whole number from 0 to 2147483647, not '-1' [wrong-number]"},
    {"count: 7 days\n", "f.yml:3:8: error: 'count' must be a whole number from 0 to 2147483647, not '7 days' [wrong-number]"},
    {"share: 1.5\n", "f.yml:3:8: error: 'share' must be a number from 0 to 1, not '1.5' [wrong-number]"},
    {"share: nan\n", "f.yml:3:8: error: 'share' must be a number from 0 to 1, not 'nan' [wrong-number]"},
    {"share: 0x0\n", "f.yml:3:8: error: 'share' must be a number from 0 to 1, not '0x0' [wrong-number]"},
    {"share: 0.1.2\n", "f.yml:3:8: error: 'share' must be a number from 0 to 1, not '0.1.2' [wrong-number]"},
    {"pairs: [giver]\n", "f.yml:3:9: error: 'pairs' holds pairs such as 'name=value', not 'giver' [wrong-pair]"},
    {"pairs: [=x, y=]\n", "f.yml:3:9: error: 'pairs' holds pairs such as 'name=value', not '=x' [wrong-pair]\n"
                          "f.yml:3:13: error: 'pairs' holds pairs such as 'name=value', not 'y=' [wrong-pair]"},
    {"entries: [a, '']\n", "f.yml:3:14: error: 'entries' has no value; give one or leave the key out [no-value]"},
    {"entries:\n  give: x\n", "f.yml:4:3: error: 'entries' must be a list of texts, not a map [wrong-type]"},
    {"lists: [a]\n", "f.yml:3:8: error: 'lists' must be lines of 'name: [words]', not a list [wrong-type]"},
    {"lists:\n  big:\n    huge: x\n", "f.yml:5:5: error: 'big' must be a list of texts, not a map [wrong-type]"},
    {"bindings:\n  twelve: [1, 2]\n", "f.yml:4:11: error: 'twelve' must be one text, not a list [wrong-type]"},
};

Test(schema, broken_values) {
  for (gsize i = 0; i < G_N_ELEMENTS(broken); i++) {
    g_autoptr(Problems) problems = problems_new();
    g_autofree char *bytes = g_strconcat("title: t\nid: a\n", broken[i][0], NULL);
    g_autoptr(Thing) thing = read_thing(bytes, problems);
    g_autofree char *text = problems_text(problems);
    cr_expect_str_eq(text, broken[i][1], "%s: %s", broken[i][0], text);
    cr_expect_not_null(thing->texts);
  }
}

Test(schema, missing_keys_also_of_inline_records) {
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(Thing) thing = read_thing("flag: no\n", problems);
  g_autofree char *text = problems_text(problems);
  cr_assert_str_eq(text, "f.yml:1:1: error: a thing needs the key 'title' [missing-key]\n"
                         "f.yml:1:1: error: a thing needs the key 'id' [missing-key]");
}

Test(schema, wrong_ids) {
  static const char *const wrong[] = {"KP", "us nsc", "us_nsc", "kö", "a:b", NULL};
  for (gsize i = 0; wrong[i] != NULL; i++) {
    g_autoptr(Problems) problems = problems_new();
    g_autofree char *bytes = g_strdup_printf("title: t\nid: '%s'\n", wrong[i]);
    g_autoptr(Thing) thing = read_thing(bytes, problems);
    g_autofree char *text = problems_text(problems);
    g_autofree char *expected =
        g_strdup_printf("f.yml:2:5: error: 'id' must be of a-z, 0-9, '.' and '-' only, not '%s' [wrong-id]", wrong[i]);
    cr_expect_str_eq(text, expected);
    cr_expect_str_eq(thing->id, "", "whoever goes on must find a text");
  }
}

Test(schema, top_must_be_a_map) {
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(Thing) thing = read_thing("- title: t\n- id: a\n", problems);
  g_autofree char *text = problems_text(problems);
  cr_assert_str_eq(text, "f.yml:1:1: error: a thing is written as lines of 'key: value' [wrong-type]");
  cr_assert_not_null(thing->parts);
  cr_assert_str_eq(thing->id, "");
}
