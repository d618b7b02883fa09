/* SPDX-License-Identifier: MIT */
#include "text/marks.h"

#define KIND(kind) ((kind) + 1)

const guint8 byte_marks[256] = {
    [','] = KIND(TOKEN_COMMA), ['.'] = KIND(TOKEN_STOP),      ['?'] = KIND(TOKEN_QUESTION), ['!'] = KIND(TOKEN_EXCLAMATION),
    [':'] = KIND(TOKEN_COLON), [';'] = KIND(TOKEN_SEMICOLON), ['('] = KIND(TOKEN_OPEN),     ['['] = KIND(TOKEN_OPEN),
    [')'] = KIND(TOKEN_CLOSE), [']'] = KIND(TOKEN_CLOSE),     ['"'] = KIND(TOKEN_QUOTE),
};

static const struct {
  gunichar c;
  TokenKind kind;
} marks[] = {
    {0x00AB, TOKEN_QUOTE_OPEN},   /* « */
    {0x00BB, TOKEN_QUOTE_CLOSE},  /* » */
    {0x2012, TOKEN_DASH},         /* figure dash */
    {0x2013, TOKEN_DASH},         /* – */
    {0x2014, TOKEN_DASH},         /* — */
    {0x2015, TOKEN_DASH},         /* horizontal bar */
    {0x201A, TOKEN_SINGLE_OPEN},  /* ‚ */
    {0x201B, TOKEN_SINGLE_OPEN},  /* ‛ */
    {0x201C, TOKEN_QUOTE_OPEN},   /* “ */
    {0x201D, TOKEN_QUOTE_CLOSE},  /* ” */
    {0x201E, TOKEN_QUOTE_OPEN},   /* „ */
    {0x201F, TOKEN_QUOTE_OPEN},   /* ‟ */
    {0x2026, TOKEN_ELLIPSIS},     /* … */
    {0x2039, TOKEN_SINGLE_OPEN},  /* ‹ */
    {0x203A, TOKEN_SINGLE_CLOSE}, /* › */
    {0x300A, TOKEN_QUOTE_OPEN},   /* 《 */
    {0x300B, TOKEN_QUOTE_CLOSE},  /* 》 */
    {0x300C, TOKEN_QUOTE_OPEN},   /* 「 */
    {0x300D, TOKEN_QUOTE_CLOSE},  /* 」 */
    {0x300E, TOKEN_QUOTE_OPEN},   /* 『 */
    {0x300F, TOKEN_QUOTE_CLOSE},  /* 』 */
    {0xFF02, TOKEN_QUOTE},        /* full-width " */
};

TokenKind mark_kind(gunichar c) {
  if (c < 0x80) return byte_marks[c] ? byte_marks[c] - 1 : TOKEN_SYMBOL;
  for (gsize i = 0; i < G_N_ELEMENTS(marks); i++)
    if (marks[i].c == c) return marks[i].kind;
  return TOKEN_SYMBOL;
}

/* Can a quotation start behind this character? A straight double mark may open or close: what follows the single mark decides. */
static gboolean opens_behind(gunichar c) {
  if (char_is_blank(c)) return TRUE;
  if (c == '"' || c == '\'' || c == '`' || c == '-' || c == '/' || c == '{' || c == LEFT_SINGLE) return TRUE;
  TokenKind kind = mark_kind(c);
  return kind == TOKEN_OPEN || kind == TOKEN_QUOTE_OPEN || kind == TOKEN_SINGLE_OPEN || kind == TOKEN_DASH;
}

/* Can a quotation start with this character? Not with white space, nor with what ends a clause. */
static gboolean starts_quotation(gunichar c) {
  if (char_is_blank(c)) return FALSE;
  if (char_is_word(c)) return TRUE;
  TokenKind kind = mark_kind(c);
  return kind == TOKEN_SYMBOL || kind == TOKEN_QUOTE || kind == TOKEN_QUOTE_OPEN || kind == TOKEN_OPEN || kind == TOKEN_ELLIPSIS;
}

/* 's as a token: after a word or mark, or free as in text that was split into words before. */
static gboolean is_possessive_s(Text text, gsize at, gsize behind) {
  if (!char_is_s(char_at(text, behind))) return FALSE;
  gunichar next = char_at(text, behind + 1);
  return opens_behind(char_before(text, at)) ? char_is_blank(next) : !char_is_word(next);
}

static gboolean is_ascii_digit(gunichar c) { return c >= '0' && c <= '9'; }

/* '90s */
static gboolean is_decade(Text text, gsize at) {
  return is_ascii_digit(char_at(text, at)) && is_ascii_digit(char_at(text, at + 1)) && char_at(text, at + 2) == 's' &&
         !char_is_word(char_at(text, at + 3));
}

static gboolean is_elision(Text text, gsize at, gunichar c, gsize behind) {
  if (c == '`' || !opens_behind(char_before(text, at))) return FALSE;
  return is_decade(text, behind) || (c == RIGHT_SINGLE && char_is_word(char_at(text, behind)));
}

/* Two single marks in place of a double one: `` and '', or the same in curly form. */
static gboolean is_double(Text text, gunichar c, gsize behind) {
  return char_at(text, behind) == c && !is_possessive_s(text, behind, behind + char_size(text, behind));
}

static TokenKind double_kind(Text text, gsize at, gunichar c, gsize behind) {
  if (c == '`' || c == LEFT_SINGLE) return TOKEN_QUOTE_OPEN;
  gunichar next = char_at(text, behind + char_size(text, behind));
  gboolean opens = c == '\'' && opens_behind(char_before(text, at)) && starts_quotation(next);
  return opens ? TOKEN_QUOTE_OPEN : TOKEN_QUOTE_CLOSE;
}

/* One single mark that is neither possessive s nor elision. */
static TokenKind single_kind(Text text, gsize at, gunichar c, gsize behind, gboolean open) {
  gunichar before = char_before(text, at), next = char_at(text, behind);
  if (c == '`') return TOKEN_SINGLE_OPEN;
  if (char_is_s(before) && c != LEFT_SINGLE && !open) return TOKEN_CLITIC;
  if (c == RIGHT_SINGLE) return TOKEN_SINGLE_CLOSE;
  if (!opens_behind(before)) return c == LEFT_SINGLE && starts_quotation(next) ? TOKEN_SINGLE_OPEN : TOKEN_SINGLE_CLOSE;
  if (starts_quotation(next)) return TOKEN_SINGLE_OPEN;
  return open || !char_is_blank(next) ? TOKEN_SINGLE_CLOSE : TOKEN_SINGLE_OPEN;
}

SingleMark single_mark(Text text, gsize at, gboolean open) {
  gunichar c = char_at(text, at);
  gsize behind = at + char_size(text, at);
  if (is_double(text, c, behind)) return (SingleMark){.kind = double_kind(text, at, c, behind), .characters = 2};
  if (c != '`' && is_possessive_s(text, at, behind)) return (SingleMark){.kind = TOKEN_CLITIC, .characters = 2};
  if (is_elision(text, at, c, behind)) return (SingleMark){.elision = TRUE};
  return (SingleMark){.kind = single_kind(text, at, c, behind, open), .characters = 1};
}
