import type { Database } from '../database.ts'

/**
 * Columns hold what is searched or counted; everything else is JSON. `ordinal` grows in the order of writing and is what
 * cursors point at: unlike a time it is never shared and never changes.
 */
const tables = `
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS credentials (
  account TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (kind, value));
CREATE TABLE IF NOT EXISTS installations (account TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS partners (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, account TEXT NOT NULL, value TEXT NOT NULL);

CREATE TABLE IF NOT EXISTS documents (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL,
  account TEXT NOT NULL, exchanged INTEGER NOT NULL, kind TEXT NOT NULL, format TEXT NOT NULL, mediaType TEXT NOT NULL, name TEXT NOT NULL,
  size INTEGER NOT NULL, sha256 TEXT NOT NULL, partner TEXT, direction TEXT NOT NULL, receivedAt TEXT NOT NULL,
  scan TEXT NOT NULL, audience TEXT NOT NULL, version INTEGER NOT NULL, replaces TEXT, turnedAroundFrom TEXT,
  utf8 INTEGER NOT NULL, content BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS documents_by_time ON documents (receivedAt, ordinal);
CREATE INDEX IF NOT EXISTS documents_by_predecessor ON documents (replaces);
CREATE TABLE IF NOT EXISTS document_references (
  document TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, comparable TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS document_references_by_value ON document_references (comparable, kind);
CREATE INDEX IF NOT EXISTS document_references_by_document ON document_references (document);
CREATE TABLE IF NOT EXISTS document_threads (
  document TEXT NOT NULL, thread TEXT NOT NULL, audience TEXT NOT NULL, PRIMARY KEY (document, thread));

CREATE TABLE IF NOT EXISTS threads (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL,
  account TEXT NOT NULL, label TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,
  partner TEXT NOT NULL, partnerGroup TEXT NOT NULL, severity TEXT NOT NULL, state TEXT NOT NULL,
  clock TEXT, reminders TEXT NOT NULL, outcome TEXT, openedBy TEXT NOT NULL, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL,
  version INTEGER NOT NULL, lastSeq INTEGER NOT NULL, head TEXT NOT NULL, latest TEXT,
  deliveredThroughSeq INTEGER NOT NULL, seenThroughSeq INTEGER NOT NULL, UNIQUE (account, label));
CREATE TABLE IF NOT EXISTS thread_groups (
  thread TEXT NOT NULL, partnerGroup TEXT NOT NULL, PRIMARY KEY (thread, partnerGroup));
CREATE TABLE IF NOT EXISTS thread_references (
  thread TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, comparable TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS thread_references_by_value ON thread_references (comparable, kind);
CREATE TABLE IF NOT EXISTS thread_tickets (
  thread TEXT NOT NULL, account TEXT NOT NULL, ticket INTEGER NOT NULL, linked INTEGER NOT NULL,
  notedThroughSeq INTEGER NOT NULL, terminal TEXT, PRIMARY KEY (thread, account, ticket));
CREATE INDEX IF NOT EXISTS thread_tickets_by_ticket ON thread_tickets (account, ticket);
CREATE TABLE IF NOT EXISTS events (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, thread TEXT NOT NULL, seq INTEGER NOT NULL, type TEXT NOT NULL,
  at TEXT NOT NULL, side TEXT NOT NULL, audience TEXT NOT NULL, noteKinds INTEGER NOT NULL, envelope TEXT NOT NULL, salt TEXT, body TEXT,
  hash TEXT NOT NULL, UNIQUE (thread, seq));
CREATE TABLE IF NOT EXISTS read_marks (
  thread TEXT NOT NULL, account TEXT NOT NULL, agent INTEGER NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (thread, account, agent));

CREATE TABLE IF NOT EXISTS answers (
  scope TEXT NOT NULL, key TEXT NOT NULL, request TEXT NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL,
  at TEXT NOT NULL, PRIMARY KEY (scope, key));
CREATE TABLE IF NOT EXISTS stirred_tickets (account TEXT NOT NULL, ticket INTEGER NOT NULL, PRIMARY KEY (account, ticket));
CREATE TABLE IF NOT EXISTS exceptions (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, cause TEXT NOT NULL, value TEXT NOT NULL,
  UNIQUE (account, cause));
CREATE TABLE IF NOT EXISTS exception_references (
  account TEXT NOT NULL, cause TEXT NOT NULL, kind TEXT NOT NULL, comparable TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS exception_references_by_value ON exception_references (account, comparable, kind);
CREATE TABLE IF NOT EXISTS templates (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, account TEXT NOT NULL, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS document_requests (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, thread TEXT NOT NULL, value TEXT NOT NULL);

CREATE TABLE IF NOT EXISTS transfers (
  id TEXT PRIMARY KEY, account TEXT NOT NULL, ticket INTEGER NOT NULL, document TEXT NOT NULL, mode TEXT NOT NULL,
  text TEXT, state TEXT NOT NULL, size INTEGER NOT NULL, token TEXT, expiresAt TEXT, commentId INTEGER, reason TEXT,
  retriable INTEGER, startedAt TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS transfer_notes (
  id TEXT PRIMARY KEY, account TEXT NOT NULL, ticket INTEGER NOT NULL, text TEXT NOT NULL, transfers TEXT NOT NULL,
  state TEXT NOT NULL, startedAt TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS batches (
  id TEXT PRIMARY KEY, account TEXT NOT NULL, ticket INTEGER NOT NULL, thread TEXT NOT NULL, seqs TEXT NOT NULL,
  fromSeq INTEGER NOT NULL, toSeq INTEGER NOT NULL, head TEXT NOT NULL, firstLeasedAt TEXT NOT NULL,
  state TEXT NOT NULL, commentId INTEGER, reason TEXT);
CREATE INDEX IF NOT EXISTS batches_by_thread ON batches (thread);
CREATE INDEX IF NOT EXISTS batches_by_ticket ON batches (account, ticket, state);
CREATE TABLE IF NOT EXISTS ticket_fields (
  account TEXT NOT NULL, ticket INTEGER NOT NULL, told TEXT NOT NULL, notBefore TEXT NOT NULL,
  PRIMARY KEY (account, ticket));
CREATE TABLE IF NOT EXISTS leases (
  account TEXT NOT NULL, ticket INTEGER NOT NULL, holder TEXT NOT NULL, fence INTEGER NOT NULL, expiresAt TEXT NOT NULL,
  PRIMARY KEY (account, ticket));
CREATE TABLE IF NOT EXISTS refusals (
  account TEXT NOT NULL, ticket INTEGER NOT NULL, holder TEXT NOT NULL, until TEXT NOT NULL,
  PRIMARY KEY (account, ticket, holder));
CREATE TABLE IF NOT EXISTS work_items (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, ticket INTEGER NOT NULL, thread TEXT NOT NULL,
  reason TEXT NOT NULL, detail TEXT NOT NULL, since TEXT NOT NULL, UNIQUE (account, ticket, thread, reason));
CREATE TABLE IF NOT EXISTS escalations (
  id TEXT PRIMARY KEY, account TEXT NOT NULL, ticket INTEGER NOT NULL, rule TEXT NOT NULL, state TEXT NOT NULL,
  thread TEXT, reason TEXT, at TEXT NOT NULL, told INTEGER NOT NULL, UNIQUE (account, ticket, rule));

CREATE TABLE IF NOT EXISTS held_back (
  account TEXT NOT NULL, ticket INTEGER NOT NULL, kinds TEXT NOT NULL, PRIMARY KEY (account, ticket));

CREATE TABLE IF NOT EXISTS restricted_threads (thread TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS thread_agents (thread TEXT NOT NULL, agent INTEGER NOT NULL, PRIMARY KEY (thread, agent));
CREATE TABLE IF NOT EXISTS legal_holds (thread TEXT PRIMARY KEY, since TEXT NOT NULL, reason TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS approval_rules (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS approvals (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, thread TEXT NOT NULL, request TEXT NOT NULL,
  state TEXT NOT NULL, expiresAt TEXT NOT NULL, value TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS approvals_by_thread ON approvals (thread);
CREATE INDEX IF NOT EXISTS approvals_by_state ON approvals (state, expiresAt);
CREATE TABLE IF NOT EXISTS acts (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, thread TEXT NOT NULL, ticket INTEGER NOT NULL,
  agent INTEGER NOT NULL, nonce TEXT UNIQUE, note TEXT NOT NULL, startedAt TEXT NOT NULL, expiresAt TEXT NOT NULL, lookAt TEXT NOT NULL,
  state TEXT NOT NULL, value TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS acts_by_state ON acts (state, lookAt);

CREATE TABLE IF NOT EXISTS document_imports (document TEXT PRIMARY KEY, account TEXT NOT NULL, id INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS cases (thread TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS case_steps (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, thread TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL,
  UNIQUE (thread, id));
CREATE TABLE IF NOT EXISTS case_required_documents (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, thread TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL,
  UNIQUE (thread, id));
CREATE TABLE IF NOT EXISTS case_evidence (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, thread TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL,
  UNIQUE (thread, id));
CREATE TABLE IF NOT EXISTS case_proposals (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, thread TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL,
  UNIQUE (thread, id));

CREATE TABLE IF NOT EXISTS installation_changes (
  id TEXT PRIMARY KEY, account TEXT NOT NULL, nonce TEXT NOT NULL, request TEXT NOT NULL, startedAt TEXT NOT NULL,
  expiresAt TEXT NOT NULL, done TEXT);
CREATE TABLE IF NOT EXISTS link_witnesses (
  thread TEXT NOT NULL, account TEXT NOT NULL, ticket INTEGER NOT NULL, nonce TEXT NOT NULL, linkedAt TEXT NOT NULL,
  how TEXT, auditId INTEGER, lookAt TEXT, PRIMARY KEY (thread, account, ticket));
CREATE INDEX IF NOT EXISTS link_witnesses_by_ticket ON link_witnesses (account, ticket);
CREATE TABLE IF NOT EXISTS witnessed_files (
  thread TEXT NOT NULL, account TEXT NOT NULL, ticket INTEGER NOT NULL, attachment INTEGER NOT NULL,
  auditId INTEGER NOT NULL, PRIMARY KEY (thread, account, ticket, attachment));
CREATE TABLE IF NOT EXISTS waiting_files (
  id TEXT PRIMARY KEY, thread TEXT NOT NULL, account TEXT NOT NULL, ticket INTEGER NOT NULL, since TEXT NOT NULL,
  agent TEXT NOT NULL, attachments TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS waiting_files_by_link ON waiting_files (thread, account, ticket);
CREATE TABLE IF NOT EXISTS failed_files (
  thread TEXT NOT NULL, account TEXT NOT NULL, ticket INTEGER NOT NULL, attachment INTEGER NOT NULL,
  file TEXT NOT NULL, reason TEXT NOT NULL, code TEXT NOT NULL, PRIMARY KEY (thread, account, ticket, attachment));

CREATE TABLE IF NOT EXISTS marks (name TEXT PRIMARY KEY, value TEXT NOT NULL);
`

export function createTables(db: Database): void {
  db.exec(tables)
}
