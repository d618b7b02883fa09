/* SPDX-License-Identifier: MIT */
/* Where sentences, quotes and paragraphs begin and end. */
#include <criterion/criterion.h>
#include <string.h>
#include "support.h"

typedef struct {
  const char *text, *expected;
} Case;

/* Sentences with " | " between them. */
static char *sentences_shown(const Reading *reading) {
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < reading->n_sentences; i++) {
    g_autofree char *text = span_text(reading, reading->sentences[i].span);
    g_string_append_printf(out, "%s%s", i ? " | " : "", text);
  }
  return g_string_free(out, FALSE);
}

/* A line a sentence: its quotes in brackets, "~" at an end where the mark is missing. */
static char *quotes_shown(const Reading *reading) {
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < reading->n_sentences; i++) {
    const Sentence *sentence = &reading->sentences[i];
    g_string_append_printf(out, "%s%s", i ? " | " : "", sentence->starts_quoted ? "in>" : "");
    for (guint j = 0; j < sentence->n_quotes; j++) {
      const Quote *quote = &sentence->quotes[j];
      g_autofree char *text = span_text(reading, quote->span);
      g_string_append_printf(out, "[%s%s%s]", quote->opens ? "" : "~", text, quote->closes ? "" : "~");
    }
    if (sentence->ends_quoted) g_string_append(out, ">out");
  }
  return g_string_free(out, FALSE);
}

static void check_cases(const Case *cases, gsize n, char *(*show)(const Reading *reading)) {
  g_autoptr(Arena) arena = arena_new();
  for (gsize i = 0; i < n; i++) {
    arena_reset(arena);
    g_autofree char *shown = show(read_english(cases[i].text, "", arena));
    cr_expect_str_eq(shown, cases[i].expected, "%s\n%s", cases[i].text, shown);
  }
}

/* Each case is written as its sentences with " | " between them; it is read without the bars. */
static void check_sentences(const char *const *cases, gsize n) {
  g_autoptr(Arena) arena = arena_new();
  for (gsize i = 0; i < n; i++) {
    arena_reset(arena);
    g_auto(GStrv) parts = g_strsplit(cases[i], " | ", -1);
    g_autofree char *text = g_strjoinv(" ", parts), *shown = sentences_shown(read_english(text, "", arena));
    cr_expect_str_eq(shown, cases[i], "%s\n%s", text, shown);
  }
}

#define CHECK_SENTENCES(...)                          \
  do {                                                \
    static const char *const cases[] = {__VA_ARGS__}; \
    check_sentences(cases, G_N_ELEMENTS(cases));      \
  } while (0)

static void full_stops_and_other_ends(void) {
  CHECK_SENTENCES("The mill closed. | The quay stayed open.", "Who paid? | Nobody knows! | The mayor left.",
                  "Is it true? | No. | It is not.", "It is over", "The mill closed. | 40 workers left.",
                  "The vote was 7 to 3. | It passed.", "She was born in 1960. | In 1980 she left.",
                  "The mayor said so: The mill burned. | Nobody denied it.");
}

static void decimals_and_dots_inside_of_words(void) {
  CHECK_SENTENCES("Prices rose 4.5 percent. | Wages fell 1.7 percent.", "The price was $4.50. | It rose.",
                  "Version 2.0 shipped. | It works.", "See example.com for more. | It works.",
                  "It happened in Oct. 2023. | Nobody was hurt.", "The No. 2 reactor was stopped. | It is old.");
}

static void ellipsis(void) { CHECK_SENTENCES("He waited ... and left. | She stayed.", "He waited… and left. | She stayed."); }

static void titles_and_other_abbreviations(void) {
  CHECK_SENTENCES("Dr. Hale met Mr. Ibarra on Jan. 4. | They talked.", "Gen. Ruiz and Lt. Col. Brandt met. | They talked.",
                  "Prof. Quill spoke. | She left.", "St. Olaf's Church burned. | Nobody was hurt.",
                  "The firm, Acme Inc., denied it. | Others agreed.", "Norland, Velmora, etc. were named. | Others were not.",
                  "The vote was 5-4 vs. 6-3 a year ago. | It passed.", "Approx. 40 came. | They left.");
}

static void an_abbreviation_that_ends_the_sentence(void) {
  CHECK_SENTENCES("She works at Acme Inc. | The pay is good.", "He met Sen. Quill Jr. | The mayor left.",
                  "The ship left at 5 p.m. | The crew slept.", "The ship left at 5 p.m. on Tuesday. | The crew slept.");
}

static void initials(void) {
  CHECK_SENTENCES("J. K. Marlow signed it. | Nobody else did.", "Dr. A. B. Quill spoke. | She left.", "Gov. A. Quill spoke. | She left.",
                  "Mr. J. Quill left. | He was ill.", "It is called Plan B. | It failed.", "So did I. | The mayor left.",
                  "He was there with Tom B. | Nobody else came.", "A mill burned. | A quay did not.");
}

static void dotted_names(void) {
  CHECK_SENTENCES("Troops left the U.S. | The mayor stayed.", "Troops of the U.S. Army left. | The mayor stayed.",
                  "He works for the U.S. government. | It pays well.", "He spoke at the U.N. | Nobody listened.",
                  "He lives in the U.K. and works.", "They met in Washington, D.C. | The mayor left.",
                  "They met in Washington, D.C. on Monday. | The mayor left.", "U.S. officials left. | They were tired.",
                  "A U.S.-led force came. | It left.");
}

static void parentheses(void) {
  CHECK_SENTENCES("The mill (built in 1901) closed. | It was old.", "(The mill closed.) | The quay stayed open.",
                  "The mill closed. | (It was old.) | The quay stayed open.", "The mill closed (it was old). | The quay stayed open.",
                  "The mill (\"Old Jack\") closed. | It was old.");
}

Test(units, where_sentences_end) {
  full_stops_and_other_ends();
  decimals_and_dots_inside_of_words();
  ellipsis();
  titles_and_other_abbreviations();
  an_abbreviation_that_ends_the_sentence();
  initials();
  dotted_names();
  parentheses();
}

static void quote_marks_close_behind_the_stop(void) {
  CHECK_SENTENCES("He called it \"a lie.\" | The crowd laughed.", "He called it \"a lie\". | The crowd laughed.",
                  "He said \"no.\" | She said \"yes.\"", "\"We did not pay,\" the mayor said. | \"They did.\"",
                  "“We did not pay,” the mayor said. | “They did.”", "She said, \"He told me 'no.'\" | The crowd laughed.",
                  "The mayor said: \"We paid.\" | (He did not.)", "The mayor said: \"We did not pay. | They did.\" | Nobody believed him.",
                  "\"Stop! | Now!\" the mayor shouted. | They ran.", "Who said \"no\"? | Nobody did.");
}

/* A question mark or exclamation mark inside of the quote does not end what goes on with its speaker. */
static void quoted_questions_go_on_with_their_speaker(void) {
  CHECK_SENTENCES("\"Who paid?\" the mayor asked. | Nobody answered.", "\"Who paid?\" Ada Quill said. | Nobody answered.",
                  "\"Who paid?\" said Ada Quill. | Nobody answered.", "\"Never!\" said the mayor. | He left.",
                  "\"We won!\" Norland reported. | It was false.", "“Who paid?” the mayor asked. | “Nobody did.”",
                  "\"Is this the end?\" one driver, who had waited for hours, asked. | Nobody knew.",
                  "The mayor asked \"who paid?\" and left. | Nobody answered.", "\"Who paid?\" I said. | Nobody answered.");
}

static void quoted_questions_that_end_the_sentence(void) {
  CHECK_SENTENCES("\"Who paid?\" | The mayor said nothing.", "He asked: \"Who paid?\" | She said nothing.",
                  "\"We won!\" | Norland had not won.", "Did he say \"no?\" | Nobody knows.",
                  "He said he had won. | \"We did it!\" | People cheered.");
}

Test(units, where_quoted_sentences_end) {
  quote_marks_close_behind_the_stop();
  quoted_questions_go_on_with_their_speaker();
  quoted_questions_that_end_the_sentence();
}

/* ---- lines and paragraphs ---- */

static void wrapped_lines_and_a_paragraph_a_line(void) {
  static const Case cases[] = {
      {"The mayor said the mill burned.\nThe quay is open.\nThe crew slept.",
       "The mayor said the mill burned. | The quay is open. | The crew slept."},
      {"Mill burns in Norland\nThe quay is open.\nThe crew slept.", "Mill burns in Norland | The quay is open. | The crew slept."},
      {"The mayor said the\nmill burned and the\nquay is open. The crew\nslept.",
       "The mayor said the\nmill burned and the\nquay is open. | The crew\nslept."},
      {"First part\n\nSecond part", "First part | Second part"},
      {"", ""},
      {"\n\n", ""},
  };
  check_cases(cases, G_N_ELEMENTS(cases), sentences_shown);
}

static void sentences_know_their_paragraph(void) {
  g_autoptr(Arena) arena = arena_new();
  const Reading *reading = read_english("One fell. Two rose.\n\nThree stayed.", "", arena);
  cr_assert_eq(reading->n_sentences, 3);
  cr_expect_eq(reading->sentences[0].paragraph, reading->sentences[1].paragraph);
  cr_expect_eq(reading->sentences[2].paragraph, reading->sentences[0].paragraph + 1);
}

Test(units, lines_and_paragraphs) {
  wrapped_lines_and_a_paragraph_a_line();
  sentences_know_their_paragraph();
}

/* ---- quotes ---- */

static void quoted_stretches(void) {
  static const Case cases[] = {
      {"\"We paid,\" he said.", "[\"We paid,\"]"},
      {"“We paid,” he said.", "[“We paid,”]"},
      {"«We paid,» he said.", "[«We paid,»]"},
      {"``We paid,'' he said.", "[``We paid,'']"},
      {"\"We paid,\" he said; \"they did not.\" He left.", "[\"We paid,\"][\"they did not.\"] | "},
      {"\"It was 'a lie,'\" he said.", "[\"It was 'a lie,'\"]"},
      {"No quote.", ""},
      {"The mayor said: \"We paid. They did not.\" He left.", "[\"We paid.~]>out | in>[~They did not.\"] | "},
      {"\"We paid.\n\n\"They did not,\" he said.", "[\"We paid.~]>out | [\"They did not,\"]"},
      {"“We paid.\n\n“They did not,” he said.", "[“We paid.~]>out | [“They did not,”]"},
      {"“We paid. They did not. Nobody did,” he said.", "[“We paid.~]>out | in>[~They did not.~]>out | in>[~Nobody did,”]"},
  };
  check_cases(cases, G_N_ELEMENTS(cases), quotes_shown);
}

static void quoted_units(void) {
  g_autoptr(Arena) arena = arena_new();
  const Reading *reading = read_english("He called it \"a lie\" twice.", "", arena);
  g_autoptr(GString) shown = g_string_new(NULL);
  for (guint i = 0; i < reading->n_units; i++) {
    g_autofree char *text = span_text(reading, unit_span(reading, i));
    g_string_append_printf(shown, "%s%s", text, reading->units[i].quoted ? "* " : " ");
  }
  cr_expect_str_eq(shown->str, "He called it a lie* twice . ", "%s", shown->str);
}

Test(units, quotes) {
  quoted_stretches();
  quoted_units();
}

/* ---- names ---- */

/* A name counts where it is written like one. */
Test(units, names_need_their_capitals) {
  static const struct {
    const char *text;
    gboolean is_name;
  } cases[] = {{"Norland", TRUE}, {"norland", FALSE}, {"NORLAND", TRUE}, {"US", TRUE}, {"Us", FALSE},
               {"us", FALSE},     {"U.S.", TRUE},     {"UN", TRUE},      {"un", FALSE}};
  g_autoptr(Arena) arena = arena_new();
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *text = g_strdup_printf("He saw %s leave.", cases[i].text);
    const Reading *reading = read_english(text, "", arena);
    cr_expect_eq(reading->units[2].is_name, cases[i].is_name, "%s", cases[i].text);
  }
}

/* The capital of such a name may stand further on, but somewhere it stands. */
Test(units, names_that_start_small) {
  static const struct {
    const char *text;
    gboolean is_name;
  } cases[] = {{"the men of al-Sorna left", TRUE},      {"the men of Al-Sorna left", TRUE},      {"the men of al-sorna left", FALSE},
               {"the men of the Quay Post left", TRUE}, {"the men of The Quay Post left", TRUE}, {"the men of the quay post left", FALSE}};
  g_autoptr(Arena) arena = arena_new();
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    arena_reset(arena);
    cr_expect_eq(read_english(cases[i].text, "", arena)->units[3].is_name, cases[i].is_name, "%s", cases[i].text);
  }
}
