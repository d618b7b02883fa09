-- SPDX-License-Identifier: MIT
PRAGMA application_id = 1936286574;
PRAGMA user_version = 7;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE runs (
  row INTEGER PRIMARY KEY,
  started TEXT NOT NULL,          -- ISO 8601, UTC, by the clock of the host: may go backwards, the rows do not
  ended TEXT,
  outcome TEXT NOT NULL,          -- running, done, interrupted, failed, killed
  program TEXT NOT NULL,          -- its version
  rules TEXT NOT NULL,            -- hash of all rules
  inputs TEXT NOT NULL,           -- [path, ...]
  message TEXT                    -- why it failed
) STRICT;
INSERT INTO runs VALUES(1,'2026-11-23T02:30:00Z','2026-11-23T02:30:00Z','done','0.1.0','e6ea295ad971602b66bf9f132790e21c7f52a95d1f33abc377cb37dba3a2b7e3','["007/news.jsonl"]',NULL);
CREATE TABLE run_counts (
  run INTEGER NOT NULL REFERENCES runs (row) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (run, place)
) STRICT, WITHOUT ROWID;
INSERT INTO run_counts VALUES(1,0,'files',1);
INSERT INTO run_counts VALUES(1,1,'files_unknown',0);
INSERT INTO run_counts VALUES(1,2,'files_hidden',0);
INSERT INTO run_counts VALUES(1,3,'documents',3);
INSERT INTO run_counts VALUES(1,4,'repeats',0);
INSERT INTO run_counts VALUES(1,5,'outdated',0);
INSERT INTO run_counts VALUES(1,6,'too_early',0);
INSERT INTO run_counts VALUES(1,7,'unchanged',0);
INSERT INTO run_counts VALUES(1,8,'reread',0);
INSERT INTO run_counts VALUES(1,9,'added',3);
INSERT INTO run_counts VALUES(1,10,'replaced',0);
INSERT INTO run_counts VALUES(1,11,'stored_reread',0);
INSERT INTO run_counts VALUES(1,12,'stored_stale',0);
INSERT INTO run_counts VALUES(1,13,'forgotten',0);
INSERT INTO run_counts VALUES(1,14,'problems',0);
INSERT INTO run_counts VALUES(1,15,'warnings',3);
INSERT INTO run_counts VALUES(1,16,'foreign',0);
INSERT INTO run_counts VALUES(1,17,'foreign_paragraphs',0);
INSERT INTO run_counts VALUES(1,18,'sentences',5);
INSERT INTO run_counts VALUES(1,19,'attributions',2);
INSERT INTO run_counts VALUES(1,20,'claims',2);
INSERT INTO run_counts VALUES(1,21,'without_proposition',0);
INSERT INTO run_counts VALUES(1,22,'pattern_errors',0);
INSERT INTO run_counts VALUES(1,23,'reading_limits',0);
INSERT INTO run_counts VALUES(1,24,'keys_dropped',0);
INSERT INTO run_counts VALUES(1,25,'positions',2);
INSERT INTO run_counts VALUES(1,26,'pairs',1);
INSERT INTO run_counts VALUES(1,27,'undecided',0);
INSERT INTO run_counts VALUES(1,28,'derived_dropped',0);
INSERT INTO run_counts VALUES(1,29,'findings',1);
INSERT INTO run_counts VALUES(1,30,'rejected',0);
INSERT INTO run_counts VALUES(1,31,'findings_new',1);
INSERT INTO run_counts VALUES(1,32,'findings_changed',0);
INSERT INTO run_counts VALUES(1,33,'filtered',0);
INSERT INTO run_counts VALUES(1,34,'rule_files_skipped',0);
INSERT INTO run_counts VALUES(1,35,'findings_total',1);
INSERT INTO run_counts VALUES(1,36,'rejected_total',0);
INSERT INTO run_counts VALUES(1,37,'filtered_total',0);
INSERT INTO run_counts VALUES(1,38,'copies_total',0);
INSERT INTO run_counts VALUES(1,39,'likenesses_left_out',0);
CREATE TABLE rule_statistics (
  run INTEGER NOT NULL REFERENCES runs (row) ON DELETE CASCADE,
  pattern TEXT NOT NULL,
  errors INTEGER NOT NULL, checks INTEGER NOT NULL DEFAULT 0, matches INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (run, pattern)
) STRICT, WITHOUT ROWID;
INSERT INTO rule_statistics VALUES(1,'arms-transfer#1:active',0,2,2);
INSERT INTO rule_statistics VALUES(1,'clause',0,2,1);
INSERT INTO rule_statistics VALUES(1,'denial-of-accusation',0,1,1);
INSERT INTO rule_statistics VALUES(1,'gerund',0,1,1);
CREATE TABLE documents (
  row INTEGER PRIMARY KEY AUTOINCREMENT, -- rises, and is never used again: what comes later is told by it
  key TEXT NOT NULL,              -- identity over nights
  id TEXT NOT NULL,               -- as given in the input
  hash INTEGER NOT NULL,          -- of the content
  rules INTEGER NOT NULL,         -- hash of the rules it was read with, and of the program
  run INTEGER REFERENCES runs (row) ON DELETE SET NULL,
  title TEXT,
  publisher TEXT,
  url TEXT,
  lang TEXT,
  published TEXT,
  keys BLOB NOT NULL,             -- numbers of its claims, see store/claim-index.c
  -- {"strings": [null, "...", ...], "claims": [[...], ...]}; where a claim names something, it has its place among the strings:
  --  0 span start, end   2 source start, end   4 cue start, end   6 content start, end
  --  8 actor   9 actor's name   10 side   11 country   12 speaker   13 [via, ...], outermost relay first
  -- 14 stance   15 said from   16 said to   17 attribution frame   18 confidence
  -- 19 rejects   20 no evidence   21 addressee   22 modality   23 event
  -- 24 [[role, id, name, kind, side, start, end, implied, bare], ...]   25 [] or [of, unit, min, max], null: open
  -- 26 [[from, to], ...]   27 place   28 pattern   29 trigger start, end
  claims TEXT NOT NULL,
  text TEXT                       -- null: not kept
) STRICT;
INSERT INTO documents VALUES(1,'728fd341e3aa57313be3','q1',-1055806352344495173,923094944665101975,1,'Rockets','Quay Herald',NULL,NULL,'2031-03-02',X'0000000002000000632c091724169221f032114c649fa123583d7f31b4437e79','{"strings":[null,"ke","Kenya","asserts","clause","actual","arms-transfer","giver","sd","Sudan","actor","goods","rocket","rocket","thing","receiver","et","Ethiopia","arms-transfer#1:active"],"claims":[[0,64,0,5,6,10,21,64,1,2,1,1,0,[],3,"2031-03-02","2031-03-02",4,0.8929999999999999,0,0,0,5,6,[[7,8,9,10,8,26,31,0,0],[11,12,13,14,0,45,52,0,1],[15,16,17,10,16,56,64,0,0]],[],[],0,18,32,44]]}','Kenya said on Sunday that Sudan had supplied rockets to Ethiopia. It rained in the hills.');
INSERT INTO documents VALUES(2,'53f22d699eca394d2a99','q2',-6111288547589945267,923094944665101975,1,NULL,'Quay Herald',NULL,NULL,'2031-03-03',X'00000000010000009b02b56eb07826c5f132114c649fa123','{"strings":[null,"sd","Sudan","denies","gerund","actual","arms-transfer","giver","actor","goods","rocket","rocket","thing","receiver","et","Ethiopia","arms-transfer#1:active"],"claims":[[0,56,0,5,16,22,23,56,1,2,1,1,0,[],3,"2031-03-03","2031-03-03",4,0.8835,0,0,0,5,6,[[7,1,2,8,1,0,0,1,0],[9,10,11,12,0,33,44,0,1],[13,14,15,8,14,48,56,0,0]],[],[],0,16,23,32]]}','Sudan on Monday denied supplying any rockets to Ethiopia.');
INSERT INTO documents VALUES(3,'f46785993a981d8d42cc','q3',6957823332567592128,923094944665101975,1,NULL,'Hill Post','https://hill.example/3',NULL,'2031-03-03',X'','{"strings":[null],"claims":[]}','The harbour was closed. Nobody said why.');
CREATE TABLE document_versions (
  key TEXT NOT NULL,
  replaced INTEGER NOT NULL,      -- its row: rises from version to version
  id TEXT NOT NULL,
  hash INTEGER NOT NULL,
  title TEXT,
  published TEXT,
  first_run INTEGER REFERENCES runs (row) ON DELETE SET NULL,
  last_run INTEGER REFERENCES runs (row) ON DELETE SET NULL, -- the one that replaced it
  PRIMARY KEY (key, replaced)
) STRICT, WITHOUT ROWID;
CREATE TABLE state (
  indexed INTEGER NOT NULL,       -- the last document whose names, positions and keys stand in the table below; those after it come next
  compared TEXT NOT NULL,         -- hash of the rules by which positions are, or are being compared
  searchable INTEGER NOT NULL     -- the last document whose words can be searched (search.sql); 0: there is no such table
, settled INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO state VALUES(3,'0.1.0 e6ea295ad971602b66bf9f132790e21c7f52a95d1f33abc377cb37dba3a2b7e3',0,3);
CREATE TABLE numbers (
  kind INTEGER NOT NULL,          -- 0, 1, 2
  first INTEGER NOT NULL,         -- no number in this run is smaller; the next run begins where this one ends
  -- number and item, sorted, 8 bytes each, little-endian; a claim is the row of its document * 2^24 + its place there
  entries BLOB NOT NULL,
  PRIMARY KEY (kind, first)
) STRICT, WITHOUT ROWID;
INSERT INTO numbers VALUES(0,-9223372036854775808,X'0eba28d334fd06bb010000000000000090bc195afc939c030300000000000000a339250c5a727e120300000000000000a312d9c8fa27d72401000000000000005966c230d6e54a3e020000000000000030c216f96452536e0200000000000000');
INSERT INTO numbers VALUES(1,-9223372036854775808,X'9b02b56eb07826c50000000200000000632c0917241692210000000100000000');
INSERT INTO numbers VALUES(2,-9223372036854775808,X'f032114c649fa123632c091724169221f132114c649fa1239b02b56eb07826c5583d7f31b4437e79632c091724169221');
CREATE TABLE positions (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number INTEGER NOT NULL,        -- its hash, in `numbers`
  actor TEXT NOT NULL, side TEXT NOT NULL,
  stance TEXT NOT NULL, modality TEXT NOT NULL, event TEXT NOT NULL,
  rejects INTEGER NOT NULL,       -- once one claim rejects, the position does
  confidence REAL NOT NULL,       -- of its best claim
  first_seen TEXT, last_seen TEXT,
  names TEXT NOT NULL             -- [name, ...]: what the actor is called, first the name that the position bears
, sources INTEGER NOT NULL DEFAULT 1, evidence BLOB, timed INTEGER NOT NULL DEFAULT 1) STRICT;
INSERT INTO positions VALUES(1,'bfa355f10eb970580b01',-4240569299955809637,'sd','sd','denies','actual','arms-transfer',0,0.88349999999999995203,'2031-03-03','2031-03-03','["Sudan"]',1,X'000000020000000030c216f96452536e30c216f96452536eef070303',0);
INSERT INTO positions VALUES(2,'5453c56c281ce512dbdf',2419020294112488547,'ke','ke','asserts','actual','arms-transfer',0,0.89299999999999990496,'2031-03-02','2031-03-02','["Kenya"]',1,X'00000001000000000eba28d334fd06bb0eba28d334fd06bbef070302',0);
CREATE TABLE changed_positions (
  position INTEGER PRIMARY KEY REFERENCES positions (row) ON DELETE CASCADE
) STRICT;
CREATE TABLE findings (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  rule TEXT NOT NULL,
  level TEXT NOT NULL,
  score REAL NOT NULL,
  factors TEXT NOT NULL,          -- [[name, value], ...]
  subject TEXT NOT NULL,
  dispute TEXT NOT NULL,
  a INTEGER NOT NULL REFERENCES positions (row) ON DELETE CASCADE,
  b INTEGER NOT NULL REFERENCES positions (row) ON DELETE CASCADE,
  explanation TEXT NOT NULL,
  steps TEXT NOT NULL,            -- [entailment, ...]
  first_seen TEXT, last_seen TEXT,
  content INTEGER NOT NULL        -- hash of all above
) STRICT;
INSERT INTO findings VALUES('5baf0349883fac521d52','denial','denial-of-accusation','high',0.75539999999999996038,'[["prior",0.9],["alignment",0.95],["attribution",0.8835],["modality",1]]','transfer of weapons: giver Sudan, receiver Ethiopia, goods rocket','a794be57af93f8d05b3c',1,2,'Sudan denies what Kenya says (transfer of weapons: giver Sudan, receiver Ethiopia, goods rocket).','[]','2031-03-03','2031-03-03',-5002375016230006794);
CREATE TABLE rejected (
  id TEXT PRIMARY KEY,
  guard TEXT NOT NULL,
  rule TEXT NOT NULL,
  "values" TEXT NOT NULL,         -- [name, value, name, value, ...]
  a INTEGER NOT NULL REFERENCES positions (row) ON DELETE CASCADE,
  b INTEGER NOT NULL REFERENCES positions (row) ON DELETE CASCADE
) STRICT;
CREATE TABLE told (
  finding TEXT PRIMARY KEY,
  content INTEGER NOT NULL,
  run INTEGER REFERENCES runs (row) ON DELETE SET NULL
) STRICT, WITHOUT ROWID;
INSERT INTO told VALUES('5baf0349883fac521d52',-5002375016230006794,1);
CREATE TABLE quarantine (
  origin TEXT NOT NULL,           -- "path" or "path:line"
  reason TEXT NOT NULL,
  mend TEXT NOT NULL,             -- what to do about it
  first_run INTEGER REFERENCES runs (row) ON DELETE SET NULL,
  last_run INTEGER REFERENCES runs (row) ON DELETE SET NULL,
  PRIMARY KEY (origin, reason)
) STRICT, WITHOUT ROWID;
CREATE TABLE reviews (
  row INTEGER PRIMARY KEY AUTOINCREMENT,
  finding TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  made TEXT NOT NULL,             -- ISO 8601, UTC
  status TEXT,                    -- new: open again
  reason TEXT,                    -- of a dismissal
  duplicate_of TEXT,              -- id of a finding
  note TEXT,
  tags TEXT,                      -- [tag, ...]: all of them from here on
  assignee TEXT,                  -- '': nobody
  undoes INTEGER REFERENCES reviews (row),
  evidence TEXT                   -- with a status: what the reviewer saw, [side, document, words, side, document, words, ...]
) STRICT;
CREATE TABLE review_state (
  finding TEXT PRIMARY KEY,
  last INTEGER NOT NULL,          -- the last decision: who decides must have seen it
  verdict INTEGER,                -- the last one with a status
  judged TEXT NOT NULL,           -- its status, or new
  reason TEXT,
  duplicate_of TEXT,
  tags TEXT,
  assignee TEXT,
  reviewers INTEGER NOT NULL,     -- that gave a verdict
  agreed INTEGER NOT NULL,        -- all of them the same
  reopened INTEGER NOT NULL,      -- the evidence is no longer what the verdict was about
  settled INTEGER NOT NULL        -- 0: the finding was compared again since; `reopened` is to be looked at
) STRICT, WITHOUT ROWID;
CREATE TABLE saved_filters (
  name TEXT PRIMARY KEY,
  query TEXT NOT NULL,            -- as it stands in the address of the page
  reviewer TEXT NOT NULL,
  made TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE signatures (
  day INTEGER NOT NULL,           -- of publication, from 1970-01-01; 2147483647: not known
  document INTEGER NOT NULL REFERENCES documents (row) ON DELETE CASCADE,
  number INTEGER NOT NULL,        -- hash of the document's key
  slots BLOB NOT NULL,            -- store/copies.c
  PRIMARY KEY (day, document)     -- they are read by days
) STRICT, WITHOUT ROWID;
INSERT INTO signatures VALUES(22340,1,-4970006735433975282,X'0c000000eff40c64290d07f279292636ba950c642636f11557c807f2290d7d3a7929eff407f257c8f11557c857c8f11557c857c807f279290c640c640c6407f2ba957d3a57c8263626367929f1150c6426360c640c64eff457c857c8290d0c64f115ba95a2ed290d79290c6407f2a2ed0c64290da2ed7d3a263607f2eff47d3aa2edf115');
INSERT INTO signatures VALUES(22341,2,7949788360868282928,X'050000007dcc3d80ba18ba187dcc21332133ba18add7add77dcc3d80213321333d803d807dcc3d80ba18add721337dccadd7ba18add7add7ba18add72133add7add77dccba18ba187dccadd7213321337dccadd721337dccba187dccba187dccadd721332133add72133ba18add7ba18213321332133add72133add7ba1821337dccba18');
INSERT INTO signatures VALUES(22341,3,1332628270824634787,X'03000000e378e378e378e378822e822ee378e37830fc30fc822e30fce378822ee37830fc822ee378e37830fce378822e30fc30fc30fc30fce37830fce37830fc30fc822ee378e37830fc822ee37830fc822e30fc822ee37830fc822e30fce37830fc822e822e30fc822e822e30fc822e30fc822e30fce37830fc30fc822ee378822e30fc');
CREATE TABLE signatures_gone (
  document INTEGER PRIMARY KEY,   -- its row then
  number INTEGER NOT NULL,
  day INTEGER NOT NULL,
  slots BLOB NOT NULL
) STRICT;
CREATE TABLE copies (
  document INTEGER PRIMARY KEY REFERENCES documents (row) ON DELETE CASCADE,
  original INTEGER NOT NULL,      -- row of the earlier one that it resembles most
  first INTEGER NOT NULL          -- row of the first one of all: its original's, and so on
) STRICT;
CREATE TABLE suppressed (
  finding TEXT PRIMARY KEY,
  filter TEXT NOT NULL,
  rule TEXT NOT NULL,
  a INTEGER NOT NULL REFERENCES positions (row) ON DELETE CASCADE,
  b INTEGER NOT NULL REFERENCES positions (row) ON DELETE CASCADE
) STRICT;
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('documents',3);
CREATE INDEX documents_by_run ON documents (run);
CREATE INDEX findings_by_a ON findings (a);
CREATE INDEX findings_by_b ON findings (b);
CREATE INDEX findings_by_score ON findings (score DESC, id);
CREATE INDEX findings_by_dispute ON findings (dispute, score DESC, id);
CREATE INDEX rejected_by_a ON rejected (a);
CREATE INDEX rejected_by_b ON rejected (b);
CREATE INDEX quarantine_by_run ON quarantine (last_run);
CREATE VIEW v_claims AS
WITH c AS (
  SELECT d.row, d.id AS document, d.publisher, d.published, d.text, d.claims -> '$.strings' AS strings, c.key AS nth, c.value AS claim
  FROM documents AS d, json_each(d.claims, '$.claims') AS c)
SELECT c.document, c.nth, c.publisher, c.published,
  c.strings ->> (c.claim ->> 8) AS actor, c.strings ->> (c.claim ->> 9) AS actor_name, c.strings ->> (c.claim ->> 10) AS side,
  c.strings ->> (c.claim ->> 12) AS speaker, c.strings ->> (c.claim ->> 14) AS stance, c.strings ->> (c.claim ->> 22) AS modality,
  c.strings ->> (c.claim ->> 23) AS event, c.strings ->> (c.claim ->> 27) AS place,
  CAST(substr(CAST(c.text AS BLOB), (c.claim ->> 0) + 1, (c.claim ->> 1) - (c.claim ->> 0)) AS TEXT) AS text,
  c.strings ->> (c.claim ->> '$[25][0]') AS quantity_of, c.strings ->> (c.claim ->> '$[25][1]') AS quantity_unit,
  c.claim ->> '$[25][2]' AS quantity_min, c.claim ->> '$[25][3]' AS quantity_max,
  c.claim ->> 15 AS said_from, c.claim ->> 16 AS said_to, c.strings ->> (c.claim ->> 17) AS rule,
  c.strings ->> (c.claim ->> 28) AS pattern, c.claim ->> 18 AS confidence, c.claim ->> 0 AS span_start, c.claim ->> 1 AS span_end
FROM c;
CREATE VIEW v_claim_roles AS
SELECT d.id AS document, c.key AS nth, s ->> (r.value ->> 0) AS role, s ->> (r.value ->> 1) AS id, s ->> (r.value ->> 2) AS name,
  s ->> (r.value ->> 3) AS kind, s ->> (r.value ->> 4) AS side, r.value ->> 7 AS implied
FROM (SELECT id, claims, claims -> '$.strings' AS s FROM documents) AS d, json_each(d.claims, '$.claims') AS c, json_each(c.value, '$[24]') AS r;
CREATE VIEW v_claim_times AS
SELECT d.id AS document, c.key AS nth, t.value ->> 0 AS "from", t.value ->> 1 AS "to"
FROM documents AS d, json_each(d.claims, '$.claims') AS c, json_each(c.value, '$[26]') AS t;
CREATE VIEW v_claim_via AS
SELECT d.id AS document, c.key AS nth, v.key AS step, d.claims -> '$.strings' ->> v.value AS via
FROM documents AS d, json_each(d.claims, '$.claims') AS c, json_each(c.value, '$[13]') AS v;
CREATE VIEW v_positions AS
SELECT p.row, p.id, p.actor, p.names ->> 0 AS actor_name, p.side, p.stance, p.modality, p.event, p.confidence, p.first_seen, p.last_seen
FROM positions AS p;
CREATE VIEW v_rejected AS
SELECT r.id, r.guard, r."values", a.actor_name AS a_name, b.actor_name AS b_name, r.rule, a.id AS a, b.id AS b
FROM rejected AS r
JOIN v_positions AS a ON a.row = r.a
JOIN v_positions AS b ON b.row = r.b;
CREATE VIEW v_disputes AS
SELECT f.dispute AS id, max(f.score) AS score,
  (SELECT best.subject FROM findings AS best WHERE best.dispute = f.dispute ORDER BY best.score DESC, best.id LIMIT 1) AS subject,
  min(f.first_seen) AS first_seen, max(f.last_seen) AS last_seen, count(*) AS findings
FROM findings AS f
GROUP BY f.dispute;
CREATE VIEW v_runs AS
SELECT r.row AS run, r.started, r.ended, r.outcome, r.program, substr(r.rules, 1, 12) AS rules,
  (SELECT value FROM run_counts AS c WHERE c.run = r.row AND c.name = 'documents') AS documents,
  (SELECT value FROM run_counts AS c WHERE c.run = r.row AND c.name = 'problems') AS problems,
  (SELECT value FROM run_counts AS c WHERE c.run = r.row AND c.name = 'findings_new') AS findings_new,
  r.inputs, r.message
FROM runs AS r;
CREATE INDEX reviews_by_finding ON reviews (finding);
CREATE INDEX reviews_undone ON reviews (undoes) WHERE undoes IS NOT NULL;
CREATE TRIGGER reviews_stay BEFORE UPDATE ON reviews BEGIN SELECT raise(ABORT, 'reviews are never changed'); END;
CREATE TRIGGER reviews_are_kept BEFORE DELETE ON reviews BEGIN SELECT raise(ABORT, 'reviews are never deleted'); END;
CREATE INDEX review_state_unsettled ON review_state (finding) WHERE settled = 0;
CREATE TRIGGER findings_settle AFTER INSERT ON findings BEGIN UPDATE review_state SET settled = 0 WHERE finding = new.id; END;
CREATE VIEW v_findings AS
SELECT f.id, f.kind, f.level, f.score, CASE WHEN s.finding IS NULL OR s.reopened THEN 'new' ELSE s.judged END AS status, f.dispute, f.subject,
  a.actor AS a_actor, a.actor_name AS a_name, a.side AS a_side, a.stance AS a_stance,
  b.actor AS b_actor, b.actor_name AS b_name, b.side AS b_side, b.stance AS b_stance,
  f.explanation, f.first_seen, f.last_seen, f.rule, f.factors, f.steps, a.id AS a, b.id AS b,
  s.reason, s.assignee, s.tags
FROM findings AS f
JOIN v_positions AS a ON a.row = f.a
JOIN v_positions AS b ON b.row = f.b
LEFT JOIN review_state AS s ON s.finding = f.id;
CREATE VIEW v_reviews AS
SELECT r.row AS review, r.finding, f.subject, r.reviewer, r.made, r.status, r.reason, r.duplicate_of, r.note, r.tags, r.assignee, r.undoes,
  EXISTS (SELECT 1 FROM reviews AS u WHERE u.undoes = r.row) AS undone
FROM reviews AS r
LEFT JOIN findings AS f ON f.id = r.finding;
CREATE INDEX documents_by_rules ON documents (rules);
CREATE VIEW v_rules AS
SELECT pattern AS rule, count(*) AS runs, max(run) AS last_run, sum(checks) AS checks, sum(matches) AS matches, sum(errors) AS errors
FROM rule_statistics
GROUP BY pattern;
CREATE UNIQUE INDEX signatures_by_document ON signatures (document);
CREATE INDEX copies_by_original ON copies (original);
CREATE VIEW v_copies AS
SELECT d.id AS document, d.publisher, d.published, f.id AS first, f.publisher AS first_publisher, f.published AS first_published
FROM copies AS c JOIN documents AS d ON d.row = c.document JOIN documents AS f ON f.row = c.first;
CREATE INDEX suppressed_by_a ON suppressed (a);
CREATE INDEX suppressed_by_b ON suppressed (b);
CREATE VIEW v_suppressed AS
SELECT s.finding, s.filter, s.rule, a.actor_name AS a_name, b.actor_name AS b_name, a.id AS a, b.id AS b
FROM suppressed AS s
JOIN v_positions AS a ON a.row = s.a
JOIN v_positions AS b ON b.row = s.b;
CREATE INDEX positions_by_number ON positions (number, timed, first_seen, last_seen, id);
COMMIT;
