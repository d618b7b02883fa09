/* SPDX-License-Identifier: MIT */
/* Whom "he", "it" and "they" mean. */
#include "reader.h"

#define SALE "arms-transfer giver=se goods=tank receiver=td | "

static const Reads persons[] = {
    /* The subject before the one who is only talked about. */
    {"Jonas Ruud met Peter Olvane on Monday. He said Sweden had sold tanks to Chad.", "person:jonas-ruud | Jonas Ruud | asserts actual | " SALE "clause"},
    {"Jonas Ruud spoke on Monday. Peter Olvane listened. He said Sweden had sold tanks to Chad.",
     "person:peter-olvane | Peter Olvane | asserts actual | " SALE "clause"},
    /* Whoever spoke last, however many he named. */
    {"Jonas Ruud said Chad trusted Peter Olvane. He said Sweden had sold tanks to Chad.",
     "person:jonas-ruud | Jonas Ruud | asserts actual | open:trust agent=td object=person:peter-olvane | clause\n"
     "person:jonas-ruud | Jonas Ruud | asserts actual | " SALE "clause"},
    /* The one named in the same sentence behind the pronoun is somebody else. */
    {"Jonas Ruud spoke on Monday. He said Sweden had sold tanks to Chad, and Peter Olvane left.",
     "person:jonas-ruud | Jonas Ruud | asserts actual | " SALE "clause\n"
     "person:jonas-ruud | Jonas Ruud | asserts actual | open:leave agent=person:peter-olvane | clause"},
    /* Gender, where a title tells it. */
    {"Mr. Ruud met Ms. Olvane. She said Sweden had sold tanks to Chad.", "person:olvane | Olvane | asserts actual | " SALE "clause"},
};

Test(memory, persons) { check_reads(persons, G_N_ELEMENTS(persons)); }

static const Reads others[] = {
    {"Norway says it knows that Sweden sold tanks to Chad.", "no |  | asserts actual | " SALE "that"},
    {"Acme Corp bought Olvane Motors. It said Sweden had sold tanks to Chad.", "company:acme-corp |  | asserts actual | " SALE "clause"},
    {"Two Norwegian officials met Peter Olvane. They said Sweden had sold tanks to Chad.", "no |  | asserts actual | " SALE "clause"},
    {"Police officers met the union leaders. Norway was calm. They said Sweden had sold tanks to Chad.",
     "group:police-officers |  | asserts actual | " SALE "clause"},
};

Test(memory, others) { check_reads(others, G_N_ELEMENTS(others)); }
