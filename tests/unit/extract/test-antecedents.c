/* SPDX-License-Identifier: MIT */
/* What words mean by what was told before: "the attack", a bare number, "that never happened", "not involved"; where it was; and the claim that
 * stands inside a denial. */
#include "reader.h"

static const Reads the_attack[] = {
    {"A rocket hit a school in Mali. Norway accused Sweden of carrying out the attack.",
     "no |  | asserts actual | strike attacker=se target=school | accuse"},
    {"A rocket hit a school in Mali. Norway blamed Sweden for Saturday's attack.",
     "no |  | asserts actual | strike attacker=se target=school | accuse"},
    {"A rocket hit a school in Mali. Norway accused Sweden of an attack.",
     "no |  | asserts actual | strike attacker=se | accuse"},
    {"A rocket hit a school in Mali. Norway accused Sweden of carrying out the hack.",
     "no |  | asserts actual | cyber-attack attacker=se | accuse"},
    {"Norway accused Sweden of carrying out the attack.",
     "no |  | asserts actual | strike attacker=se | accuse"},
};

Test(antecedents, the_attack) { check_reads(the_attack, G_N_ELEMENTS(the_attack)); }

static const Reads bare_numbers[] = {
    {"Police put the number of marchers at 7,500, while a group of doctors put it at 25,000.",
     "group:police |  | asserts actual | turnout | figure\n"
     "group:group |  | asserts actual | turnout | figure"},
    {"Organisers estimated that 800,000 had joined the march. According to police the number was below 200,000.",
     "group:organisers |  | asserts actual | turnout gathering=gathering people=people | plain-clause\n"
     "group:police |  | asserts actual | turnout gathering=gathering people=people | according"},
    {"The Gazette puts the toll of the raid at 10, but doctors say it is in the dozens.",
     "media:gazette |  | asserts actual | killing | figure\n"
     "group:doctors |  | asserts actual | killing | clause"},
    {"Around 2 million people went on strike, the unions claim. Ministers say the figure was closer to 1.2 million.",
     "group:unions |  | asserts actual | stoppage workers=people | clause-post\n"
     "group:ministers |  | asserts actual | stoppage workers=people | clause"},
    {"Police said 40 people had died. The mayor said the number of marchers was below 200.",
     "group:police |  | asserts actual | killing victim=people | clause\n"
     "group:mayor |  | asserts actual | open:be agent=number of march object=200 | clause"},
    {"The police gave a toll of 53 dead and 75 wounded.",
     "group:police |  | asserts actual | killing | toll\n"
     "group:police |  | asserts actual | injury | toll"},
};

Test(antecedents, bare_numbers) { check_reads(bare_numbers, G_N_ELEMENTS(bare_numbers)); }

static const Reads it_happened[] = {
    {"Norway said Sweden had bombed a clinic in Mali. \"That never happened,\" Sweden's army chief said.",
     "no |  | asserts actual | strike attacker=se target=hospital | clause\n"
     "se.military |  | denies actual | strike attacker=se target=hospital | quote-post"},
    {"Norway said Sweden had bombed a clinic in Mali. Sweden denied that it happened.",
     "no |  | asserts actual | strike attacker=se target=hospital | clause\n"
     "se |  | denies actual | strike attacker=se target=hospital | plain-clause"},
    {"Norway said Sweden had bombed a clinic in Mali. Sweden said it did not happen.",
     "no |  | asserts actual | strike attacker=se target=hospital | clause\n"
     "se |  | denies actual | strike attacker=se target=hospital | clause"},
    {"Norway said Sweden had bombed a clinic in Mali. \"None of it ever happened,\" Sweden's army chief said.",
     "no |  | asserts actual | strike attacker=se target=hospital | clause\n"
     "se.military |  | denies actual | strike attacker=se target=hospital | quote-post"},
    {"Norway said Sweden had bombed a clinic in Mali. Sweden said nothing had happened.",
     "no |  | asserts actual | strike attacker=se target=hospital | clause\n"
     "se |  | denies actual |  | clause"},
    {"Norway said Sweden had bombed a clinic in Mali. Sweden said the raid had happened.",
     "no |  | asserts actual | strike attacker=se target=hospital | clause\n"
     "se |  | asserts actual | existence thing=raid | clause"},
};

Test(antecedents, it_happened) { check_reads(it_happened, G_N_ELEMENTS(it_happened)); }

static const Reads not_involved[] = {
    {"Norway said Sweden had bombed a clinic in Mali. Sweden said it was not involved.",
     "no |  | asserts actual | strike attacker=se target=hospital | clause\n"
     "se |  | denies actual | strike attacker=se target=hospital | clause"},
    {"Norway said Swedish soldiers had entered Mali. \"We are not involved,\" Sweden's foreign minister said.",
     "no |  | asserts actual | troop-deployment place=ml sender=se | clause\n"
     "se.mfa |  | denies actual | troop-deployment place=ml sender=se | quote-post"},
    {"Norway said Sweden had bombed a clinic in Mali. Sweden said it was not responsible for it.",
     "no |  | asserts actual | strike attacker=se target=hospital | clause\n"
     "se |  | denies actual | strike attacker=se target=hospital | clause"},
    {"Norway said Sweden had bombed a clinic in Mali. Sweden said it was not involved in the talks.",
     "no |  | asserts actual | strike attacker=se target=hospital | clause\n"
     "se |  | denies actual | open:involve object=se | clause"},
    {"Norway said Sweden had bombed a clinic in Mali. Sweden said it was responsible.",
     "no |  | asserts actual | strike attacker=se target=hospital | clause\n"
     "se |  | asserts actual | strike attacker=se target=hospital | clause"},
};

Test(antecedents, not_involved) { check_reads(not_involved, G_N_ELEMENTS(not_involved)); }

static const Reads scenes[] = {
    {"A missile hit a school in Kharkiv. Forty people died, the mayor said.",
     "group:mayor |  | asserts actual | killing scene=ua.kharkiv victim=people | clause-post"},
    {"Talks were held in Kharkiv. Forty people died, the mayor said.",
     "group:mayor |  | asserts actual | killing victim=people | clause-post"},
    {"A missile hit a school in Kharkiv. Sweden denied that people had died.",
     "se |  | denies actual | killing victim=people | plain-clause"},
    {"A missile hit a school in Kharkiv. Forty people died in Mariupol, the mayor said.",
     "group:mayor |  | asserts actual | killing victim=people | clause-post"},
};

Test(antecedents, scenes) { check_reads(scenes, G_N_ELEMENTS(scenes)); }

static const Reads claims_inside[] = {
    {"Prosecutors denied media reports that the guard had sold his badge.",
     "group:prosecutors |  | denies actual | open:sell agent=group:guard object=badg | plain-clause\n"
     "group:media |  | asserts actual | open:sell agent=group:guard object=badg | plain-clause"},
    {"Mr Dahl disputed media reports the clinic had paid a ransom.",
     "person:dahl | Dahl | denies actual | bribery money=money | plain-clause\n"
     "group:media |  | asserts actual | bribery money=money | plain-clause"},
    {"Mr Dahl said Norway's claim that it had repaired the dam was absolutely untrue.",
     "person:dahl | Dahl | denies actual | open:repair agent=no object=dam | clause\n"
     "no |  | asserts actual | open:repair agent=no object=dam | clause"},
    {"Sweden denied Norway's previous accusation that it had hacked the port.",
     "se |  | denies actual | cyber-attack attacker=se target=port | reject-report\n"
     "no |  | asserts actual | cyber-attack attacker=se target=port | reject-report"},
    {"Mr Dahl said the report was false and that the bank had repaid the loan.",
     "person:dahl | Dahl | denies actual | accuracy account=report | clause\n"
     "person:dahl | Dahl | asserts actual | open:refund agent=bank object=money | clause"},
    {"Mr Dahl said the report was false and malicious.",
     "person:dahl | Dahl | denies actual | accuracy account=report | clause"},
    {"Norway charged that Swedish forces bombed the jail in order to accuse Oslo of war crimes.",
     "no |  | asserts actual | strike attacker=se.military target=government-building | that\n"
     "se.military |  | asserts actual |  | accuse"},
};

Test(antecedents, claims_inside) { check_reads(claims_inside, G_N_ELEMENTS(claims_inside)); }

static const Reads held_true[] = {
    {"Norway regards reports of Swedish raids on Mali as credible.",
     "no |  | asserts actual | strike attacker=se target=ml | judge"},
    {"Norway considers the reports of Swedish raids on Mali to be solid.",
     "no |  | asserts actual | strike attacker=se target=ml | judge"},
    {"Norway called reports of Swedish raids on Mali absurd.",
     "no |  | denies actual | strike attacker=se target=ml | judge"},
    {"Norway considers the plan to be solid.",
     "no |  | asserts actual |  | judge"},
    {"Norway called the report accurate.",
     "no |  | asserts actual | accuracy account=report | judge"},
};

Test(antecedents, held_true) { check_reads(held_true, G_N_ELEMENTS(held_true)); }

static const Reads no_evidence_of[] = {
    {"\"There is no evidence of our bombing civilians, even though everyone is accusing us of this,\" the Swedish minister said.",
     "se |  | denies actual | strike attacker=se target=civilian | quote-post"},
    {"Norway condemned Sweden's bombing civilians in Mali.",
     "no |  | asserts opinion | strike attacker=se target=civilian | object"},
    {"Norway condemned its bombing campaign.",
     "no |  | asserts opinion | open:condemn agent=no object=bombing campaign | object"},
    {"Sweden said there was no evidence of civilian deaths.",
     "se |  | denies actual | killing victim=civilian | clause"},
    {"Norway found no evidence of Sweden selling tanks to Chad.",
     "no |  | denies actual | arms-transfer giver=se goods=tank receiver=td | evidence"},
    {"The court did not find evidence that Sweden sold tanks to Chad.",
     "group:court |  | denies actual | arms-transfer giver=se goods=tank receiver=td | evidence"},
    {"The police obtained evidence that Sweden sold tanks to Chad.",
     "group:police |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | evidence"},
    {"The police found signs of a fight.",
     "group:police |  | asserts actual |  | evidence"},
    {"Sweden will see no trace of tank sales to Chad.",
     "se |  | declines actual |  | evidence"},
    {"Norway called reports of shelling in Kyiv a lie.",
     "no |  | denies actual | strike attacker=no target=ua.kyiv | judge"},
    {"The militia denied there had been any deaths in the town.",
     "group:militia |  | denies actual | killing | plain-clause"},
};

Test(antecedents, no_evidence_of) { check_reads(no_evidence_of, G_N_ELEMENTS(no_evidence_of)); }

static const Reads said_by_others[] = {
    {"Norway tested a device, claiming to have set off a hydrogen bomb, which was disputed by many experts.",
     "no |  | asserts actual | weapons-test device=nuclear-weapon tester=no | infinitive\n"
     "group:experts |  | denies actual | weapons-test device=nuclear-weapon tester=no | denied-after"},
    {"Norway said there was no doubt that Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
};

Test(antecedents, said_by_others) { check_reads(said_by_others, G_N_ELEMENTS(said_by_others)); }

static const Reads not_yet[] = {
    {"Norway said: \"Do not sell tanks to Chad.\"",
     "no |  | asserts wish | not arms-transfer goods=tank receiver=td | quote"},
    {"Norway said it was necessary to meet, not to send troops to Mali.",
     "no |  | asserts actual | open:be agent=no object=necessari object.act=meet | clause\n"
     "no |  | asserts wish | not troop-deployment place=ml sender=no troops=soldier | clause"},
    {"Norway confirmed plans for a sale of tanks to Chad.",
     "no |  | asserts planned | arms-transfer goods=tank receiver=td | noun"},
    {"Norway confirmed reports of a sale of tanks to Chad.",
     "no |  | asserts actual | arms-transfer goods=tank receiver=td | noun"},
    {"Norway said talks on the sale of tanks to Chad had begun.",
     "no |  | asserts planned | arms-transfer goods=tank receiver=td | clause\n"
     "no |  | asserts actual | open:begin agent=talks | clause"},
};

Test(antecedents, not_yet) { check_reads(not_yet, G_N_ELEMENTS(not_yet)); }

static const Reads told_of_a_claim[] = {
    {"Sweden said it had sunk a frigate. Chad said it had bought rockets. The port filled up. Crews rested. \"That is a lie,\" Norway's navy chief told the crew of Sweden's claim.",
     "se |  | asserts actual | open:sink agent=se object=warship | clause\n"
     "td |  | asserts actual | open:buy agent=td object=rocket | clause\n"
     "no.military |  | denies actual | open:sink agent=se object=warship | quote-post"},
    {"Sweden said it had sunk a frigate. Chad said it had bought rockets. The port filled up. Crews rested. \"That is a lie,\" Norway's navy chief told the crew of the frigate.",
     "se |  | asserts actual | open:sink agent=se object=warship | clause\n"
     "td |  | asserts actual | open:buy agent=td object=rocket | clause\n"
     "no.military |  | denies actual | open:buy agent=td object=rocket | quote-post"},
};

Test(antecedents, told_of_a_claim) { check_reads(told_of_a_claim, G_N_ELEMENTS(told_of_a_claim)); }

static const Reads the_building[] = {
    {"A rocket hit a school in Mali. Norway said Sweden had shelled the building.",
     "no |  | asserts actual | strike attacker=se target=facility | clause"},
    {"A rocket hit a school in Mali. Police said Sweden had shelled a school in Mali. Norway said Sweden had shelled the building.",
     "group:police |  | asserts actual | strike attacker=se target=school | clause\n"
     "no |  | asserts actual | strike attacker=se target=school | clause"},
    {"Police said Sweden had shelled a school in Mali. Norway said Sweden had shelled a building.",
     "group:police |  | asserts actual | strike attacker=se target=school | clause\n"
     "no |  | asserts actual | strike attacker=se target=facility | clause"},
    {"Police said Sweden had shelled a school in Mali. Norway said Sweden had shelled the hospital.",
     "group:police |  | asserts actual | strike attacker=se target=school | clause\n"
     "no |  | asserts actual | strike attacker=se target=hospital | clause"},
};

Test(antecedents, the_building) { check_reads(the_building, G_N_ELEMENTS(the_building)); }

static const Reads instrument_of_either[] = {
    {"Norway said a Sweden rocket or bomb hit a school in Mali.",
     "no |  | asserts actual | strike attacker=se target=school weapon=rocket weapon.origin=se | clause"},
    {"Norway said a rocket or bomb hit a school in Mali.",
     "no |  | asserts actual | strike target=school | clause"},
    {"Norway said a Sweden rocket hit a school in Mali.",
     "no |  | asserts actual | strike attacker=se target=school weapon=rocket weapon.origin=se | clause"},
};

Test(antecedents, instrument_of_either) { check_reads(instrument_of_either, G_N_ELEMENTS(instrument_of_either)); }
