/* SPDX-License-Identifier: MIT */
#include "reader.h"

static const Reads denials[] = {
    {"Sweden denied selling tanks to Chad.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | gerund"},
    {"Sweden denied that it had sold tanks to Chad.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | plain-clause"},
    {"Sweden denied reports that it had sold tanks to Chad.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | reject-report"},
    {"Sweden rejected Norway's claim that it had sold tanks to Chad.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | reject-report\n"
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | reject-report"},
    {"Sweden called the Norwegian accusations of selling tanks to Chad \"groundless.\"",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | judge\n"
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | judge"},
    {"Sweden dismissed as baseless the accusation that it had sold tanks to Chad.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | judge"},
    {"Sweden denied the sale of tanks to Chad.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | noun"},
    {"The report that Sweden had sold tanks to Chad is false, Sweden said.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause-post"},
};

Test(stance, denials) { check_reads(denials, G_N_ELEMENTS(denials)); }

static const Reads negated_assertions[] = {
    {"Sweden said it had not sold tanks to Chad.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Sweden said it had never sold tanks to Chad.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Sweden said it had sold no tanks to Chad.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Sweden said it had refrained from selling tanks to Chad.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause"},
};

Test(stance, negated_assertions) { check_reads(negated_assertions, G_N_ELEMENTS(negated_assertions)); }

/* What is negative and rejects nothing that anybody said; and what only looks so. */
static const Reads plain_negatives[] = {
    {"Norway said Sweden failed to sell tanks to Chad.",
     "no |  | asserts actual | not arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden did not sell tanks to Chad until March.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden will not sell tanks to Chad until March.",
     "no |  | asserts future | not arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Sweden denied that it had not sold tanks to Chad.",
     "se |  | denies actual | not arms-transfer giver=se goods=tank receiver=td | plain-clause"},
    {"\"Reports that we failed to sell tanks to Chad are false,\" Sweden said.",
     "se |  | denies actual | not arms-transfer giver=se goods=tank receiver=td | quote-post"},
};

Test(stance, plain_negatives) { check_reads(plain_negatives, G_N_ELEMENTS(plain_negatives)); }

/* Words of negation far from their verb, or with nothing between them and it. */
static const Reads far_negations[] = {
    {"Norway said at no time had Sweden sold tanks to Chad.",
     "no |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said it had in no way armed Chad.",
     "no |  | denies actual | support group=td sponsor=no | clause"},
    {"Norway said Sweden has yet to sell tanks to Chad.",
     "no |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said neither Sweden nor Finland had sold tanks to Chad.",
     "no |  | denies actual | arms-transfer giver=fi giver=se goods=tank receiver=td | clause"},
    {"Norway said nobody had sold tanks to Chad.",
     "no |  | denies actual | arms-transfer goods=tank receiver=td | clause"},
    {"Norway said Sweden had left Chad without selling tanks to Mali.",
     "no |  | asserts actual | open:leave agent=se object=td | clause\n"
     "no |  | denies actual | arms-transfer giver=se goods=tank receiver=ml | clause"},
    {"Norway said Sweden had left Chad after selling tanks to Mali.",
     "no |  | asserts actual | open:leave agent=se object=td | clause\n"
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=ml | clause"},
    {"Norway said Sweden had not only sold tanks to Chad but also hired crews.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause\n"
     "no |  | asserts actual | open:hire agent=se object=crew | clause"},
};

Test(stance, far_negations) { check_reads(far_negations, G_N_ELEMENTS(far_negations)); }

/* Who denies no denial, and who doubts. */
static const Reads left_open[] = {
    {"Norway doubted that Sweden had sold tanks to Chad.",
     "no |  | hedged possible | not arms-transfer giver=se goods=tank receiver=td | plain-clause"},
    {"Norway doubted Sweden.", ""},
    {"Norway said its crews doubted the map.",
     "no |  | asserts actual | open:doubt agent=crew object=map | clause"},
    {"Norway cannot deny that it sold tanks to Chad.",
     "no |  | hedged actual | arms-transfer giver=no goods=tank receiver=td | plain-clause"},
    {"Norway refused to deny that it had sold tanks to Chad.",
     "no |  | declines actual |  | infinitive"},
    {"Norway neither confirmed nor denied that it had sold tanks to Chad.",
     "no |  | hedged actual | arms-transfer giver=no goods=tank receiver=td | plain-clause"},
    {"Norway would neither confirm nor deny selling tanks to Chad.",
     "no |  | hedged actual | arms-transfer giver=no goods=tank receiver=td | gerund"},
};

Test(stance, left_open) { check_reads(left_open, G_N_ELEMENTS(left_open)); }

/* A suggestion that is rejected is a proposal, unless it tells of a fact; chances that were missed are told as facts. */
static const Reads proposals[] = {
    {"Norway rejected a suggestion that it could sell tanks to Chad.",
     "no |  | asserts actual | open:reject agent=no object=suggest | reject-report"},
    {"Norway rejected a suggestion that it had sold tanks to Chad.",
     "no |  | denies actual | arms-transfer giver=no goods=tank receiver=td | reject-report"},
    {"Norway dismissed the idea of a second round.",
     "no |  | asserts actual | open:dismiss agent=no object=thought | noun"},
    {"Norway said Sweden could have left sooner if it had tried.",
     "no |  | asserts counterfactual | open:leave agent=se | clause"},
    {"Norway said Sweden could have left sooner.",
     "no |  | hedged possible | open:leave agent=se | clause"},
    {"Norway said the accused were believed to have left.",
     "no |  | hedged possible | open:leave agent=accus | clause"},
    {"Norway said Sweden was ready to sell tanks to Chad.",
     "no |  | asserts planned | arms-transfer giver=se goods=tank receiver=td | clause"},
};

Test(stance, proposals) { check_reads(proposals, G_N_ELEMENTS(proposals)); }

/* A report is rejected by what is said of it first, not by what else is. */
static const Reads rejections[] = {
    {"Norway criticised claims by Sweden that it had sold tanks to Chad.",
     "no |  | denies actual | arms-transfer giver=no goods=tank receiver=td | criticise-report\n"
     "se |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | nominal"},
    {"Norway criticised plans by Sweden that had upset Chad.",
     "no |  | asserts opinion | open:upset agent=se object=td | object"},
    {"Sweden told Chad it was nonsense to think Finland had sold tanks to Mali.",
     "se |  | denies actual | arms-transfer giver=fi goods=tank receiver=ml | told"},
    {"Norway rejected Swedish charges that it had sold tanks to Chad.",
     "no |  | denies actual | arms-transfer giver=no goods=tank receiver=td | reject-report\n"
     "se |  | asserts actual | arms-transfer giver=no goods=tank receiver=td | reject-report"},
    {"\"It is a burden and does not match the rules,\" Norway said.",
     "no |  | asserts actual | open:be agent=no object=burden | quote-post\n"
     "no |  | denies actual | open:match agent=no object=rule | quote-post"},
};

Test(stance, rejections) { check_reads(rejections, G_N_ELEMENTS(rejections)); }

/* What leaves it open whether it is so. */
static const Reads open_questions[] = {
    {"Norway said preliminary findings show that Sweden sold tanks to Chad.",
     "no |  | hedged possible | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said the findings show that Sweden sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway was unable to confirm that Sweden had sold tanks to Chad.",
     "no |  | hedged actual | arms-transfer giver=se goods=tank receiver=td | plain-clause"},
    {"Norway was able to confirm that Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | plain-clause"},
    {"Norway said there was no evidence to confirm the sale.",
     "no |  | hedged actual | not open:be object=evid | clause"},
    {"Norway said the crew was checking whether the pilot had left.",
     "no |  | hedged possible | open:inspect agent=crew | clause"},
};

Test(stance, open_questions) { check_reads(open_questions, G_N_ELEMENTS(open_questions)); }

static const Reads answers_without_content[] = {
    {"Sweden denied it had hacked the bank. Norway blamed Sweden.",
     "se |  | denies actual | cyber-attack attacker=se target=bank | plain-clause\n"
     "no |  | asserts actual | cyber-attack attacker=se target=bank | blame"},
    {"Sweden denied it had hacked the bank. Norway blamed Finland.",
     "se |  | denies actual | cyber-attack attacker=se target=bank | plain-clause\n"
     "no |  | asserts actual | cyber-attack attacker=fi target=bank | blame"},
    {"Norway accused Sweden of selling tanks to Chad. Sweden rejected the accusation.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | accuse\n"
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | noun"},
    {"Norway accused Sweden of selling tanks to Chad. Sweden called it a lie.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | accuse\n"
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | judge"},
    {"Norway accused Sweden of selling tanks to Chad. Finland rejected the accusation.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | accuse\n"
     "fi |  | denies actual | arms-transfer giver=se goods=tank receiver=td | noun"},
    {"Norway accused Sweden of selling tanks to Chad. Finland denied any wrongdoing.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | accuse\n"
     "fi |  | denies actual |  | noun"},
    {"Norway accused Sweden of selling tanks to Chad.\n\nThe weather was fine in Oslo.\n\nThe harvest was good.\n\nFinland rejected the accusation.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | accuse\n"
     "fi |  | denies actual |  | noun"},
    {"Norway accused Sweden of selling tanks to Chad.\n\nThe weather was fine in Oslo.\n\nThe harvest was good.\n\nSweden rejected the accusation.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | accuse\n"
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | noun"},
    {"Norway said Sweden had sold tanks to Chad. \"This is not true,\" Finland said.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause\n"
     "fi |  | denies actual | arms-transfer giver=se goods=tank receiver=td | quote-post"},
    {"Norway said Sweden had sold tanks to Chad. \"It does not help the talks,\" Finland said.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause\n"
     "fi |  | denies actual | open:help agent=fi object=talks | quote-post"},
    {"Sweden rejected the accusation. Norway accused Sweden of selling tanks to Chad.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | noun\n"
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | accuse"},
    {"Sweden rejected the accusation. It rained. The hay was wet. The crew left. Norway accused Sweden of selling tanks to Chad.",
     "se |  | denies actual |  | noun\n"
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | accuse"},
    {"Sweden denied wrongdoing.",
     "se |  | denies actual |  | noun"},
};

Test(stance, answers_without_content) { check_reads(answers_without_content, G_N_ELEMENTS(answers_without_content)); }

static const Reads reach_of_denials[] = {
    {"Sweden denied wrongdoing, and its lawyers have sold tanks to Chad.",
     "se |  | denies actual |  | noun"},
    {"Sweden denied selling tanks to Chad, which bombed Mariupol.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | gerund"},
    {"Sweden denied that it had sold tanks to Chad, and that it had bombed Mariupol.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | plain-clause\n"
     "se |  | denies actual | strike attacker=se target=ua.mariupol | plain-clause"},
    {"Norway accused Sweden of selling tanks as it tried to win time.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank | accuse"},
};

Test(stance, reach_of_denials) { check_reads(reach_of_denials, G_N_ELEMENTS(reach_of_denials)); }

static const Reads refusals[] = {
    {"Norway rejected the proposal to sell tanks to Chad.",
     "no |  | asserts actual | open:reject agent=no object=thought | noun"},
    {"The judge denied bail.",
     "group:judge |  | asserts actual | open:deny agent=group:judge object=bail | noun"},
    {"Sweden denied entry to the tanks.",
     "se |  | asserts actual | open:deny agent=se object=entri | noun"},
    {"Sweden declined to comment.",
     "se |  | declines actual |  | infinitive"},
    {"Sweden refused to sell tanks to Chad.",
     "se |  | asserts planned | not arms-transfer giver=se goods=tank receiver=td | infinitive"},
    {"Sweden declined to be named.",
     "se |  | declines actual |  | infinitive"},
    {"Sweden did not deny selling tanks to Chad.",
     "se |  | hedged actual | arms-transfer giver=se goods=tank receiver=td | gerund"},
};

Test(stance, refusals) { check_reads(refusals, G_N_ELEMENTS(refusals)); }

static const Reads modality[] = {
    {"Norway said Sweden may have sold tanks to Chad.",
     "no |  | hedged possible | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden will sell tanks to Chad.",
     "no |  | asserts future | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden plans to sell tanks to Chad.",
     "no |  | asserts planned | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden should sell tanks to Chad.",
     "no |  | asserts opinion | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden had allegedly sold tanks to Chad.",
     "no |  | hedged possible | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said that if Sweden sold tanks to Chad it would regret it.",
     "no |  | asserts conditional | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden would have sold tanks to Chad.",
     "no |  | asserts counterfactual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway suspects Sweden sold tanks to Chad.",
     "no |  | hedged actual | arms-transfer giver=se goods=tank receiver=td | plain-clause"},
    {"Norway said Sweden appeared to have sold tanks to Chad.",
     "no |  | hedged possible | arms-transfer giver=se goods=tank receiver=td | clause"},
};

Test(stance, modality) { check_reads(modality, G_N_ELEMENTS(modality)); }

static const Reads negation_of_what_has_not_come_to_pass[] = {
    {"Norway said Sweden will not sell tanks to Chad.",
     "no |  | asserts future | not arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden does not plan to sell tanks to Chad.",
     "no |  | asserts planned | not arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden must not sell tanks to Chad.",
     "no |  | asserts opinion | not arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden would not sell tanks to Chad.",
     "no |  | asserts conditional | not arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden may not have sold tanks to Chad.",
     "no |  | hedged possible | not arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway suspects Sweden did not sell tanks to Chad.",
     "no |  | hedged actual | not arms-transfer giver=se goods=tank receiver=td | plain-clause"},
    {"Norway said Sweden cannot sell tanks to Chad.",
     "no |  | asserts possible | not arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden can sell tanks to Chad.",
     "no |  | asserts possible | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden could sell tanks to Chad.",
     "no |  | hedged possible | arms-transfer giver=se goods=tank receiver=td | clause"},
};

Test(stance, negation_of_what_has_not_come_to_pass) { check_reads(negation_of_what_has_not_come_to_pass, G_N_ELEMENTS(negation_of_what_has_not_come_to_pass)); }

static const Reads negation_by_subject_and_object[] = {
    {"Norway said nobody sold tanks to Chad.",
     "no |  | denies actual | arms-transfer goods=tank receiver=td | clause"},
    {"Norway said Sweden sold nothing to Chad.",
     "no |  | denies actual | open:sell agent=se | clause"},
};

Test(stance, negation_by_subject_and_object) { check_reads(negation_by_subject_and_object, G_N_ELEMENTS(negation_by_subject_and_object)); }

static const Reads words_that_govern[] = {
    {"Norway said Sweden had yet to sell tanks to Chad.",
     "no |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden not only sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said it doubted that Sweden had sold tanks to Chad.",
     "no |  | hedged possible | not arms-transfer giver=se goods=tank receiver=td | plain-clause"},
    {"Norway said it was possible that Sweden had sold tanks to Chad.",
     "no |  | hedged possible | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said it was not the first time that Sweden had sold tanks to Chad.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden was likely to have sold tanks to Chad.",
     "no |  | hedged possible | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden was believed to have sold tanks to Chad.",
     "no |  | hedged possible | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said a possible explanation was that Sweden had sold tanks to Chad.",
     "no |  | hedged possible | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said it had indications that Sweden had sold tanks to Chad.",
     "no |  | hedged possible | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway confirmed the apparent sale.",
     "no |  | hedged actual |  | noun"},
    {"Norway said it was unclear whether Sweden had sold tanks to Chad.",
     "no |  | hedged question | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said it did not know whether Sweden had sold tanks to Chad.",
     "no |  | hedged question | arms-transfer giver=se goods=tank receiver=td | clause"},
};

Test(stance, words_that_govern) { check_reads(words_that_govern, G_N_ELEMENTS(words_that_govern)); }

static const Reads negated_cues[] = {
    {"Norway did not believe that Sweden had sold tanks to Chad.",
     "no |  | denies actual | arms-transfer giver=se goods=tank receiver=td | plain-clause"},
    {"Norway could not confirm that Sweden had sold tanks to Chad.",
     "no |  | hedged actual | arms-transfer giver=se goods=tank receiver=td | plain-clause"},
    {"Norway did not accuse Sweden of selling tanks to Chad.",
     "no |  | hedged actual | arms-transfer giver=se goods=tank receiver=td | accuse"},
};

Test(stance, negated_cues) { check_reads(negated_cues, G_N_ELEMENTS(negated_cues)); }

static const Reads reports_judged_inside[] = {
    {"Sweden said it was a lie that it had sold tanks to Chad.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Sweden said the report that it had sold tanks to Chad was not true.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Sweden said the claim that it had sold tanks to Chad had no basis.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Sweden said the claim that it had sold tanks to Chad did not correspond to reality.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Sweden said reports that it had sold tanks to Chad were exaggerated.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Sweden said the details of the claim that it had sold tanks to Chad were not true.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway accused Sweden of selling tanks to Chad. Sweden said that is not the case.",
     "no |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | accuse\n"
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Sweden said there was no evidence that it had sold tanks to Chad.",
     "se |  | denies actual | arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Sweden said the report that it had sold tanks to Chad was true.",
     "se |  | asserts actual | arms-transfer giver=se goods=tank receiver=td | clause"},
};

Test(stance, reports_judged_inside) { check_reads(reports_judged_inside, G_N_ELEMENTS(reports_judged_inside)); }

static const Reads lacks_that_deny_nothing[] = {
    {"Sweden said it had no plans to sell tanks to Chad.",
     "se |  | asserts planned | not arms-transfer giver=se goods=tank receiver=td | clause"},
    {"Norway said Sweden had no need of tanks.",
     "no |  | asserts opinion | not open:have agent=se object=need | clause"},
    {"Norway said Sweden had no tanks.",
     "no |  | denies actual | open:have agent=se object=tank | clause"},
};

Test(stance, lacks_that_deny_nothing) { check_reads(lacks_that_deny_nothing, G_N_ELEMENTS(lacks_that_deny_nothing)); }
