/* SPDX-License-Identifier: MIT */
/* What a sentence is marked with when its units are known. */
#include <criterion/criterion.h>
#include "support.h"

typedef struct {
  const char *text, *expected; /* sentences with " | " between them */
} Case;

static void check_cases(const Case *cases, gsize n) {
  g_autoptr(Arena) arena = arena_new();
  for (gsize i = 0; i < n; i++) {
    arena_reset(arena);
    const Reading *reading = read_english(cases[i].text, "", arena);
    g_autoptr(GString) shown = g_string_new(NULL);
    for (guint j = 0; j < reading->n_sentences; j++) {
      g_autofree char *text = span_text(reading, reading->sentences[j].span);
      g_string_append_printf(shown, "%s%s", j ? " | " : "", text);
    }
    cr_expect_str_eq(shown->str, cases[i].expected, "%s\n%s", cases[i].text, shown->str);
  }
}

/* What stands behind "Read also:" is a sentence of its own. */
static void labels_of_other_stories(void) {
  static const Case cases[] = {{"Read also: Mill burns in Norland", "Mill burns in Norland"},
                               {"READ MORE: The mayor denies it. The mill is closed.", "The mayor denies it. | The mill is closed."},
                               {"Read also: \"Mill burns\" in Norland", "\"Mill burns\" in Norland"},
                               {"ALSO READ | Mill burns in Norland", "Mill burns in Norland"},
                               {"Read also: ", "Read also:"},
                               {"The mayor read also: a poem.", "The mayor read also: a poem."}};
  check_cases(cases, G_N_ELEMENTS(cases));
}

static void boilerplate_lines(void) {
  g_autoptr(Arena) arena = arena_new();
  const Reading *reading = read_english("Sign up for our newsletter. The mill closed. The crew did sign up for it.", "", arena);
  cr_assert_eq(reading->n_sentences, 3);
  cr_expect(reading->sentences[0].boilerplate);
  cr_expect_not(reading->sentences[1].boilerplate || reading->sentences[2].boilerplate);
}

/* Whole paragraphs, with what is said in them. */
static void captions(void) {
  static const struct {
    const char *text;
    gboolean caption;
  } cases[] = {
      {"Photo: The mayor said the mill was closed. It burned in May.", TRUE},
      {"Image caption, The mayor said the mill was closed", TRUE},
      {"Men stand by the mill. The mayor says it was old. (AP Photo/Ada Ferry)", TRUE},
      {"Men stand by the mill. The mayor says it was old. REUTERS/Ada Ferry/File Photo", TRUE},
      {"The mayor says the mill was old. Getty Images", TRUE},
      {"The mayor says the mill was old. Photo by Ada Ferry", TRUE},
      {"The picture, the mayor said, was old.", FALSE},
      {"Image, the mayor said, is everything.", FALSE},
      {"NORLAND (AP/Reuters) - The mayor said that the mill on the old quay had been closed since the first week of May.", FALSE},
      {"Getty Images said that it had sold the mill.", FALSE},
      {"The mayor said he had bought it from Getty Images.", FALSE},
      {"The mayor took a photo by the mill, the ministry said.", FALSE},
  };
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Arena) arena = arena_new();
    g_autofree char *text = g_strconcat("The mill closed.\n\n", cases[i].text, "\n\nThe crew left.", NULL);
    const Reading *reading = read_english(text, "", arena);
    for (guint k = 0; k < reading->n_sentences; k++) {
      const gboolean outside = k == 0 || k + 1 == reading->n_sentences;
      cr_expect_eq(reading->sentences[k].boilerplate, !outside && cases[i].caption, "%s: sentence %u", cases[i].text, k);
    }
  }
}

/* CAPTION_BYTES_MAX */
static void caption_bytes_max(void) {
  g_autoptr(Arena) arena = arena_new();
  g_autoptr(GString) text = g_string_new("Photo: ");
  while (text->len < 700) g_string_append(text, "The mayor said that the mill was old. ");
  const Reading *reading = read_english(text->str, "", arena);
  cr_expect_not(reading->sentences[0].boilerplate, "an article under the name of a picture");
}

/* CREDIT_UNITS_MAX: an agency that is named early credits nothing. */
static void credit_units_max(void) {
  static const struct {
    const char *text;
    gboolean caption;
  } cases[] = {
      {"Men stand by the mill (AP Photo by Ada Ferry of Norland)", TRUE},
      {"Men stand by the mill (AP Photo by Ada Ferry) that the mayor of the old town of Norland had closed in the first week of May", FALSE},
  };
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Arena) arena = arena_new();
    cr_expect_eq(read_english(cases[i].text, "", arena)->sentences[0].boilerplate, cases[i].caption, "%s", cases[i].text);
  }
}

static void words_that_attribute(void) {
  g_autoptr(Arena) arena = arena_new();
  const Reading *reading =
      read_english("The mill closed. The mayor denied it. It was old, according to him. The quay stayed open.", "", arena);
  cr_assert_eq(reading->n_sentences, 4);
  cr_expect(reading->sentences[1].has_cue && reading->sentences[2].has_cue);
  cr_expect_not(reading->sentences[0].has_cue || reading->sentences[3].has_cue);
}

static void spans(void) {
  g_autoptr(Arena) arena = arena_new();
  const Reading *reading = read_english("He met Dr. Quill.", "", arena);
  g_autofree char *doctor = span_text(reading, unit_span(reading, 2)), *both = span_text(reading, units_span(reading, 1, 4));
  cr_expect_str_eq(doctor, "Dr.", "the dot is a part of it");
  cr_expect_str_eq(both, "met Dr. Quill");
  cr_expect_eq(span_length(units_span(reading, 2, 2)), 0);
}

Test(reading, finished_sentences) {
  labels_of_other_stories();
  boilerplate_lines();
  captions();
  caption_bytes_max();
  credit_units_max();
  words_that_attribute();
  spans();
}
