/* SPDX-License-Identifier: MIT */
/* Who did what is told elsewhere, and what is said where no clause says it. */
#include "reader.h"

static const Reads culprits[] = {
    {"A blast hit the bank in Oslo. The Taliban claimed responsibility.",
     "taliban |  | asserts actual | strike attacker=taliban target=bank | noun"},
    {"Ten people died in the raid. Sweden claimed the raid.",
     "se |  | asserts actual | strike attacker=se | noun"},
    {"The attack was claimed by Sweden.",
     "se |  | asserts actual | strike attacker=se | passive-by"},
    {"Sweden claimed the island.",
     "se |  | asserts actual |  | noun"},
    {"Hackers broke into the bank. Norway said Sweden did it.",
     "no |  | asserts actual | cyber-attack attacker=se target=bank | clause"},
    {"Hackers broke into the bank. Norway said Sweden did the work.",
     "no |  | asserts actual | open:do agent=se object=work | clause"},
    {"Norway accused Sweden of hacking the bank. Chad denied involvement as well.",
     "no |  | asserts actual | cyber-attack attacker=se target=bank | accuse\n"
     "td |  | denies actual | cyber-attack attacker=td target=bank | noun"},
    {"Norway accused Sweden of hacking the bank. Chad denied the reports.",
     "no |  | asserts actual | cyber-attack attacker=se target=bank | accuse\n"
     "td |  | denies actual | cyber-attack attacker=se target=bank | noun"},
    {"Chad denied involvement.",
     "td |  | denies actual |  | noun"},
    {"Gunmen shot ten people in Oslo. Norway blamed Sweden.",
     "no |  | asserts actual | killing killer=se victim=people | blame"},
    {"The harvest was poor in Oslo. Norway blamed Sweden.",
     "no |  | asserts actual |  | blame"},
    {"Gunmen may shoot ten people in Oslo. Norway blamed Sweden.",
     "no |  | asserts actual |  | blame"},
    {"Gunmen shot ten people in Oslo. Norway pinned the blame on Sweden.",
     "no |  | asserts actual | killing killer=se victim=people | lay-on"},
    {"Sweden hacked the bank, which it denies.",
     "se |  | denies actual | cyber-attack attacker=se target=bank | denied-after"},
    {"If Sweden hacked the bank, which it denies, Norway will act.",
     "se |  | denies actual |  | denied-after"},
};

Test(deeds, culprits) { check_reads(culprits, G_N_ELEMENTS(culprits)); }

static const Reads without_clause[] = {
    {"Norway called Tor Lund a clerk.",
     "no |  | asserts opinion | open:be agent=person:tor-lund object=clerk | label"},
    {"Norway called it a disgrace.",
     "no |  | asserts actual |  | label"},
    {"Norway put turnout at 40 percent.",
     "no |  | asserts actual | turnout | figure"},
    {"Norway accused Sweden of mismanagement.",
     "no |  | asserts actual | open:mismanag agent=se | accuse"},
    {"Norway accused Sweden of wrongdoing.",
     "no |  | asserts actual |  | accuse"},
    {"Sweden denied reports of a quarrel with Chad.",
     "se |  | denies actual | open:quarrel agent=se object=td | reject-report"},
    {"Sweden called the article false.",
     "se |  | denies actual | accuracy account=articl | judge"},
    {"Sweden denied the article.",
     "se |  | denies actual |  | noun"},
    {"Norway considers the reports credible.",
     "no |  | asserts actual | accuracy account=report | judge"},
    {"Norway considers the reports alarming.",
     ""},
};

Test(deeds, without_clause) { check_reads(without_clause, G_N_ELEMENTS(without_clause)); }
