/* SPDX-License-Identifier: MIT */
/* Who a role noun, a post or a name means. */
#include "reader.h"

#define SALE " | asserts actual | arms-transfer giver=se goods=tank receiver=td | "

static const Reads role_nouns[] = {
    {"Norwegian health minister Jonas Ruud arrived. The minister said Sweden had sold tanks to Chad.", "no.health-ministry | Jonas Ruud" SALE "clause"},
    {"Norwegian foreign ministry spokesman Jonas Ruud arrived. The spokesman said Sweden had sold tanks to Chad.", "no.mfa | Jonas Ruud" SALE "clause"},
    /* "A minister" is any. */
    {"Norwegian health minister Jonas Ruud arrived. A minister said Sweden had sold tanks to Chad.", "group:minister | " SALE "clause"},
};

Test(resolve, role_nouns) { check_reads(role_nouns, G_N_ELEMENTS(role_nouns)); }

static const Reads posts[] = {
    /* The text knows his post better than the registry does. */
    {"Finance Minister Sergei Lavrov said Sweden had sold tanks to Chad.", "ru.finance-ministry | Sergei Lavrov" SALE "clause"},
    {"Foreign Minister Sergei Lavrov said Sweden had sold tanks to Chad.", "ru.mfa | Sergei Lavrov" SALE "clause"},
    /* Whose guest he was is not whom he speaks for. */
    {"The president of Norway in an interview with Olvane News said Sweden had sold tanks to Chad.", "no.presidency | " SALE "clause"},
};

Test(resolve, posts) { check_reads(posts, G_N_ELEMENTS(posts)); }

static const Reads names[] = {
    {"Mark Short said Sweden had sold tanks to Chad.", "person:mark-short | Mark Short" SALE "clause"},
    {"The Clean Harbour Act said Sweden had sold tanks to Chad.", "group:clean-harbour-act | " SALE "clause"},
    {"Jonas R. Olvane, Jr. said Sweden had sold tanks to Chad.", "person:jonas-r-olvane | Jonas R. Olvane" SALE "clause"},
    {"Asaad al-Olvane, a farmer, said Sweden had sold tanks to Chad.", "person:asaad-al-olvane | Asaad al-Olvane" SALE "clause"},
    {"Lee Olvan-hye said Sweden had sold tanks to Chad.", "person:lee-olvan-hye | Lee Olvan-hye" SALE "clause"},
    {"The Oslo-based Olvane Institute said Sweden had sold tanks to Chad.", "university:olvane-institute | " SALE "clause"},
    {"The pro-Olvane Ruud said Sweden had sold tanks to Chad.", "person:ruud | Ruud" SALE "clause"},
    /* A headline or a first paragraph may have the surname only. */
    {"Sweden sold tanks to Chad, Olvane said. Jonas Olvane is a teacher.", "person:jonas-olvane | Jonas Olvane" SALE "clause-post"},
};

Test(resolve, names) { check_reads(names, G_N_ELEMENTS(names)); }
