/* SPDX-License-Identifier: MIT */
#include "reader.h"

static const Reads clause_forms[] = {
    {"Norway said tanks were sold to Chad by Sweden.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said tanks sold by Sweden to Chad had broken down.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said the tanks that Sweden sold to Chad had broken down.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden's sale of tanks to Chad was illegal.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden was a supplier of tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Chad had bought tanks from Sweden.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden handed over tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden armed Chad with tanks.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway accused Sweden of supplying Chad with tanks.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | accuse"},
};

Test(proposition, clause_forms) { check_reads(clause_forms, G_N_ELEMENTS(clause_forms)); }

static const Reads roles[] = {
    {"Norway said Sweden had struck Chad with Finnish rockets.",
     "no |  | asserts actual | strike attacker=se target=td weapon=rocket weapon.origin=fi | clause"},
    {"Norway said a hospital was hit by Swedish rockets.",
     "no |  | asserts actual | strike attacker=se target=hospital weapon=rocket weapon.origin=se | clause"},
    {"Norway said Sweden had sent a large number of shells to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=shell receiver=td | clause"},
    {"Norway said Sweden had sold tanks and rockets to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=rocket goods=tank receiver=td | clause"},
    {"Norway said Sweden had killed at least 12 civilians.",
     "no |  | asserts actual | killing killer=se victim=civilian | clause"},
    {"Norway said Swedish soldiers had captured the town of Kasuro.",
     "no |  | asserts actual | capture captor=se place=place:kasuro | clause"},
};

Test(proposition, roles) { check_reads(roles, G_N_ELEMENTS(roles)); }

static const Reads other_events[] = {
    {"Norway said Sweden had sold furniture to Chad.",
     "no |  | asserts actual | open:sell agent=se object=consumer-good | clause"},
    {"Norway said Sweden had struck a deal.",
     "no |  | asserts actual | open:strike agent=se object=agreement | clause"},
    {"Norway said the battery had died.",
     "no |  | asserts actual | open:die agent=component | clause"},
    {"Norway said the bridge was safe.",
     "no |  | asserts actual | open:be agent=bridge object=safe | clause"},
    {"Norway said prices rose.",
     "no |  | asserts actual | open:rise agent=price | clause"},
};

Test(proposition, other_events) { check_reads(other_events, G_N_ELEMENTS(other_events)); }
