/* SPDX-License-Identifier: MIT */
#include "model/position.h"
#include <criterion/criterion.h>

/* Two papers print one agency's story; one of them writes another of its own. */
static const Evidence of_seller[] = {
    {.claim = "c1", .document = "d1", .publisher = "Agency", .origin = "Agency"},
    {.claim = "c2", .document = "d2", .publisher = "Daily", .origin = "Agency"},
    {.claim = "c3", .document = "d3", .publisher = "Daily"},
    {.claim = "c4", .document = "d3", .publisher = "Daily"},
};
static const Evidence of_buyer[] = {
    {.claim = "c5", .document = "d2", .publisher = "Daily", .origin = "Agency"},
    {.claim = "c6", .document = "d4"},
};

Test(position, copies_and_texts_of_one_publisher_are_one_source) {
  const Position seller = {.evidence = of_seller, .n_evidence = G_N_ELEMENTS(of_seller)}, buyer = {.evidence = of_buyer, .n_evidence = G_N_ELEMENTS(of_buyer)};
  cr_assert_eq(position_documents(&seller), 3);
  cr_assert_eq(position_sources(&seller), 2);
  cr_assert_eq(position_sources(&buyer), 2, "a document without a publisher is a source of its own");
}

Test(position, sources_of_several_are_counted_once) {
  const Position seller = {.evidence = of_seller, .n_evidence = G_N_ELEMENTS(of_seller)}, buyer = {.evidence = of_buyer, .n_evidence = G_N_ELEMENTS(of_buyer)};
  const Position *const both[] = {&seller, &buyer};
  cr_assert_eq(positions_sources(both, 2), 3);
  cr_assert_eq(positions_sources(NULL, 0), 0);
}
