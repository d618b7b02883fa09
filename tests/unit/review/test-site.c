/* SPDX-License-Identifier: MIT */
#include "review/site.h"
#include <string.h>
#include "store/runs.h"
#include "support.h"

#define ORIGIN "http://127.0.0.1:8765"

static const char *const origins[] = {ORIGIN, NULL};

/* A browser of one reviewer. */
typedef struct {
  Site *site;
  char *cookie, *token;
  HttpResponse response;
} Browser;

static Site *site_of(const ReviewFixture *fixture) {
  const SiteOptions options = {.store = fixture->store, .program = "sicnon test", .reviewer = "ada", .origins = origins, .cookie = "sicnon-8765"};
  Site *site = NULL;
  OK((site = site_new(&options, error)));
  return site;
}

static const char *send(Browser *browser, const char *method, const char *target, const char *body) {
  const HttpField fields[] = {{"Host", "127.0.0.1:8765"}, {"Cookie", browser->cookie != NULL ? browser->cookie : "x=y"}, {"Origin", ORIGIN},
                              {"Content-Type", "application/x-www-form-urlencoded"}};
  HttpRequest request = {.method = method, .target = target, .headers = fields, .n_headers = 4, .body = body};
  request.body_length = body != NULL ? strlen(body) : 0;
  http_response_clear(&browser->response);
  http_response_init(&browser->response);
  site_answer(browser->site, &request, &browser->response);
  return browser->response.body->str;
}

static const char *get(Browser *browser, const char *target, guint status) {
  const char *page = send(browser, "GET", target, NULL);
  cr_assert_eq(browser->response.status, status, "%s: %u", target, browser->response.status);
  return page;
}

/* What stands behind `mark` in the page, up to the quotation mark. */
static char *find_value(const char *page, const char *mark) {
  const char *at = strstr(page, mark);
  cr_assert_not_null(at, "no %s in %s", mark, page);
  at += strlen(mark);
  return g_strndup(at, (gsize)(strchr(at, '"') - at));
}

static const char *post(Browser *browser, const char *target, const char *fields, guint status) {
  g_autofree char *body = g_strconcat("token=", browser->token, "&", fields, NULL);
  const char *page = send(browser, "POST", target, body);
  cr_assert_eq(browser->response.status, status, "%s %s: %u", target, fields, browser->response.status);
  return page;
}

static Browser sign_in(Site *site) {
  Browser browser = {.site = site};
  g_autofree char *target = g_strconcat("/?token=", site_token(site), NULL);
  get(&browser, target, 303);
  cr_assert_str_eq(browser.response.location, "/");
  cr_assert_not_null(strstr(browser.response.cookie, "; HttpOnly; SameSite=Strict"));
  browser.cookie = g_strndup(browser.response.cookie, strcspn(browser.response.cookie, ";"));
  browser.token = find_value(get(&browser, "/help", 200), "name=\"token\" value=\"");
  return browser;
}

static void browser_clear(Browser *browser) {
  http_response_clear(&browser->response);
  g_free(browser->cookie);
  g_free(browser->token);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Browser, browser_clear)

Test(site, nobody_comes_in_without_the_token) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(3, FALSE);
  g_autoptr(Site) site = site_of(fixture);
  g_auto(Browser) stranger = {.site = site};
  static const char *const pages[] = {"/", "/finding/f000", "/rules", "/runs", "/search?q=x", "/help", "/?token=0123"};
  for (gsize i = 0; i < G_N_ELEMENTS(pages); i++) cr_expect_null(strstr(get(&stranger, pages[i], 403), "rockets"));
  get(&stranger, "/review.css", 200);
  g_autofree char *target = g_strconcat("/?token=", site_token(site), NULL);
  get(&stranger, target, 303);
  get(&stranger, target, 403);
}

Test(site, every_page_answers) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(30, FALSE);
  g_autoptr(Site) site = site_of(fixture);
  g_auto(Browser) browser = sign_in(site);
  static const char *const pages[] = {"/", "/?status=all&page=2", "/?kind=denial&q=rockets&since=2031-06-01", "/finding/f000", "/finding/f000?f=status%3Dall&rejected=yes&all=yes",
                                      "/dispute/d0", "/actor/nor1", "/rule/rule-0", "/rules", "/runs", "/search?q=rockets", "/search", "/help", "/review.js"};
  for (gsize i = 0; i < G_N_ELEMENTS(pages); i++) cr_expect_not_null(strstr(get(&browser, pages[i], 200), "sicnon"), "%s", pages[i]);
  static const char *const none[] = {"/finding/", "/finding/x", "/dispute/x", "/actor/x", "/rule/x", "/run/x", "/run/7", "/etc/passwd", "/../review.css", "/decide"};
  for (gsize i = 0; i < G_N_ELEMENTS(none); i++) get(&browser, none[i], 404);
  get(&browser, "/?a=%", 400);
  get(&browser, "/%00", 400);
}

Test(site, whatever_stands_in_texts_is_inert) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(4, TRUE);
  g_autoptr(Site) site = site_of(fixture);
  g_auto(Browser) browser = sign_in(site);
  post(&browser, "/decide", "finding=f000&seen=0&verdict=confirmed&note=%3Cscript%3Ealert(1)%3C%2Fscript%3E&tags=%3Cimg%20src%3Dx%20onerror%3Dalert(2)%3E&assignee=%22%3E%3Cscript%3E", 303);
  post(&browser, "/filter", "name=%3Cscript%3E&query=q%3D%2522%253E%253Cscript", 303);
  static const char *const pages[] = {"/?status=all", "/finding/f000?done=f000", "/dispute/d0", "/search?q=%22%3E%3Cscript%3Ealert", "/actor/nor0%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27%3E%3Cimg%20src%3Dx%20onerror%3Dalert(2)%3E",
                                      "/?status=%22%3E%3Cscript%3E&q=%22%3E%3Cscript%3E&tag=%22onfocus%3D"};
  for (gsize i = 0; i < G_N_ELEMENTS(pages); i++) {
    const char *page = get(&browser, pages[i], 200);
    cr_expect_null(strstr(page, "<script>"), "%s", pages[i]);
    cr_expect_null(strstr(page, "<img"), "%s", pages[i]);
    cr_expect_null(strstr(page, "\"onfocus"), "%s", pages[i]);
  }
}

Test(site, deciding_goes_on_to_the_next) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(3, FALSE);
  g_autoptr(Site) site = site_of(fixture);
  g_auto(Browser) browser = sign_in(site);
  post(&browser, "/decide", "finding=f002&seen=0&verdict=confirmed", 303);
  cr_assert_str_eq(browser.response.location, "/finding/f001?done=f002");
  cr_assert_not_null(strstr(get(&browser, "/finding/f001?done=f002", 200), "status confirmed"));
  post(&browser, "/decide", "finding=f001&seen=0&verdict=dismissed:update", 303);
  cr_assert_str_eq(browser.response.location, "/finding/f000?done=f001");
  post(&browser, "/decide", "finding=f000&seen=0&verdict=duplicate&duplicate_of=f001", 303);
  cr_assert_str_eq(browser.response.location, "/finding/f000?done=f000");
  g_autofree char *statuses = review_fixture_statuses(fixture);
  cr_assert_str_eq(statuses, "f000=duplicate f001=dismissed f002=confirmed");
  post(&browser, "/undo", "finding=f001", 303);
  post(&browser, "/undo", "finding=f001", 409);
  g_autofree char *undone = review_fixture_statuses(fixture);
  cr_assert_str_eq(undone, "f000=duplicate f001=new f002=confirmed");
}

Test(site, two_reviewers_lose_nothing) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(1, FALSE);
  g_autoptr(Site) site = site_of(fixture);
  g_auto(Browser) ada = sign_in(site), bo = sign_in(site);
  post(&bo, "/name", "name=bo", 303);
  post(&ada, "/decide", "finding=f000&seen=0&verdict=confirmed", 303);
  const char *page = post(&bo, "/decide", "finding=f000&seen=0&verdict=dismissed:update&note=a+later+count", 409);
  cr_assert_not_null(strstr(page, "Somebody decided about this finding"));
  cr_assert_not_null(strstr(page, ">a later count</textarea>"));
  g_autofree char *before = review_fixture_statuses(fixture), *seen = find_value(page, "name=\"seen\" value=\"");
  cr_assert_str_eq(before, "f000=confirmed");
  g_autofree char *again = g_strdup_printf("finding=f000&seen=%s&verdict=dismissed:update&note=a+later+count", seen);
  post(&bo, "/decide", again, 303);
  g_autofree char *after = review_fixture_statuses(fixture);
  cr_assert_str_eq(after, "f000=dismissed");
  cr_assert_not_null(strstr(get(&ada, "/finding/f000", 200), "who do not agree"));
}

Test(site, forms_need_the_token_of_their_session) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(1, FALSE);
  g_autoptr(Site) site = site_of(fixture);
  g_auto(Browser) ada = sign_in(site), bo = sign_in(site);
  g_autofree char *own = ada.token;
  ada.token = g_strdup(bo.token);
  post(&ada, "/decide", "finding=f000&seen=0&verdict=confirmed", 403);
  send(&ada, "POST", "/decide", "finding=f000&seen=0&verdict=confirmed");
  cr_assert_eq(ada.response.status, 403);
  send(&ada, "POST", "/decide", "%");
  cr_assert_eq(ada.response.status, 400);
  g_autofree char *statuses = review_fixture_statuses(fixture);
  cr_assert_str_eq(statuses, "f000=new");
}

Test(site, broken_forms_say_what_is_wrong) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(1, FALSE);
  g_autoptr(Site) site = site_of(fixture);
  g_auto(Browser) browser = sign_in(site);
  post(&browser, "/decide", "finding=f9&seen=0&verdict=confirmed", 404);
  post(&browser, "/decide", "finding=f000&seen=x&verdict=confirmed", 400);
  post(&browser, "/decide", "finding=f000&seen=0&verdict=perhaps", 400);
  cr_assert_not_null(strstr(post(&browser, "/decide", "finding=f000&seen=0&verdict=dismissed", 409), "a dismissal needs a reason"));
  cr_assert_not_null(strstr(post(&browser, "/decide", "finding=f000&seen=0&verdict=duplicate&duplicate_of=f9", 409), "there is no finding with that id"));
  cr_assert_not_null(strstr(post(&browser, "/decide", "finding=f000&seen=0&verdict=none", 409), "nothing is decided"));
}

Test(site, filters_can_be_saved_and_forgotten) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(3, FALSE);
  g_autoptr(Site) site = site_of(fixture);
  g_auto(Browser) browser = sign_in(site);
  post(&browser, "/filter", "name=rule+one&query=rule%3Drule-1%26status%3Dall%26evil%3D1", 303);
  cr_assert_str_eq(browser.response.location, "/?status=all&rule=rule-1");
  cr_assert_not_null(strstr(get(&browser, "/", 200), "<a href=\"/?status=all&amp;rule=rule-1\">rule one</a>"));
  post(&browser, "/filter", "delete=rule+one", 303);
  cr_assert_null(strstr(get(&browser, "/", 200), "rule one"));
}

Test(site, filter_name_limit) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(1, FALSE);
  g_autoptr(Site) site = site_of(fixture);
  g_auto(Browser) browser = sign_in(site);
  g_autofree char *longest = g_strnfill(60, 'n'), *longer = g_strnfill(61, 'm');
  g_autofree char *good = g_strdup_printf("name=%s&query=rule%%3Drule-1", longest), *bad = g_strdup_printf("name=%s&query=rule%%3Drule-1", longer);
  post(&browser, "/filter", good, 303);
  cr_assert_not_null(strstr(post(&browser, "/filter", bad, 400), "up to 60 letters"));
  const char *page = get(&browser, "/", 200);
  cr_assert_not_null(strstr(page, longest));
  cr_assert_null(strstr(page, longer));
}

/* ---- lists that end at a length, and say so ---- */

static guint rows_of(const char *page, const char *mark) {
  guint n = 0;
  for (const char *at = page; (at = strstr(at, mark)) != NULL; at += strlen(mark)) n++;
  return n;
}

static void expect_list(Browser *browser, const char *target, const char *mark, guint rows, const char *rest) {
  const char *page = get(browser, target, 200);
  cr_expect_eq(rows_of(page, mark), rows, "%s: %u", target, rows_of(page, mark));
  cr_expect_not_null(strstr(page, rest), "%s", target);
}

static void run_once(Store *store, guint problems) {
  static const char *const inputs[] = {"news", NULL};
  const RunStart start = {"2031-06-01T02:30:00Z", "sicnon test", "rules", inputs};
  const RunEnd end = {.ended = start.started, .outcome = "done"};
  OK(store_begin(store, error));
  OK(store_start_run(store, &start, error));
  for (guint i = 0; i < problems; i++) {
    g_autofree char *origin = g_strdup_printf("news.jsonl:%u", i);
    OK(store_save_problem(store, origin, "no text", "give it one", error));
  }
  OK(store_end_run(store, &end, error));
  OK(store_commit(store, error));
}

Test(site, runs_listed) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(1, FALSE);
  for (guint i = 0; i < 203; i++) run_once(fixture->store, 0);
  g_autoptr(Site) site = site_of(fixture);
  g_auto(Browser) browser = sign_in(site);
  expect_list(&browser, "/runs", "<tr><th scope=\"row\">", 200, "and 3 more runs");
}

Test(site, inputs_listed) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(1, FALSE);
  run_once(fixture->store, 202);
  g_autoptr(Site) site = site_of(fixture);
  g_auto(Browser) browser = sign_in(site);
  expect_list(&browser, "/run/1", "<li>news.jsonl:", 200, "and 2 more inputs");
}

static gboolean reject(const FindingRecord *record, gpointer data) {
  static const char *const values[] = {NULL};
  Store *store = data;
  for (guint i = 0; i < 61; i++) {
    g_autofree char *id = g_strdup_printf("r%02u", i);
    const RejectedPair pair = {id, GUARD_HEDGED, values, "rule-0", record->finding.a, record->finding.b};
    OK(store_save_rejected(store, &pair, error));
  }
  return FALSE;
}

Test(site, rejected_shown) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(1, FALSE);
  OK(store_begin(fixture->store, error));
  OK(store_each_finding(fixture->store, NULL, reject, fixture->store, error));
  OK(store_commit(fixture->store, error));
  g_autoptr(Site) site = site_of(fixture);
  g_auto(Browser) browser = sign_in(site);
  expect_list(&browser, "/finding/f000?rejected=yes", "<li><strong>hedged</strong>", 60, "These are the first 60.");
}

Test(site, a_session_ends) {
  g_autoptr(ReviewFixture) fixture = review_fixture_new(1, FALSE);
  g_autoptr(Site) site = site_of(fixture);
  g_auto(Browser) browser = sign_in(site);
  post(&browser, "/logout", "x=y", 200);
  get(&browser, "/", 403);
}
