/* SPDX-License-Identifier: MIT */
/* What the pages share: colours, and the pieces from which lines are made. */
#pragma once
#include "report/evidence.h"
#include "report/page.h"
#include "report/wrap.h"

typedef enum { INK_PLAIN, INK_STRONG, INK_FAINT, INK_YES, INK_NO, N_INKS } Ink;

void page_ink(GString *out, PageStyle style, Ink ink);
/* The ink of a stance: claims and denials differ at a glance. */
Ink page_stance_ink(Stance stance);
/* Appends `text` cleaned, in this ink. */
void page_words(GString *out, PageStyle style, Ink ink, const char *text);
/* The words of the claim's span, cleaned, in quotation marks. To be freed. */
char *page_quote(const ClaimRecord *record);
/* The first lines of a finding's or rejected pair's own page. */
void page_head(GString *out, const Page *page, PageStyle style);
/* "A  North Korea denies  (actor kp, side kp)" */
void page_side_head(GString *out, const char *label, const Position *position, PageStyle style);
