/* SPDX-License-Identifier: MIT */
/* reading FILE   reads all documents of a file and nothing else; prints how many, bytes of the file, and bytes of their texts. */
#include <stdio.h>
#include "ingest/reader.h"

int main(int argc, char **argv) {
  g_autoptr(GError) error = NULL;
  InputProblems problems = {0};
  const ReaderOptions options = {.problems = &problems};
  g_autoptr(Reader) reader = argc == 2 ? reader_open(argv[1], &options, &error) : NULL;
  guint64 documents = 0, bytes = 0;
  Document *document = NULL;
  while (reader && reader_next(reader, &document, &error) && document) {
    documents++;
    bytes += document->length;
    document_free(document);
  }
  if (!reader || error) {
    fprintf(stderr, "reading: %s\n", error ? error->message : "give one file");
    return 1;
  }
  printf("%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT "\n", documents, reader_bytes(reader), bytes);
  return 0;
}
