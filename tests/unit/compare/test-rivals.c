/* SPDX-License-Identifier: MIT */
#include "support.h"
#include <math.h>

static const char toll[] =
    "id: toll\nkind: number\nlevel: medium\nprior: 0.7\nwindow: 1\nfacing: rival-values\nslot: quantity\ngrows: true\nat_most: 3\n"
    "events: [raid]\nguards: [same-side, hedged, different-event, granularity, different-time, update, undecided]\n"
    "message: \"{a.actor} and {b.actor} count differently ({subject}).\"\n";

static Said raid(const char *actor, double min, double max) {
  return (Said){.actor = actor, .event = "raid", .roles = "attacker=ostia target=people", .document = "one", .said = "2031-04-02",
                .quantity = {.of = "people", .unit = "count", .min = min, .max = max}};
}

static Night compare(GPtrArray *pool, const Ruleset *rules, Said one, Said other) {
  const Position *positions[] = {pool_say(pool, rules, one), pool_say(pool, rules, other)};
  return night_run(rules, positions, G_N_ELEMENTS(positions));
}

static guint findings(Said one, Said other) {
  g_autoptr(Ruleset) rules = world_load("contradictions/toll.yml", toll);
  g_autoptr(GPtrArray) pool = pool_new();
  g_auto(Night) night = compare(pool, rules, one, other);
  for (guint i = 0; i < night.sink->findings->len; i++) {
    const Yield *yield = night.sink->findings->pdata[i];
    cr_expect_str_eq(yield->rule, "toll");
    cr_expect_lt(strcmp(yield->a, yield->b), 0, "a is the one with the smaller id");
  }
  return night.sink->findings->len;
}

Test(rivals, numbers_that_share_no_value_exclude_each_other) {
  cr_expect_eq(findings(raid("westrin", 41, 41), raid("norland", 53, 53)), 1);
  cr_expect_eq(findings(raid("westrin", -INFINITY, 20), raid("norland", 35, INFINITY)), 1);
  cr_expect_eq(findings(raid("westrin", 20, INFINITY), raid("norland", 35, 35)), 0, "a bound that is kept");
  cr_expect_eq(findings(raid("westrin", 41, 41), raid("norland", 41, 41)), 0, "one number");
}

Test(rivals, a_round_number_is_as_exact_as_its_last_digit) {
  cr_expect_eq(findings(raid("westrin", 40, 40), raid("norland", 43, 43)), 0);
  cr_expect_eq(findings(raid("westrin", 40, 40), raid("norland", 46, 46)), 1);
  cr_expect_eq(findings(raid("westrin", 1500000, 1500000), raid("norland", 1540000, 1540000)), 0);
}

Test(rivals, numbers_far_apart_count_different_things) {
  cr_expect_eq(findings(raid("westrin", 21, 21), raid("norland", 61, 61)), 1);
  cr_expect_eq(findings(raid("westrin", 21, 21), raid("norland", 3001, 3001)), 0);
}

Test(rivals, of_a_part_there_may_be_fewer) {
  Said part = raid("westrin", 21, 21);
  part.quantity.of = "drone";
  Said whole = raid("norland", 53, 53);
  whole.quantity.of = "materiel";
  cr_expect_eq(findings(part, whole), 0);
  part.quantity.min = part.quantity.max = 81;
  cr_expect_eq(findings(part, whole), 1, "but not more");
}

Test(rivals, what_has_grown_since_is_news) {
  g_autoptr(Ruleset) rules = world_load("contradictions/toll.yml", toll);
  g_autoptr(GPtrArray) pool = pool_new();
  Said earlier = raid("westrin", 21, 21), later = raid("norland", 35, 35);
  earlier.place = later.place = "port-arn";
  later.document = "two";
  later.said = "2031-04-03";
  g_auto(Night) night = compare(pool, rules, earlier, later);
  cr_expect_eq(night.sink->findings->len, 0);
  cr_assert_eq(night.sink->rejected->len, 1);
  cr_expect_eq(((Yield *)night.sink->rejected->pdata[0])->guard, GUARD_UPDATE);
  earlier.quantity.min = earlier.quantity.max = 53;
  g_auto(Night) shrunk = compare(pool, rules, earlier, later);
  cr_expect_eq(shrunk.sink->findings->len, 1, "what shrinks contradicts");
}

Test(rivals, meet_in_one_document_or_where_something_tells) {
  Said one = raid("westrin", 41, 41), other = raid("norland", 53, 53);
  one.roles = other.roles = "target=people";
  cr_expect_eq(findings(one, other), 1, "one document");
  other.document = "two";
  cr_expect_eq(findings(one, other), 0, "two documents, and nothing tells");
  one.place = other.place = "port-arn";
  cr_expect_eq(findings(one, other), 1, "the place tells");
  other.said = "2031-04-05";
  cr_expect_eq(findings(one, other), 0, "days later");
}

Test(rivals, one_side_has_one_number) {
  cr_expect_eq(findings(raid("norland.mod", 41, 41), raid("norland", 53, 53)), 0);
}

static const char whose[] =
    "id: whose\nkind: functional\nlevel: medium\nprior: 0.7\nwindow: 1\nfacing: rival-values\nslot: giver\nevents: [handover]\n"
    "guards: [same-side]\nmessage: \"{a.actor} and {b.actor} name others ({subject}).\"\n";

static guint rivals_of(const char *one, const char *other, const char *rule) {
  g_autoptr(Ruleset) rules = world_load("contradictions/whose.yml", rule);
  g_autoptr(GPtrArray) pool = pool_new();
  const Said first = {.actor = "westrin", .event = "handover", .roles = one, .document = "one", .said = "2031-04-02"};
  const Said second = {.actor = "norland", .event = "handover", .roles = other, .document = "one", .said = "2031-04-02"};
  g_auto(Night) night = compare(pool, rules, first, second);
  return night.sink->findings->len;
}

Test(rivals, of_some_roles_there_is_one_filler) {
  cr_expect_eq(rivals_of("giver=ostia goods=drone receiver=sudmark", "giver=sudmark goods=drone receiver=sudmark", whose), 1);
  cr_expect_eq(rivals_of("giver=ostia goods=drone receiver=sudmark", "giver=ostia giver=sudmark goods=drone receiver=sudmark", whose), 0, "one is both");
  cr_expect_eq(rivals_of("giver=ostia goods=drone", "giver=sudmark goods=drone", whose), 0, "drones are many: nothing tells");
}

static const char what[] =
    "id: what\nkind: category\nlevel: medium\nprior: 0.7\nwindow: 1\nfacing: rival-values\nslot: goods\none_of: [aircraft, fertiliser]\n"
    "events: [handover]\nguards: [same-side]\nmessage: \"{a.actor} and {b.actor} speak of two things ({subject}).\"\n";

Test(rivals, classes_exclude_each_other) {
  cr_expect_eq(rivals_of("giver=ostia goods=drone", "giver=ostia goods=urea", what), 1);
  cr_expect_eq(rivals_of("giver=ostia goods=drone", "giver=ostia goods=helicopter", what), 0, "both are aircraft");
  cr_expect_eq(rivals_of("giver=ostia goods=drone", "giver=ostia goods=people", what), 0, "which the rule does not know");
}

static const char where[] =
    "id: where\nkind: place\nlevel: medium\nprior: 0.7\nwindow: 1\nfacing: rival-values\nslot: place\nevents: [raid]\n"
    "guards: [same-side]\nmessage: \"{a.actor} and {b.actor} put it elsewhere ({subject}).\"\n";
static const char when[] =
    "id: when\nkind: time\nlevel: medium\nprior: 0.7\nwindow: 9\nfacing: rival-values\nslot: time\nevents: [raid]\n"
    "guards: [same-side]\nmessage: \"{a.actor} and {b.actor} put it on other days ({subject}).\"\n";

static guint apart(const char *rule, Said one, Said other) {
  g_autoptr(Ruleset) rules = world_load("contradictions/apart.yml", rule);
  g_autoptr(GPtrArray) pool = pool_new();
  one.actor = "westrin", other.actor = "norland";
  one.event = other.event = "raid";
  one.said = other.said = "2031-04-02";
  one.document = other.document = "one";
  g_auto(Night) night = compare(pool, rules, one, other);
  return night.sink->findings->len;
}

Test(rivals, one_act_has_one_place) {
  const Said here = {.roles = "target=sudmark", .place = "port-arn"}, there = {.roles = "target=sudmark", .place = "highfell"};
  cr_expect_eq(apart(where, here, there), 1);
  cr_expect_eq(apart(where, here, here), 0);
  cr_expect_eq(apart(where, (Said){.roles = "target=people", .place = "port-arn"}, (Said){.roles = "target=people", .place = "highfell"}), 0, "whom it hit tells nothing");
}

Test(rivals, one_act_has_one_day) {
  const Said monday = {.roles = "target=sudmark", .from = "2031-03-03", .to = "2031-03-03"}, friday = {.roles = "target=sudmark", .from = "2031-03-07", .to = "2031-03-07"};
  const Said march = {.roles = "target=sudmark", .from = "2031-03-01", .to = "2031-03-31"};
  cr_expect_eq(apart(when, monday, friday), 1);
  cr_expect_eq(apart(when, monday, march), 0, "it lies within");
}
