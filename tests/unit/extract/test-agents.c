/* SPDX-License-Identifier: MIT */
/* Whose act it is: coordination, pronouns inside a content, role nouns; and neighbours that look like them. */
#include "reader.h"

static const Reads plans[] = {
    {"Norway said Sweden has no plans to sell the bank.",
     "no |  | asserts planned | not open:sell agent=se object=bank | clause"},
    {"Norway said there are no plans to sell the bank.",
     "no |  | asserts planned | not open:sell object=bank | clause"},
    {"Norway said Sweden has plans for the bank.",
     "no |  | asserts actual | open:plan agent=se object=bank | clause"},
};

Test(agents, plans) { check_reads(plans, G_N_ELEMENTS(plans)); }

static const Reads clauses[] = {
    {"Norway said the rebels killed and wounded dozens of civilians.",
     "no |  | asserts actual | killing killer=group:rebels victim=civilian | clause\n"
     "no |  | asserts actual | injury culprit=group:rebels victim=civilian | clause"},
    {"Norway said the police grabbed and shook the farmer.",
     "no |  | asserts actual | assault attacker=group:police victim=civilian | clause\n"
     "no |  | asserts actual | open:shake agent=group:police object=group:farmer | clause"},
    {"Norway told reporters there was no change in its policy.",
     "no |  | denies actual | open:be object=chang | told"},
    {"Norway said the company still runs most farms.",
     "no |  | asserts actual | open:run agent=compani object=factory | clause"},
    {"Norway said a missile struck Kharkiv, killing 17 people.",
     "no |  | asserts actual | strike target=ua.kharkiv | clause\n"
     "no |  | asserts actual | killing victim=people | clause"},
    {"Norway said Tor Lund was the owner of the villa, using old letters as proof.",
     "no |  | asserts actual | ownership owner=person:tor-lund property=home | clause"},
    {"Norway said a quarrel between Sweden and Chad had never happened.",
     "no |  | denies actual | existence thing=quarrel | clause"},
    {"Norway said the minister was confident Sweden hacked the bank.",
     "no |  | asserts actual | cyber-attack attacker=se target=bank | clause"},
    {"Norway said two Germans were killed.",
     "no |  | asserts actual | killing victim=people victim.origin=de | clause"},
    {"Norway said German trains were late.",
     "no |  | asserts actual |  | clause"},
};

Test(agents, clauses) { check_reads(clauses, G_N_ELEMENTS(clauses)); }

static const Reads mentions[] = {
    {"Sweden made clear that it had never sold tanks to Chad, a director said.",
     "group:director |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause-post"},
    {"Norway said Sweden admitted it had sold tanks to Chad.",
     "no |  | asserts actual |  | clause\n"
     "se |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | plain-clause"},
    {"Norway said it had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=no goods=tank receiver=td | clause"},
    {"Mayor Craig Olvane said the protesters had shelled the bank.",
     "person:craig-olvane | Craig Olvane | asserts actual | strike attacker=group:protesters target=bank | clause"},
    {"Mayor Craig Olvane said the mayor had sold the bank.",
     "person:craig-olvane | Craig Olvane | asserts actual | open:sell agent=person:craig-olvane object=bank | clause"},
    {"The Norwegian Observatory said government forces shelled the port.",
     "group:observatory |  | asserts actual | strike attacker=no.government target=port | clause"},
};

Test(agents, mentions) { check_reads(mentions, G_N_ELEMENTS(mentions)); }
