/* SPDX-License-Identifier: MIT */
#include "reader.h"

static const Reads posts_and_names[] = {
    {"Kari Dahl, a spokeswoman for Norway's foreign ministry, said Sweden had sold tanks to Chad.",
     "no.mfa | Kari Dahl | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norwegian foreign ministry spokeswoman Kari Dahl said Sweden had sold tanks to Chad.",
     "no.mfa | Kari Dahl | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"John Kirby said Sweden had sold tanks to Chad.",
     "us.nsc | John Kirby | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Israel Katzenberg said Sweden had sold tanks to Chad.",
     "person:israel-katzenberg | Israel Katzenberg | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Ruth Adeyo, the director of the Norland Grain Board, said Sweden had sold tanks to Chad.",
     "agency:norland-grain-board | Ruth Adeyo | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway's representative to the UN, Ola Moen, said Sweden had sold tanks to Chad.",
     "no | Ola Moen | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
};

Test(source, posts_and_names) { check_reads(posts_and_names, G_N_ELEMENTS(posts_and_names)); }

static const Reads resolved_in_the_document[] = {
    {"Norwegian foreign ministry spokeswoman Kari Dahl arrived. Dahl said Sweden had sold tanks to Chad. She said Chad had "
     "sold tanks to Mali.",
     "no.mfa | Kari Dahl | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause\n"
     "no.mfa | Kari Dahl | asserts actual | arms-transfer giver=td goods=tank receiver=ml | clause"},
    {"Acme Corp said Sweden had sold tanks to Chad. The company said Chad had sold tanks to Mali.",
     "company:acme-corp |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause\n"
     "company:acme-corp |  | asserts actual | arms-transfer giver=td goods=tank receiver=ml | clause"},
    {"The Norland Grain Board (NGB) met. The NGB said Sweden had sold tanks to Chad.",
     "agency:norland-grain-board |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Chad bought tanks from Sweden, the spy chief said. Kyrylo Budanov, the head of Ukraine's Defense Intelligence, spoke on "
     "Monday.",
     "ua.gur | Kyrylo Budanov | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause-post"},
};

Test(source, resolved_in_the_document) { check_reads(resolved_in_the_document, G_N_ELEMENTS(resolved_in_the_document)); }

static const Reads groups[] = {
    {"Norwegian officials said Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norwegian police said Sweden had sold tanks to Chad.",
     "no.police |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Washington and Oslo said Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause\n"
     "us |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"The White House said Sweden had sold tanks to Chad.",
     "us.white-house |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"The Dockers' Union said Sweden had sold tanks to Chad.",
     "union:dockers-union |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
};

Test(source, groups) { check_reads(groups, G_N_ELEMENTS(groups)); }

/* A surname that two share is whose it was first; the other keeps a first name. */
static const Reads shared_surnames[] = {
    {"Bo Lund was calm. Anna Lund, his wife, smiled at the crowd. Lund said Sweden had sold tanks to Chad.",
     "person:bo-lund | Bo Lund | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Bo Lund was calm. Anna Lund, his wife, said Sweden had sold tanks to Chad.",
     "person:anna-lund | Anna Lund | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
};

Test(source, shared_surnames) { check_reads(shared_surnames, G_N_ELEMENTS(shared_surnames)); }
