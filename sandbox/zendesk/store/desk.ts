import * as z from 'zod/mini'
import type { Database } from '../../database.ts'
import { Attachment, Audit, Comment, Named, Organization, Ticket, TicketField, Upload, User, View } from './records.ts'
import { createTables, openTable } from './tables.ts'

export const AccountRecord = z.object({
  subdomain: z.string(),
  name: z.string(),
  timeZone: z.string(),
  planName: z.string(),
})
export type AccountRecord = z.infer<typeof AccountRecord>

const SettingValue = z.nullable(z.union([z.string(), z.boolean(), z.number()]))
export const InstallationRecord = z.object({
  appId: z.int(),
  installationId: z.int(),
  enabled: z.boolean(),
  settings: z.record(z.string(), SettingValue),
  requirements: z.record(z.string(), z.object({ requirement_id: z.int(), requirement_type: z.string() })),
})
export type InstallationRecord = z.infer<typeof InstallationRecord>

const Session = z.object({ userId: z.int() })
const OauthClient = z.object({ identifier: z.string(), secret: z.string(), userId: z.int() })
const OauthToken = z.object({ client: z.string(), userId: z.int(), scope: z.string(), expiresAtMs: z.number() })

/** The driver's bytes may be of another realm than ours: under a test runner they are. */
const Bytes = z.object({
  bytes: z.custom<ArrayBuffer | Uint8Array>((value) =>
    ['[object ArrayBuffer]', '[object Uint8Array]'].includes(Object.prototype.toString.call(value)),
  ),
})
const Last = z.object({ last: z.number() })

const ACCOUNT = 1
const INSTALLATION = 2

/** Everything one Zendesk account remembers. No rules here: those are where the requests are answered. */
export function openDesk(db: Database) {
  createTables(db)
  const accounts = openTable(db, 'singleton', AccountRecord)
  const installations = openTable(db, 'singleton', InstallationRecord)
  return {
    db,
    users: openTable(db, 'user', User),
    groups: openTable(db, 'user_group', Named),
    organizations: openTable(db, 'organization', Organization),
    brands: openTable(db, 'brand', Named),
    forms: openTable(db, 'form', Named),
    fields: openTable(db, 'field', TicketField),
    views: openTable(db, 'view', View),
    tickets: openTable(db, 'ticket', Ticket),
    /** Owner: the ticket. */
    comments: openTable(db, 'comment', Comment),
    audits: openTable(db, 'audit', Audit),
    /** Owner: the comment, once it is in one. Key: its token. */
    attachments: openTable(db, 'attachment', Attachment),
    uploads: openTable(db, 'upload', Upload),
    sessions: openTable(db, 'session', Session),
    oauthClients: openTable(db, 'oauth_client', OauthClient),
    oauthTokens: openTable(db, 'oauth_token', OauthToken),

    account(): AccountRecord {
      const account = accounts.get(ACCOUNT)
      if (!account) throw new Error('No account was loaded into this Zendesk: call loadZendeskStory first')
      return account
    },
    keepAccount: (account: AccountRecord) => accounts.put(ACCOUNT, account),
    installation: () => installations.get(INSTALLATION),
    keepInstallation: (installation: InstallationRecord) => installations.put(INSTALLATION, installation),

    bytes(attachmentId: number): Uint8Array {
      const found = db.row(Bytes, 'SELECT bytes FROM zendesk_file WHERE id = ?', attachmentId)
      return new Uint8Array(found?.bytes ?? [])
    },
    keepBytes(attachmentId: number, bytes: Uint8Array): void {
      db.run('INSERT OR REPLACE INTO zendesk_file (id, bytes) VALUES (?, ?)', attachmentId, bytes)
    },

    /** Comments, audits, events and attachments share one sequence of ids; tickets have their own, small one. */
    nextId(sequence: 'record' | 'ticket' = 'record'): number {
      const found = db.row(
        Last,
        `INSERT INTO zendesk_sequence (name, last) VALUES (?, 1)
         ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last`,
        sequence,
      )
      if (!found) throw new Error(`The ${sequence} sequence gave no number`)
      return found.last
    },
    startSequence(sequence: 'record' | 'ticket', last: number): void {
      db.run(
        `INSERT INTO zendesk_sequence (name, last) VALUES (?, ?)
         ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last)`,
        sequence,
        last,
      )
    },
  }
}
export type Desk = ReturnType<typeof openDesk>
