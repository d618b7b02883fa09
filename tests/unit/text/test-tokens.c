/* SPDX-License-Identifier: MIT */
/* Each case shows the tokens of a text as words separated by blanks: a letter for the kind, then the bytes. Words and numbers stand bare. */
#include <criterion/criterion.h>
#include <string.h>
#include "text/tokens.h"

static const char *const kind_marks[] = {
    [TOKEN_WORD] = "",        [TOKEN_NUMBER] = "#",        [TOKEN_CLITIC] = "+",
    [TOKEN_COMMA] = "",       [TOKEN_STOP] = "",           [TOKEN_QUESTION] = "",
    [TOKEN_EXCLAMATION] = "", [TOKEN_COLON] = "",          [TOKEN_SEMICOLON] = "",
    [TOKEN_DASH] = "D:",      [TOKEN_ELLIPSIS] = "E:",     [TOKEN_OPEN] = "O:",
    [TOKEN_CLOSE] = "C:",     [TOKEN_QUOTE_OPEN] = "QO:",  [TOKEN_QUOTE_CLOSE] = "QC:",
    [TOKEN_QUOTE] = "Q:",     [TOKEN_SINGLE_OPEN] = "SO:", [TOKEN_SINGLE_CLOSE] = "SC:",
    [TOKEN_SYMBOL] = "S:",    [TOKEN_LINE] = "LINE",       [TOKEN_PARAGRAPH] = "PARAGRAPH",
};

static char *tokens_shown(const char *text, Tokens tokens) {
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < tokens.n; i++) {
    const Token *token = &tokens.items[i];
    if (i) g_string_append_c(out, ' ');
    g_string_append(out, kind_marks[token->kind]);
    if (token->kind < TOKEN_LINE) g_string_append_len(out, text + token->start, token->length);
  }
  return g_string_free(out, FALSE);
}

typedef struct {
  const char *text, *expected;
} Case;

/* Each text also stands in front of a long blank run: words at the end of a text and within it are found in different ways. */
static void check_cases(const Case *cases, gsize n) {
  g_autoptr(Arena) arena = arena_new();
  for (gsize i = 0; i < n; i++) {
    arena_reset(arena);
    g_autofree char *shown = tokens_shown(cases[i].text, tokens_scan(cases[i].text, strlen(cases[i].text), arena));
    cr_expect_str_eq(shown, cases[i].expected, "%s: %s", cases[i].text, shown);
    g_autofree char *padded = g_strdup_printf("%s%20s", cases[i].text, "");
    g_autofree char *again = tokens_shown(padded, tokens_scan(padded, strlen(padded), arena));
    cr_expect_str_eq(again, cases[i].expected, "padded, %s: %s", cases[i].text, again);
  }
}

#define CHECK_CASES(...)                       \
  do {                                         \
    static const Case cases[] = {__VA_ARGS__}; \
    check_cases(cases, G_N_ELEMENTS(cases));   \
  } while (0)

Test(tokens, nothing) { CHECK_CASES({"", ""}, {" ", ""}, {" \t  ", ""}, {"\xEF\xBB\xBF", ""}, {"\xE2\x80\x8B", ""}); }

Test(tokens, words_and_stops) {
  CHECK_CASES({"Minsk denies it.", "Minsk denies it ."}, {"a", "a"}, {"I", "I"}, {"x.", "x ."},
              {"Stop! Why? Because; so: this, that.", "Stop ! Why ? Because ; so : this , that ."},
              {"He left.She stayed.", "He left . She stayed ."}, {"well..", "well . ."},
              {"antidisestablishmentarianism ends", "antidisestablishmentarianism ends"});
}

Test(tokens, words_of_every_length) {
  g_autoptr(Arena) arena = arena_new();
  char text[80];
  for (guint length = 1; length < 40; length++) {
    memset(text, 'n', sizeof text);
    strcpy(text + length, " end of the text");
    Tokens tokens = tokens_scan(text, strlen(text), arena);
    cr_expect_eq(tokens.n, 5);
    cr_expect_eq(tokens.items[0].length, length);
    cr_expect_eq(tokens.items[0].hash, token_hash(text, length), "length %u", length);
  }
}

Test(tokens, inner_hyphens) {
  CHECK_CASES({"KN-23s hit", "KN-23s hit"}, {"al-Assad", "al-Assad"}, {"the 23-year-old left", "the 23-year-old left"},
              {"pre- and post-war", "pre S:- and post-war"}, {"a -sign", "a S:- sign"}, {"one\xE2\x80\x90two", "one\xE2\x80\x90two"},
              {"KN\xE2\x80\x91"
               "23",
               "KN\xE2\x80\x91"
               "23"},
              {"e-", "e S:-"}, {"Ana-Maria-", "Ana-Maria S:-"});
}

Test(tokens, abbreviations_with_dots) {
  CHECK_CASES({"The U.S. denies", "The U.S. denies"}, {"the U.S", "the U.S"}, {"at 5 a.m. today", "at #5 a.m. today"},
              {"U.S.-led talks", "U.S.-led talks"}, {"non-U.S. forces", "non-U.S. forces"}, {"the U.N.", "the U.N."},
              {"the U.N.'s view", "the U.N. +'s view"}, {"In the U.S., too", "In the U.S. , too"}, {"Jan. 6", "Jan . #6"},
              {"John F. Smith", "John F . Smith"}, {"J.K. Smith", "J.K. Smith"}, {"Ph.D. work", "Ph . D . work"},
              {"plan B. Then", "plan B . Then"}, {"U.N.Security", "U.N. Security"}, {"U.S.A. wins", "U.S.A. wins"}, {"i.e. so", "i.e. so"},
              {"\xC3\x89.U. rule", "\xC3\x89.U. rule"}, {"www.post.example", "www . post . example"}, {"v2.0", "v2 . #0"});
}

Test(tokens, numbers) {
  CHECK_CASES({"1,700.", "#1,700 ."}, {"4.5 percent", "#4.5 percent"}, {"1,234,567.89!", "#1,234,567.89 !"},
              {"in 2023, 24 left", "in #2023 , #24 left"}, {"7", "#7"}, {"$5 bn", "S:$ #5 bn"}, {"12%", "#12 S:%"},
              {"10\xE2\x80\x93"
               "15",
               "#10 D:\xE2\x80\x93 #15"},
              {"10:30", "#10 : #30"}, {"22.01.2024.", "#22.01.2024 ."}, {"3.Next", "#3 . Next"}, {"\xC2\xBD cup", "#\xC2\xBD cup"},
              {"2,", "#2 ,"}, {"1.", "#1 ."}, {".5", ". #5"}, {"12345678901234567890,", "#12345678901234567890 ,"});
}

Test(tokens, digits_with_letters_or_hyphens_are_words) {
  CHECK_CASES({"5th", "5th"}, {"155mm shells", "155mm shells"}, {"2.5bn", "2.5bn"}, {"1990s", "1990s"}, {"2024-01-22", "2024-01-22"},
              {"10-15", "10-15"}, {"B-52,15", "B-52 , #15"}, {"2S19", "2S19"}, {"1,700-strong", "1,700-strong"}, {"5'11", "5'11"},
              {"km\xC2\xB2", "km\xC2\xB2"});
}

Test(tokens, possessives) {
  CHECK_CASES({"Acme's plant", "Acme +'s plant"}, {"Acme\xE2\x80\x99s plant", "Acme +\xE2\x80\x99s plant"},
              {"the workers' pay", "the workers +' pay"}, {"the workers\xE2\x80\x99 pay", "the workers +\xE2\x80\x99 pay"},
              {"SEOUL'S VIEW", "SEOUL +'S VIEW"}, {"it's here", "it +'s here"}, {"KN-23's", "KN-23 +'s"}, {"1990's", "#1990 +'s"},
              {"the Post's, too", "the Post +'s , too"}, {"(BBC)'s", "O:( BBC C:) +'s"}, {"Acme 's plant", "Acme +'s plant"},
              {"the boss' ", "the boss +'"});
}

Test(tokens, inner_apostrophes) {
  CHECK_CASES({"didn't", "didn't"},
              {"O\xE2\x80\x99"
               "Brien",
               "O\xE2\x80\x99"
               "Brien"},
              {"rock'n'roll", "rock'n'roll"}, {"they'd've", "they'd've"},
              {"Sana\xE2\x80\x98"
               "a",
               "Sana\xE2\x80\x98"
               "a"},
              {"five o'clock.", "five o'clock ."}, {"Hawai\xCA\xBBi", "Hawai\xCA\xBBi"},
              {"catch \xE2\x80\x99"
               "em",
               "catch \xE2\x80\x99"
               "em"},
              {"the '90s ended", "the '90s ended"},
              {"the \xE2\x80\x99"
               "90s",
               "the \xE2\x80\x99"
               "90s"});
}

Test(tokens, double_quotes) {
  CHECK_CASES({"\"No,\" he said", "Q:\" No , Q:\" he said"}, {"\xE2\x80\x9CNo\xE2\x80\x9D", "QO:\xE2\x80\x9C No QC:\xE2\x80\x9D"},
              {"\xE2\x80\x9ENo\xE2\x80\x9D", "QO:\xE2\x80\x9E No QC:\xE2\x80\x9D"}, {"\xC2\xABNo\xC2\xBB", "QO:\xC2\xAB No QC:\xC2\xBB"},
              {"``No,'' he said", "QO:`` No , QC:'' he said"}, {"''No,'' he said", "QO:'' No , QC:'' he said"},
              {"\xE2\x80\x98\xE2\x80\x98No\xE2\x80\x99\xE2\x80\x99", "QO:\xE2\x80\x98\xE2\x80\x98 No QC:\xE2\x80\x99\xE2\x80\x99"},
              {"\xE3\x80\x8ANo\xE3\x80\x8B", "QO:\xE3\x80\x8A No QC:\xE3\x80\x8B"});
}

Test(tokens, single_quotes) {
  CHECK_CASES({"He said 'no' twice", "He said SO:' no SC:' twice"}, {"'We left,' she said.", "SO:' We left , SC:' she said ."},
              {"\xE2\x80\x98We left,\xE2\x80\x99 she said", "SO:\xE2\x80\x98 We left , SC:\xE2\x80\x99 she said"},
              {"\"He told me 'no'\"", "Q:\" He told me SO:' no SC:' Q:\""}, {"\"'No', he said\"", "Q:\" SO:' No SC:' , he said Q:\""},
              {"('no')", "O:( SO:' no SC:' C:)"}, {"`no'", "SO:` no SC:'"},
              {"\xE2\x80\xB9No\xE2\x80\xBA", "SO:\xE2\x80\xB9 No SC:\xE2\x80\xBA"},
              {"'40 people left,' she said", "SO:' #40 people left , SC:' she said"}, {"the 'U.S.' view", "the SO:' U.S. SC:' view"});
}

Test(tokens, mark_after_s_closes_what_is_open) {
  CHECK_CASES({"the 'peacekeepers' left", "the SO:' peacekeepers SC:' left"},
              {"the \xE2\x80\x98peacekeepers\xE2\x80\x99 left", "the SO:\xE2\x80\x98 peacekeepers SC:\xE2\x80\x99 left"},
              {"'No deal,' the workers' union said", "SO:' No deal , SC:' the workers +' union said"},
              {"'Never closed\n\nThe workers' union", "SO:' Never closed PARAGRAPH The workers +' union"});
}

Test(tokens, possessive_behind_a_mark) {
  CHECK_CASES({"\xE2\x80\x98Guernica\xE2\x80\x99\xE2\x80\x99s fame", "SO:\xE2\x80\x98 Guernica SC:\xE2\x80\x99 +\xE2\x80\x99s fame"},
              {"the \xE2\x80\x98Post\xE2\x80\x99's view", "the SO:\xE2\x80\x98 Post SC:\xE2\x80\x99 +'s view"},
              {"the 'Post''s view", "the SO:' Post SC:' +'s view"},
              {"\xE2\x80\x9CPost\xE2\x80\x9D\xE2\x80\x99s view", "QO:\xE2\x80\x9C Post QC:\xE2\x80\x9D +\xE2\x80\x99s view"});
}

Test(tokens, dashes) {
  CHECK_CASES({"yes \xE2\x80\x93 no", "yes D:\xE2\x80\x93 no"}, {"yes\xE2\x80\x94no", "yes D:\xE2\x80\x94 no"},
              {"Denial - spy chief", "Denial D:- spy chief"}, {"yes -- no", "yes D:-- no"}, {"yes--no", "yes D:-- no"},
              {"- item", "D:- item"}, {"item -", "item D:-"}, {"one\n- two", "one LINE D:- two"}, {"-----", "D:-----"},
              {"\xE2\x88\x92"
               "5",
               "S:\xE2\x88\x92 #5"},
              {"a \xE2\x80\x90 b", "a D:\xE2\x80\x90 b"});
}

Test(tokens, ellipses) {
  CHECK_CASES({"well...", "well E:..."}, {"well\xE2\x80\xA6 no", "well E:\xE2\x80\xA6 no"}, {"well.... No", "well E:.... No"},
              {"... no", "E:... no"}, {". . .", ". . ."});
}

Test(tokens, brackets_and_symbols) {
  CHECK_CASES({"(AP) [sic]", "O:( AP C:) O:[ sic C:]"}, {"{x}", "S:{ x S:}"}, {"AT&T", "AT S:& T"}, {"a/b", "a S:/ b"},
              {"\xE2\x82\xAC"
               "5",
               "S:\xE2\x82\xAC #5"},
              {"@user_1 #tag", "S:@ user S:_ #1 S:# tag"}, {"\xF0\x9F\x9A\x80\xF0\x9F\x9A\x80", "S:\xF0\x9F\x9A\x80 S:\xF0\x9F\x9A\x80"},
              {"+5\xC2\xB0", "S:+ #5 S:\xC2\xB0"});
}

Test(tokens, lines_and_paragraphs) {
  CHECK_CASES({"a\nb", "a LINE b"}, {"a\r\nb", "a LINE b"}, {"a\rb", "a LINE b"}, {"a\n\nb", "a PARAGRAPH b"},
              {"a\r\n\r\nb", "a PARAGRAPH b"}, {"a\n \t\nb", "a PARAGRAPH b"}, {"a \n b", "a LINE b"}, {"a\n\r\nb", "a PARAGRAPH b"},
              {"a\r\n \r\n \r\nb", "a PARAGRAPH b"}, {"\n\na", "PARAGRAPH a"}, {"a\n", "a LINE"},
              {"a\xE2\x80\xA8"
               "b",
               "a LINE b"},
              {"a\xE2\x80\xA9"
               "b",
               "a PARAGRAPH b"},
              {"a\xC2\x85"
               "b",
               "a LINE b"},
              {"a\n\xC2\xA0\nb", "a PARAGRAPH b"});
}

Test(tokens, beyond_ascii) {
  CHECK_CASES({"Z\xC3\xBCrich \xC3\x84rger", "Z\xC3\xBCrich \xC3\x84rger"}, {"caf\xC3\xA9, no", "caf\xC3\xA9 , no"},
              {"a\xC2\xA0"
               "b",
               "a b"},
              {"\xD0\x9A\xD0\xB8\xD1\x97\xD0\xB2.", "\xD0\x9A\xD0\xB8\xD1\x97\xD0\xB2 ."}, {"cafe\xCC\x81s", "cafe\xCC\x81s"},
              {"co\xC2\xADoperate", "co\xC2\xADoperate"}, {"\xEF\xBB\xBFNo", "No"},
              {"a\xE2\x80\x8B"
               "b",
               "a b"},
              {"\xE2\x80\x8Fno\xE2\x80\x8E", "no"}, {"\xCC\x81", "S:\xCC\x81"});
}

/* TOKEN_MAX_LENGTH */
Test(tokens, runs_beyond_token_max_length_are_cut) {
  g_autoptr(Arena) arena = arena_new();
  static const char *const units[] = {"a", "7", "-", ".", "\xC3\xA9", "a-", "\xE4\xB8\xAD", "a'", "7,", "A.", "a\xE2\x80\x99"};
  for (gsize i = 0; i < G_N_ELEMENTS(units); i++) {
    GString *text = g_string_new("x ");
    while (text->len < 10 * TOKEN_MAX_LENGTH) g_string_append(text, units[i]);
    Tokens tokens = tokens_scan(text->str, text->len, arena);
    gsize end = 2;
    for (guint k = 1; k < tokens.n; k++) {
      cr_expect_eq(tokens.items[k].start, end, "%s: gap before token %u", units[i], k);
      cr_expect_leq(tokens.items[k].length, TOKEN_MAX_LENGTH);
      cr_expect(g_utf8_validate_len(text->str + end, tokens.items[k].length, NULL), "%s: cut within a character", units[i]);
      cr_expect_eq(tokens.items[k].flags & TOKEN_SPACE, k == 1 ? TOKEN_SPACE : 0);
      end += tokens.items[k].length;
    }
    cr_expect_eq(end, text->len, "%s", units[i]);
    g_string_free(text, TRUE);
  }
}

Test(tokens, many_blank_lines_are_one_paragraph) {
  g_autoptr(Arena) arena = arena_new();
  g_autofree char *breaks = g_strnfill(5000, '\n');
  g_autofree char *text = g_strconcat("a", breaks, "b", NULL);
  Tokens tokens = tokens_scan(text, strlen(text), arena);
  cr_assert_eq(tokens.n, 3);
  cr_assert_eq(tokens.items[1].kind, TOKEN_PARAGRAPH);
}

/* More tokens than the first guess of the array has room for. */
Test(tokens, dense_text_grows_the_array) {
  g_autoptr(Arena) arena = arena_new();
  g_autofree char *text = g_strnfill(100000, '!');
  Tokens tokens = tokens_scan(text, 100000, arena);
  cr_assert_eq(tokens.n, 100000);
  for (guint i = 0; i < tokens.n; i++) cr_assert(tokens.items[i].start == i && tokens.items[i].kind == TOKEN_EXCLAMATION, "token %u", i);
}

Test(tokens, length_ends_the_text) {
  g_autoptr(Arena) arena = arena_new();
  g_autofree char *shown = tokens_shown("Paris", tokens_scan("Parisians said", 5, arena));
  cr_assert_str_eq(shown, "Paris");
}
