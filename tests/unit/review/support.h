/* SPDX-License-Identifier: MIT */
/* A database with some findings, and a folder for files of decisions. */
#pragma once
#include "ok.h"
#include "store/reviews.h"
#include "store/store.h"
#include "store/visit.h"

typedef struct {
  char *folder;
  Store *store;
} ReviewFixture;

/* See tests/support/review-night.h. */
ReviewFixture *review_fixture_new(guint n, gboolean hostile);
void review_fixture_free(ReviewFixture *fixture);
/* Writes a file into the folder; its path is to be freed. */
char *review_fixture_file(const ReviewFixture *fixture, const char *name, const char *text);
/* "f000=confirmed f001=new ...", to be freed. */
char *review_fixture_statuses(const ReviewFixture *fixture);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReviewFixture, review_fixture_free)
