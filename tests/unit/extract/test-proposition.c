/* SPDX-License-Identifier: MIT */
#include "reader.h"
#include <math.h>

static const Reads clause_forms[] = {
    {"Norway said tanks were sold to Chad by Sweden.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said tanks sold by Sweden to Chad were useless.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause\n"
     "no |  | asserts actual | open:be agent=tank object=useless | clause"},
    {"Norway said the tanks that Sweden sold to Chad were useless.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause\n"
     "no |  | asserts actual | open:be agent=tank object=useless | clause"},
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
    {"Norway said Sweden had bombed hospitals and homes.",
     "no |  | asserts actual | strike attacker=se target=home target=hospital | clause"},
    {"Norway said Sweden had hit the harbour and lost ground.",
     "no |  | asserts actual | strike attacker=se target=port | clause"},
    {"Norway said Swedish planes were using bombs and scattering mines across villages.",
     "no |  | asserts actual | firing shooter=se weapon=bomb | clause\n"
     "no |  | asserts actual | strike attacker=se target=settlement weapon=landmine | clause"},
    {"Norway said Swedish soldiers had captured the town of Kasuro.",
     "no |  | asserts actual | capture captor=se place=place:kasuro | clause"},
};

Test(proposition, roles) { check_reads(roles, G_N_ELEMENTS(roles)); }

static const Reads other_events[] = {
    {"Norway said Sweden had sold furniture to Chad.",
     "no |  | asserts actual | open:sell agent=se object=consumer-good | clause"},
    {"Norway said Sweden had struck a deal.",
     "no |  | asserts actual | agreement-made pact=agreement party=se | clause"},
    {"Norway said the battery had died.",
     "no |  | asserts actual | open:die agent=component | clause"},
    {"Norway said the bridge was safe.",
     "no |  | asserts actual | open:be agent=bridge object=safe | clause"},
    {"Norway said prices rose.",
     "no |  | asserts actual | rise measure=price | clause"},
};

Test(proposition, other_events) { check_reads(other_events, G_N_ELEMENTS(other_events)); }

/* The noun says what is done; the verb beside it who does it, and whether. */
static const Reads carried_nouns[] = {
    {"Norway said Sweden had carried out an attack on Kharkiv.", "no |  | asserts actual | strike attacker=se target=ua.kharkiv | clause"},
    {"Norway said the attack was carried out by Swedish warplanes.",
     "no |  | asserts actual | strike attacker=se weapon=aircraft weapon.origin=se | clause"},
    {"Norway said Sweden was behind the attack on Kharkiv.", "no |  | asserts actual | strike attacker=se target=ua.kharkiv | clause"},
    {"Sweden said it had no part in the murder of Anna Lund.", "se |  | denies actual | killing killer=se victim=person:anna-lund | clause"},
    {"Norway said Sweden was responsible for the killing of 12 civilians.", "no |  | asserts actual | killing killer=se victim=civilian | clause"},
    {"Sweden denied any role in the Kharkiv attack.", "se |  | denies actual | strike attacker=se target=ua.kharkiv | noun"},
    {"Norway said Swedish air strikes had killed 12 civilians.", "no |  | asserts actual | killing killer=se victim=civilian | clause"},
    {"Norway said Swedish troops were present in Chad.", "no |  | asserts actual | troop-deployment place=td sender=se | clause"},
};

Test(proposition, carried_nouns) { check_reads(carried_nouns, G_N_ELEMENTS(carried_nouns)); }

/* Neighbours: a noun of action that the clause only mentions is not what its subject does. */
static const Reads mentioned_nouns[] = {
    {"Norway said Sweden had condemned the attack on Kharkiv.", /* what the clause says, and what it takes for granted */
     "no |  | asserts actual | open:condemn agent=se object=attack | clause\n"
     "no |  | asserts actual | strike target=ua.kharkiv | clause"},
    {"Norway said tanks sold by Sweden to Chad had broken down.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause\n"
     "no |  | asserts actual | open:break-down agent=tank | clause"},
    {"Norway said most of Sweden's missiles had struck Chad.", "no |  | asserts actual | strike attacker=se target=td weapon=missile weapon.origin=se | clause"},
    {"Norway said three of the bullets had struck Chad.", "no |  | asserts actual | strike target=td | clause"},
    {"Norway said Sweden had struck a deal with Chad.", "no |  | asserts actual | agreement-made pact=agreement partner=td party=se | clause"},
    {"Norway said Sweden had met the deadline.", "no |  | asserts actual | open:meet agent=se object=deadlin | clause"},
};

Test(proposition, mentioned_nouns) { check_reads(mentioned_nouns, G_N_ELEMENTS(mentioned_nouns)); }

/* "Shot down" is not "shot"; what narrows a word is kept beside it. */
static const Reads open_events[] = {
    {"Norway said Sweden had turned down the offer.", "no |  | asserts actual | open:reject agent=se object=offer | clause"},
    {"Norway said Sweden had a hidden agenda.", "no |  | asserts actual | open:have agent=se object=agenda object.kind=hidden | clause"},
    /* What one is ready or slow to do tells two states apart. */
    {"Norway said Sweden was slow to answer.", "no |  | asserts actual | open:be agent=se object=slow object.act=answer | clause"},
    {"Norway said Sweden was slow.", "no |  | asserts actual | open:be agent=se object=slow | clause"},
};

Test(proposition, open_events) { check_reads(open_events, G_N_ELEMENTS(open_events)); }

/* Who is meant inside what somebody says: not always he himself. */
static const Reads whose[] = {
    {"Moe Olvane said his supporters had left.", "person:moe-olvane | Moe Olvane | asserts actual | open:leave agent=group:supporters | clause"},
    {"Norway said Corva County Sheriff Ana Olvane had left.", "no |  | asserts actual | open:leave agent=person:ana-olvane | clause"},
    {"Norway said Corva County had paid.", "no |  | asserts actual | open:pay agent=group:corva-county | clause"},
    {"Prosecutor Jim Olvane met Mayor Dan Lund. Prosecutors accused Lund of taking bribes.",
     "group:prosecutors |  | asserts actual | bribery money=money receiver=person:dan-lund | accuse"},
    {"Norway said its troops had left.", "no |  | asserts actual | open:leave agent=no | clause"},
    {"Norway said Olvane's widow had left.", "no |  | asserts actual | open:leave agent=group:widow | clause"},
    {"The rebels said they had left.", "group:rebels |  | asserts actual | open:leave agent=group:rebels | clause"},
    {"Norway denied that ten Swedish soldiers died.", "no |  | denies actual | killing victim=soldier victim.origin=se | plain-clause"},
    {"Norway denied the killing of ten Swedish soldiers.", "no |  | denies actual | killing killer=no victim=soldier victim.origin=se | noun"},
    {"Chad accused Sweden of a crime in bombing Kharkiv.", "td |  | asserts actual | strike attacker=se target=ua.kharkiv | accuse"},
    {"Seoul said North Korea was ill. Norway said the North had left.",
     "kr |  | asserts actual | open:be agent=kp object=ill | clause\n"
     "no |  | asserts actual | open:leave agent=kp | clause"},
    {"Norway said the North had left.", "no |  | asserts actual | open:leave agent=group:the-north | clause"},
};

Test(proposition, whose) { check_reads(whose, G_N_ELEMENTS(whose)); }

/* A particle makes another verb; what somebody is about to do has not come to pass. */
static const Reads readings[] = {
    {"Norway said the crew stayed out.", "no |  | asserts actual | open:stay-out agent=crew | clause"},
    {"Norway said the crew had run out of water.", "no |  | asserts actual | open:run-out-of agent=crew object=water | clause"},
    {"Norway said the crew stayed ill.", "no |  | asserts actual | open:stay agent=crew | clause"},
    {"Norway said Sweden is about to sell tanks to Chad.", "no |  | asserts planned | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden was to leave Chad.", "no |  | asserts planned | open:leave agent=se object=td | clause"},
    {"The court said that although Norway had ships, it was not paying the crew.",
     "group:court |  | denies actual | open:pay agent=no object=crew | clause"},
    {"Norway said Sweden stopped the tests of its own accord.", "no |  | asserts actual | open:stop agent=se object=test | clause"},
};

Test(proposition, readings) { check_reads(readings, G_N_ELEMENTS(readings)); }

/* Where no verb is reported. */
static const Reads nouns_alone[] = {
    {"Norway confirmed the deployment of tanks.", "no |  | asserts actual | open:deploy object=tank | noun"},
    {"Norway confirmed the apparent deployment of tanks.", "no |  | hedged actual | open:deploy object=tank | noun"},
    {"Norway confirmed the date.", "no |  | asserts actual |  | noun"},
};

Test(proposition, nouns_alone) { check_reads(nouns_alone, G_N_ELEMENTS(nouns_alone)); }

/* Each clause on the level of the main one is said; what describes a noun, or joins two, is not. */
static const Reads coordinated[] = {
    {"Norway said the crew left, and the pilot stayed.",
     "no |  | asserts actual | open:leave agent=crew | clause\n"
     "no |  | asserts actual | open:stay agent=group:pilot | clause"},
    {"Norway said the union had left the room but did not leave the city.",
     "no |  | asserts actual | open:leave agent=union object=room | clause\n"
     "no |  | denies actual | open:leave agent=union object=settlement | clause"},
    {"Norway said the crew may have left, and the pilot stayed.",
     "no |  | hedged possible | open:leave agent=crew | clause\n"
     "no |  | asserts actual | open:stay agent=group:pilot | clause"},
    {"Norway said the crew left, and Moe Olvane denied it.",
     "no |  | asserts actual | open:leave agent=crew | clause\n"
     "person:moe-olvane | Moe Olvane | denies actual | open:leave agent=crew | noun"},
    {"Norway said the crew and the pilot left.",
     "no |  | asserts actual | open:leave agent=group:pilot | clause"},
    {"Norway said the crew, who had slept, left.",
     "no |  | asserts actual | open:leave agent=crew | clause"},
};

Test(proposition, coordinated) { check_reads(coordinated, G_N_ELEMENTS(coordinated)); }

/* ---- quantities ---- */

typedef struct {
  const char *text, *of, *unit;
  double min, max;
} Counts;

static const Counts counts[] = {
    {"Norway said Sweden had killed at least 40 civilians.", "civilian", "count", 40, INFINITY},
    {"Norway said between 30 and 40 soldiers were killed.", "soldier", "count", 30, 40},
    {"Norway said dozens of civilians were killed by Sweden.", "civilian", "count", 24, 99},
    {"Norway said more than 300 of its soldiers were killed.", "soldier", "count", 300, INFINITY},
    {"Norway said at least 40 were killed on Tuesday.", "people", "count", 40, INFINITY},
    {"Norway said Sweden killed one in five soldiers.", "soldier", "percent", 19, 21},
    {"Norway said the toll stands at 31.", "toll", "count", 31, 31},
    {"Norway said turnout was 40 per cent.", "headcount", "percent", 40, 40},
    {"Norway said profit fell to $3m.", "profit", "usd", 3e6, 3e6},
    {"Norway said Sweden had killed civilians.", NULL, NULL, 0, 0},
    {"Norway said Flight 370 was delayed.", NULL, NULL, 0, 0},
};

Test(proposition, counts_and_measures) {
  for (gsize i = 0; i < G_N_ELEMENTS(counts); i++) {
    g_autoptr(ClaimSet) set = read_set(counts[i].text, (Day){2024, 1, 22});
    cr_assert_eq(set->claims->len, 1, "%s", counts[i].text);
    const Quantity *quantity = &((const Claim *)g_ptr_array_index(set->claims, 0))->proposition.quantity;
    cr_expect(g_strcmp0(quantity->of, counts[i].of) == 0, "%s: of %s", counts[i].text, quantity->of);
    if (!quantity->of) continue;
    cr_expect_str_eq(quantity->unit, counts[i].unit, "%s", counts[i].text);
    cr_expect(fabs(quantity->min - counts[i].min) < 1e-9 || quantity->min == counts[i].min, "%s: %g", counts[i].text, quantity->min);
    cr_expect(quantity->max == counts[i].max || fabs(quantity->max - counts[i].max) < 1e-9, "%s: %g", counts[i].text, quantity->max);
  }
}

/* A noun for who does such things tells of a deed only where it describes somebody. */
static const Reads agent_nouns[] = {
    {"Norway said Sweden was a supplier of tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway accused Sweden of paying the hackers.",
     "no |  | asserts actual | open:pay agent=se object=spy | accuse"},
};

Test(proposition, agent_nouns) { check_reads(agent_nouns, G_N_ELEMENTS(agent_nouns)); }
