/* SPDX-License-Identifier: MIT */
/* The site over HTTP/1.1, by libmicrohttpd: one thread, bounded in everything.
 *
 * Order: server_start(), server_run() until it is to stop, server_free(). Errors: SICNON_ERROR_IO (the address cannot be had, the library
 *        is not installed). Threads: all requests are answered in server_run(), in its thread. */
#pragma once
#include "review/site.h"

#define SERVER_CONNECTIONS_LIMIT 2048
#define SERVER_IDLE_SECONDS 10                 /* without a byte from a connection */
#define SERVER_REQUEST_SECONDS 30              /* from a request's first line to its last byte */
#define SERVER_HEADER_BYTES ((gsize)32 * 1024) /* of all headers of a request, with what answers them */

typedef struct Server Server;

/* `address`: numeric, IPv4 or IPv6. `port` 0: a free one. */
Server *server_start(const char *address, guint16 port, GError **error);
guint16 server_port(const Server *server);
/* Answers with the site until `stop` says so; asked once a second, and after each signal. */
gboolean server_run(Server *server, Site *site, gboolean (*stop)(gpointer data), gpointer data, GError **error);
void server_free(Server *server);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Server, server_free)
