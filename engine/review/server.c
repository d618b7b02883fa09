/* SPDX-License-Identifier: MIT */
#include "review/server.h"

#include <arpa/inet.h>
#include <microhttpd.h>
#include <string.h>
#include <sys/resource.h>
#include "base/error.h"
#include "base/library.h"

#define MHD_FUNCTIONS(F)                                                                                                                 \
  F(MHD_start_daemon) F(MHD_stop_daemon) F(MHD_run_wait) F(MHD_get_daemon_info) F(MHD_get_connection_values)                             \
  F(MHD_create_response_from_buffer) F(MHD_add_response_header) F(MHD_queue_response) F(MHD_destroy_response)
LIBRARY(Microhttpd, MHD_FUNCTIONS)
static const LibraryFile mhd_file = LIBRARY_FILE("libmicrohttpd.so.12", MHD_FUNCTIONS);

struct Server {
  Microhttpd mhd;
  struct MHD_Daemon *daemon;
  Site *site; /* while it runs */
};

/* One request on its way in. */
typedef struct {
  char *target;
  GString *body;
  gint64 began; /* microseconds */
  gboolean admitted;
} Exchange;

/* ---- answers ---- */

static void add_headers(const Server *server, struct MHD_Response *reply, const HttpResponse *response) {
  const Microhttpd *mhd = &server->mhd;
  for (const char *const *header = http_fixed_headers; *header != NULL; header += 2) mhd->MHD_add_response_header(reply, header[0], header[1]);
  mhd->MHD_add_response_header(reply, "Content-Type", response->type != NULL ? response->type : "text/html; charset=utf-8");
  mhd->MHD_add_response_header(reply, "Cache-Control", response->lasting ? "private, max-age=300" : "no-store");
  if (response->location != NULL) mhd->MHD_add_response_header(reply, "Location", response->location);
  if (response->cookie != NULL) mhd->MHD_add_response_header(reply, "Set-Cookie", response->cookie);
  if (response->status == 405) mhd->MHD_add_response_header(reply, "Allow", "GET, HEAD, POST");
  if (response->status == 413 || response->status == 400) mhd->MHD_add_response_header(reply, "Connection", "close");
}

static enum MHD_Result reply_with(const Server *server, struct MHD_Connection *connection, const HttpResponse *response) {
  struct MHD_Response *reply = server->mhd.MHD_create_response_from_buffer(response->body->len, response->body->str, MHD_RESPMEM_MUST_COPY);
  if (reply == NULL) return MHD_NO;
  add_headers(server, reply, response);
  const enum MHD_Result queued = server->mhd.MHD_queue_response(connection, response->status, reply);
  server->mhd.MHD_destroy_response(reply);
  return queued;
}

/* ---- requests ---- */

/* Keeps the address as it was sent: the library gives it decoded. */
static void *note_target(G_GNUC_UNUSED void *data, const char *uri, G_GNUC_UNUSED struct MHD_Connection *connection) {
  Exchange *exchange = g_new0(Exchange, 1);
  exchange->target = g_strdup(uri);
  exchange->began = g_get_monotonic_time();
  return exchange;
}

static void forget_exchange(G_GNUC_UNUSED void *data, G_GNUC_UNUSED struct MHD_Connection *connection, void **state,
                            G_GNUC_UNUSED enum MHD_RequestTerminationCode code) {
  Exchange *exchange = *state;
  if (exchange == NULL) return;
  g_free(exchange->target);
  if (exchange->body != NULL) g_string_free(exchange->body, TRUE);
  g_free(exchange);
  *state = NULL;
}

static enum MHD_Result take_header(void *data, G_GNUC_UNUSED enum MHD_ValueKind kind, const char *name, const char *value) {
  const HttpField field = {name, value != NULL ? value : ""};
  g_array_append_val((GArray *)data, field);
  return MHD_YES;
}

static HttpRequest read_request(const Server *server, struct MHD_Connection *connection, const Exchange *exchange, const char *method, GArray *headers) {
  server->mhd.MHD_get_connection_values(connection, MHD_HEADER_KIND, take_header, headers);
  HttpRequest request = {.method = method, .target = exchange->target, .headers = (const HttpField *)(gconstpointer)headers->data, .n_headers = headers->len};
  if (exchange->body != NULL) request.body = exchange->body->str;
  if (exchange->body != NULL) request.body_length = exchange->body->len;
  return request;
}

/* All headers are there, the body is not. */
static enum MHD_Result admit(Server *server, struct MHD_Connection *connection, Exchange *exchange, const char *method) {
  g_autoptr(GArray) headers = g_array_new(FALSE, FALSE, sizeof(HttpField));
  g_auto(HttpResponse) response;
  const HttpRequest request = read_request(server, connection, exchange, method, headers);
  http_response_init(&response);
  exchange->admitted = TRUE;
  if (!site_admit(server->site, &request, &response)) return reply_with(server, connection, &response);
  if (strcmp(method, "POST") == 0) exchange->body = g_string_new(NULL);
  return MHD_YES;
}

/* Answering in the middle of a body is not possible: whoever sends more than he may, or too slowly, is cut off. */
static enum MHD_Result take_body(Exchange *exchange, const char *data, size_t *size) {
  const gboolean late = g_get_monotonic_time() - exchange->began > SERVER_REQUEST_SECONDS * G_USEC_PER_SEC;
  if (exchange->body == NULL || late || exchange->body->len + *size > HTTP_BODY_LIMIT) return MHD_NO;
  g_string_append_len(exchange->body, data, (gssize)*size);
  *size = 0;
  return MHD_YES;
}

static enum MHD_Result handle(void *data, struct MHD_Connection *connection, G_GNUC_UNUSED const char *url, const char *method,
                              G_GNUC_UNUSED const char *version, const char *upload, size_t *upload_size, void **state) {
  Server *server = data;
  Exchange *exchange = *state;
  if (exchange == NULL) return MHD_NO;
  if (!exchange->admitted) return admit(server, connection, exchange, method);
  if (*upload_size > 0) return take_body(exchange, upload, upload_size);
  g_autoptr(GArray) headers = g_array_new(FALSE, FALSE, sizeof(HttpField));
  g_auto(HttpResponse) response;
  const HttpRequest request = read_request(server, connection, exchange, method, headers);
  http_response_init(&response);
  site_answer(server->site, &request, &response);
  return reply_with(server, connection, &response);
}

/* ---- the socket ---- */

typedef union {
  struct sockaddr any;
  struct sockaddr_in four;
  struct sockaddr_in6 six;
} Address;

static gboolean read_address(const char *text, guint16 port, Address *out, GError **error) {
  *out = (Address){0};
  if (inet_pton(AF_INET, text, &out->four.sin_addr) == 1) {
    out->four.sin_family = AF_INET;
    out->four.sin_port = htons(port);
    return TRUE;
  }
  if (inet_pton(AF_INET6, text, &out->six.sin6_addr) == 1) {
    out->six.sin6_family = AF_INET6;
    out->six.sin6_port = htons(port);
    return TRUE;
  }
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "%s: must be an address in numbers, like 127.0.0.1", text);
  return FALSE;
}

/* As many connections as files may be open, but for some that are needed otherwise. */
static guint connections_limit(void) {
  struct rlimit files;
  if (getrlimit(RLIMIT_NOFILE, &files) != 0) return 64;
  if (files.rlim_cur < SERVER_CONNECTIONS_LIMIT + 64) {
    files.rlim_cur = MIN(files.rlim_max, SERVER_CONNECTIONS_LIMIT + 64);
    setrlimit(RLIMIT_NOFILE, &files);
  }
  getrlimit(RLIMIT_NOFILE, &files);
  return (guint)CLAMP((gint64)MIN(files.rlim_cur, G_MAXINT) - 64, 16, SERVER_CONNECTIONS_LIMIT);
}

Server *server_start(const char *address, guint16 port, GError **error) {
  g_autoptr(Server) server = g_new0(Server, 1);
  Address place;
  if (!read_address(address, port, &place, error) || !library_load(&mhd_file, &server->mhd, error)) return NULL;
  const guint flags = MHD_USE_EPOLL | (place.any.sa_family == AF_INET6 ? MHD_USE_IPv6 : 0);
  server->daemon = server->mhd.MHD_start_daemon(
      flags, port, NULL, NULL, handle, server, MHD_OPTION_SOCK_ADDR, &place.any, MHD_OPTION_CONNECTION_LIMIT, connections_limit(),
      MHD_OPTION_CONNECTION_TIMEOUT, (guint)SERVER_IDLE_SECONDS, MHD_OPTION_CONNECTION_MEMORY_LIMIT, SERVER_HEADER_BYTES, MHD_OPTION_URI_LOG_CALLBACK,
      note_target, NULL, MHD_OPTION_NOTIFY_COMPLETED, forget_exchange, NULL, MHD_OPTION_END);
  if (server->daemon != NULL) return g_steal_pointer(&server);
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "%s port %u: cannot be had: is another program there?", address, port);
  return NULL;
}

guint16 server_port(const Server *server) {
  const union MHD_DaemonInfo *info = server->mhd.MHD_get_daemon_info(server->daemon, MHD_DAEMON_INFO_BIND_PORT);
  return info != NULL ? info->port : 0;
}

gboolean server_run(Server *server, Site *site, gboolean (*stop)(gpointer data), gpointer data, GError **error) {
  server->site = site;
  while (!stop(data)) {
    if (server->mhd.MHD_run_wait(server->daemon, 1000) == MHD_YES) continue;
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "the pages cannot be served any more");
    return FALSE;
  }
  return TRUE;
}

void server_free(Server *server) {
  if (server == NULL) return;
  if (server->daemon != NULL) server->mhd.MHD_stop_daemon(server->daemon);
  g_free(server);
}
