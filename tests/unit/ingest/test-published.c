/* SPDX-License-Identifier: MIT */
#include "support.h"
#include "ingest/published.h"

typedef struct {
  const char *text;
  const char *day; /* "" = nothing is said, "?" = cannot be read, "!" = ambiguous */
} Case;

static const Case cases[] = {
    {"2031-04-08", "2031-04-08"},
    {"2031-04-08T22:10:00Z", "2031-04-08"},
    {"2031-04-08T23:59:59-08:00", "2031-04-08"},
    {"2031-04-08 00:10:00.123456+02:00", "2031-04-08"},
    {" 2031-4-8 ", "2031-04-08"},
    {"20310408", "2031-04-08"},
    {"20310408T101500Z", "2031-04-08"},
    {"20310408101500", "2031-04-08"},
    {"2031/04/08", "2031-04-08"},
    {"2031.04.08", "2031-04-08"},
    {"Tue, 08 Apr 2031 22:10:00 GMT", "2031-04-08"},
    {"Tue, 8 Apr 31 22:10 +0200", "2031-04-08"},
    {"Tue Apr  8 22:10:00 2031", "2031-04-08"},
    {"22:10, 8 April 2031", "2031-04-08"},
    {"April 8, 2031", "2031-04-08"},
    {"Apr. 8th, 2031", "2031-04-08"},
    {"8 APRIL 2031", "2031-04-08"},
    {"8-Apr-2031", "2031-04-08"},
    {"08.04.2031", "2031-04-08"},
    {"13/04/2031", "2031-04-13"},
    {"04/13/2031", "2031-04-13"},
    {"04/04/2031", "2031-04-04"},
    {"04/08/2031", "!"},
    {"1933459200", "2031-04-09"},
    {"1933459200000", "2031-04-09"},
    {"1933459200.5", "2031-04-09"},
    {"", ""},
    {"None", ""},
    {"null", ""},
    {"NaT", ""},
    {" - ", ""},
    {"2031-02-29", "?"},
    {"2031-13-01", "?"},
    {"31 Apr 2031", "?"},
    {"2031", "?"},
    {"April 2031", "?"},
    {"last week", "?"},
    {"--04-08", "?"},
    {"0001-01-01", "?"},
    {"99999999", "?"},
    {"99999999999999999999", "?"},
    {"22222222222222222222222222222222222222222222222222222222222222222222222", "?"},
    {"1/2/3", "?"},
};

Test(published, reads_what_feeds_crawlers_and_people_write) {
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    Day day;
    char text[DAY_TEXT_SIZE];
    PublishedKind kind = published_parse(cases[i].text, &day);
    const char *shown = kind == PUBLISHED_UNREAD ? "?" : kind == PUBLISHED_AMBIGUOUS ? "!" : day_format(day, text);
    cr_expect_str_eq(shown, cases[i].day, "'%s' gives %s", cases[i].text, shown);
    cr_expect_eq(kind == PUBLISHED_READ, day_is_set(day), "%s", cases[i].text);
  }
}
