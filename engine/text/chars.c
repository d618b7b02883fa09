/* SPDX-License-Identifier: MIT */
#include "text/chars.h"

const guint8 byte_flags[256] = {
    [0 ... 9] = CHAR_BLANK,     ['\n'] = CHAR_BREAK,        ['\v' ... '\f'] = CHAR_BLANK, ['\r'] = CHAR_BREAK,
    [14 ... ' '] = CHAR_BLANK,  ['\''] = CHAR_JOINT,        [',' ... '.'] = CHAR_JOINT,   ['0' ... '9'] = CHAR_DIGIT,
    ['A' ... 'Z'] = CHAR_UPPER, ['a' ... 'z'] = CHAR_LOWER, [127] = CHAR_BLANK,           [128 ... 255] = CHAR_HIGH,
};

/* Types that are not listed (punctuation, symbols, unassigned) are visible and nothing more: 0. */
static const guint16 type_flags[] = {
    [G_UNICODE_CONTROL] = CHAR_BLANK,          [G_UNICODE_FORMAT] = CHAR_FORMAT,        [G_UNICODE_LOWERCASE_LETTER] = CHAR_LOWER,
    [G_UNICODE_MODIFIER_LETTER] = CHAR_LETTER, [G_UNICODE_OTHER_LETTER] = CHAR_LETTER,  [G_UNICODE_TITLECASE_LETTER] = CHAR_UPPER,
    [G_UNICODE_UPPERCASE_LETTER] = CHAR_UPPER, [G_UNICODE_SPACING_MARK] = CHAR_MARK,    [G_UNICODE_ENCLOSING_MARK] = CHAR_MARK,
    [G_UNICODE_NON_SPACING_MARK] = CHAR_MARK,  [G_UNICODE_DECIMAL_NUMBER] = CHAR_DIGIT, [G_UNICODE_LETTER_NUMBER] = CHAR_DIGIT,
    [G_UNICODE_OTHER_NUMBER] = CHAR_DIGIT,     [G_UNICODE_LINE_SEPARATOR] = CHAR_BREAK, [G_UNICODE_PARAGRAPH_SEPARATOR] = CHAR_BREAK,
    [G_UNICODE_SPACE_SEPARATOR] = CHAR_BLANK,
};

#define NEXT_LINE 0x85u

guint char_flags(gunichar c) {
  if (c < 0x80) return byte_flags[c];
  return c == NEXT_LINE ? CHAR_BREAK : type_flags[g_unichar_type(c)];
}
