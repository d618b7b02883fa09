/* SPDX-License-Identifier: MIT */
/* Who speaks where a clause shows no plain verb, a noun stands between a verb and its subject, or a name stands behind what it belongs to. */
#include "reader.h"

static const Reads verbless_clauses[] = {
    {"Norway regards reports of tank sales to Chad as credible, a foreign ministry spokesman told the Gazette on Friday.",
     "group:foreign-ministry-spokesman |  | asserts actual | open:regard agent=no object=report | clause-post\n"
     "group:foreign-ministry-spokesman |  | asserts actual | arms-transfer goods=tank receiver=td | clause-post"},
    {"\"Not a single soldier\" remains in Chad, the mayor said.",
     "group:mayor |  | denies actual | place-held holder=group:soldier place=td | clause-post"},
    {"That leaves the town open to floods, said the mayor.",
     "group:mayor |  | asserts actual | open:leave agent=that object=settlement | clause-inverted"},
    {"Ruth Adeyo, an aide to the mayor, first posted a message saying Sweden had sold tanks to Chad.",
     "person:ruth-adeyo | Ruth Adeyo | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"The mayor reports to the council, which said Sweden had sold tanks to Chad.",
     "group:council |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"In reports of tank sales, the mayor said, Sweden was named.",
     "group:mayor |  | asserts actual | open:appoint object=se | clause-medial"},
};

Test(speakers, verbless_clauses) { check_reads(verbless_clauses, G_N_ELEMENTS(verbless_clauses)); }

static const Reads parted_from_the_verb[] = {
    {"Norway and others involved in trying to end the war say Sweden sold tanks to Chad.",
     "group:others |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause\n"
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Drivers paid to carry tanks say Sweden sold tanks to Chad.",
     "group:drivers |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway rejected the union's claim that its guards had beaten two clerks in Oslo saying that Sweden sold tanks to Chad.",
     "no |  | denies actual | open:defeat agent=no object=clerk | reject-report\n"
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway tested a torpedo on Jan. 6 claiming that Sweden sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | plain-clause"},
    {"Norway cited a report by the union saying that Sweden sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | noun\n"
     "group:union |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway blamed the shelling of Mali on Chad.",
     "no |  | asserts actual | strike attacker=td target=ml | blame-on"},
    {"Norway blamed that sale of tanks on Sweden, which denied it.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank | blame-on\n"
     "se |  | denies actual | arms-transfer giver=se goods=tank | noun"},
};

Test(speakers, parted_from_the_verb) { check_reads(parted_from_the_verb, G_N_ELEMENTS(parted_from_the_verb)); }

static const Reads names_behind[] = {
    {"Sweden sold tanks to Chad, said Gazette reporter Ruth Adeyo.",
     "person:ruth-adeyo | Ruth Adeyo | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause-inverted"},
    {"A senior commander, Umar Olvane, on Wednesday said Sweden had sold tanks to Chad.",
     "person:umar-olvane | Umar Olvane | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"His widow, Marina, said Sweden had sold tanks to Chad.",
     "person:marina | Marina | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"The reporter, Norway says, sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=group:reporter goods=tank receiver=td | clause-medial"},
    {"Harbour minister Francis Dahl said Sweden had sold tanks to Chad.",
     "person:francis-dahl | Francis Dahl | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Rivals accused Lars Okafor of selling tanks to Chad, which he denied.",
     "group:rivals |  | asserts actual | arms-transfer giver=person:lars-okafor goods=tank receiver=td | accuse\n"
     "person:lars-okafor | Lars Okafor | denies actual | arms-transfer giver=person:lars-okafor goods=tank receiver=td | denied-after"},
};

Test(speakers, names_behind) { check_reads(names_behind, G_N_ELEMENTS(names_behind)); }

static const Reads offices[] = {
    {"Officials in Oslo said Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"A senior official in Oslo insisted the country had sold no tanks.",
     "no |  | denies actual | arms-transfer giver=no goods=tank | clause"},
    {"A Swedish official in Oslo said Chad had sold tanks.",
     "se |  | asserts actual | arms-transfer giver=td goods=tank | clause"},
    {"The Oslo spokesman for the United Nations said Sweden had sold tanks to Chad.",
     "un |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Swedish rebels said Chad had sold tanks.",
     "group:rebels |  | asserts actual | arms-transfer giver=td goods=tank | clause"},
    {"Norway said Sweden had sent ground forces into Mali.",
     "no |  | asserts actual | troop-deployment place=ml sender=se troops=soldier | clause"},
    {"A diplomat in Oslo said Sweden had sold tanks to Chad.",
     "group:diplomat |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway's foreign ministry said little. A ministry spokesman said Sweden had sold tanks to Chad.",
     "no.mfa |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway counted its tanks in Norway. The vice director for military affairs at the defence ministry said Sweden had sold tanks to Chad.",
     "no.mod |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway's army said troops were still fighting in Kharkiv.",
     "no.army |  | asserts actual | place-held holder=no.army place=ua.kharkiv | clause"},
    {"Norway said troops were still fighting in Kharkiv.",
     "no |  | asserts actual | place-held holder=group:troops place=ua.kharkiv | clause"},
};

Test(speakers, offices) { check_reads(offices, G_N_ELEMENTS(offices)); }

static const Reads surnames[] = {
    {"Ana Sharp saw the sale. Sharp said in an interview that Sweden had sold tanks to Chad.",
     "person:ana-sharp | Ana Sharp | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Ana Page saw the sale. Page said Sweden had sold tanks to Chad.",
     "person:ana-page | Ana Page | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Sharp criticism followed. Page one said Sweden had sold tanks to Chad.",
     "group:one |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Corva Group head Ana Lund announced that Sweden had sold tanks to Chad.",
     "person:ana-lund | Ana Lund | asserts actual | arms-transfer giver=se goods=tank receiver=td | plain-clause"},
    {"Air Vice Marshal R.K. Olvane said Sweden had sold tanks to Chad.",
     "person:r-k-olvane | R.K. Olvane | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
};

Test(speakers, surnames) { check_reads(surnames, G_N_ELEMENTS(surnames)); }

static const Reads owners[] = {
    {"Karl Lund left. Lund's opponents have accused him of bribing judges, a charge he denies.",
     "group:opponents |  | asserts actual | bribery payer=person:karl-lund receiver=group:judges | accuse\n"
     "person:karl-lund | Karl Lund | denies actual | bribery payer=person:karl-lund receiver=group:judges | denied-after"},
    {"The wife of comedian Bo Lund left. Camille Lund talked. Lund denied selling tanks.",
     "person:bo-lund | Bo Lund | denies actual | arms-transfer giver=person:bo-lund goods=tank | gerund"},
    {"Norway said Swedish soldiers had entered Mali. Sweden marched on. Mali denied that its old foe had sent soldiers.",
     "no |  | asserts actual | troop-deployment place=ml sender=se | clause\n"
     "ml |  | denies actual | troop-deployment sender=se troops=soldier | plain-clause"},
    {"Mali denied that its old foes had sent soldiers.",
     "ml |  | denies actual | troop-deployment sender=group:foes troops=soldier | plain-clause"},
    {"Sweden said one of its Rook-7 Bisons had bombed a clinic in Mali.",
     "se |  | asserts actual | strike attacker=se target=hospital | clause"},
    {"State TV said the army and its allies had seized Kharkiv.",
     "group:state-tv |  | asserts actual | capture captor=group:army place=ua.kharkiv | clause"},
    {"Norway said Swedish military involvement in Mali was confirmed.",
     "no |  | asserts actual | troop-deployment place=ml sender=se | clause\n"
     "no |  | asserts actual | open:confirm object=military involv object.origin=se | clause"},
    {"Norway told the council it denied the sale, while Sweden confirmed it.",
     "no |  | denies actual |  | noun\n"
     "se |  | asserts actual |  | noun"},
};

Test(speakers, owners) { check_reads(owners, G_N_ELEMENTS(owners)); }
