/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <string.h>
#include "copies/signature.h"

static Signature sign(const char *text) {
  g_autoptr(Arena) arena = arena_new();
  Signature signature;
  signature_of(text, strlen(text), arena, &signature);
  return signature;
}

#define STORY "The harbour police said on Monday that fourteen people had been rescued from the ferry and taken to the hospital."

Test(signature, case_marks_and_space_do_not_count) {
  const Signature a = sign(STORY), b = sign("THE harbour police said, on monday,\n\nthat fourteen people had been rescued from the ferry "
                                            "\xE2\x80\x94 and taken to the hospital!");
  cr_assert_eq(signature_resemblance(&a, &b), 1);
}

Test(signature, is_that_of_its_tokens) {
  g_autoptr(Arena) arena = arena_new();
  Signature signature;
  const Signature whole = sign(STORY);
  signature_of_tokens(tokens_scan(STORY, strlen(STORY), arena), arena, &signature);
  cr_assert_arr_eq(&signature, &whole, sizeof whole);
}

Test(signature, other_words_share_nothing) {
  const Signature a = sign(STORY), b = sign("Nurses at the clinic of Eddingen went on strike for better pay after talks with the town had failed.");
  cr_assert_lt(signature_resemblance(&a, &b), 0.05);
}

Test(signature, short_texts_are_one_run) {
  const Signature a = sign("He said no."), b = sign("he said no"), c = sign("He said yes.");
  cr_assert_eq(a.shingles, 1);
  cr_assert_eq(signature_resemblance(&a, &b), 1);
  cr_assert_eq(signature_resemblance(&a, &c), 0);
}

Test(signature, no_words_are_like_nothing) {
  const Signature a = sign(""), b = sign("--- ... !");
  cr_assert_eq(a.shingles, 0);
  cr_assert_eq(signature_resemblance(&a, &b), 0);
  cr_assert_eq(signature_common(&a, &b), 0);
}
