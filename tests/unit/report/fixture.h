/* SPDX-License-Identifier: MIT */
/* One finding and one rejected pair with all that belongs to them. Everything is static: nothing is to be freed. */
#pragma once
#include <criterion/criterion.h>
#include "report/page.h"
#include "report/report.h"

extern const char fixture_words[];
/* A claim with a relay, a speaker, two sellers, a quantity, times and a place. */
ClaimRecord fixture_claim(void);
/* A claim of which next to nothing is known. */
ClaimRecord fixture_bare_claim(void);
const Position *fixture_seller(void);  /* denies; rests on c1 */
const Position *fixture_witness(void); /* asserts; rests on c2 and c3, in one document */
FindingRecord fixture_finding(void);
RejectedRecord fixture_rejected(void);

/* The finding with a claim on each side; `b` is the bare one. */
const Page *fixture_page(void);
/* A page whose every text is `hostile`: names, words, titles, addresses, explanation. */
const Page *fixture_hostile_page(const char *hostile);
/* What `format` writes of these pages (NULL-terminated), from begin to end, in one dispute. To be freed. */
char *fixture_report(const ReportFormat *format, const Page *const *pages, ReportHead head);

/* Passes every line to cr_assert: none is wider than `width` columns, none ends with a blank. */
void expect_lines_within(const char *text, guint width);
