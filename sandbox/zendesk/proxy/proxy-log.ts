import * as z from 'zod/mini'
import type { Desk } from '../store/desk.ts'
import { openTable } from '../store/tables.ts'
import type { ProxyLogEntry } from '../workspace-api.ts'

const KEPT = 200

const Entry: z.ZodMiniType<ProxyLogEntry> = z.object({
  id: z.int(),
  at: z.string(),
  agent: z.string(),
  method: z.string(),
  url: z.string(),
  requestHeaders: z.record(z.string(), z.string()),
  requestBody: z.nullable(z.string()),
  filledIn: z.array(z.string()),
  status: z.int(),
  responseBytes: z.int(),
  tookMs: z.number(),
  refused: z.nullable(z.string()),
})

export type ProxyLog = { add(entry: Omit<ProxyLogEntry, 'id'>): void; newest(): ProxyLogEntry[] }

/** The last 200 of what the proxy sent. Entries come masked: no secure value is kept here. */
export function openProxyLog(desk: Desk): ProxyLog {
  const entries = openTable(desk.db, 'proxy_log', Entry)
  return {
    add: (entry) => {
      const id = desk.nextId()
      entries.put(id, { ...entry, id }, { owner: 1 })
      desk.db.run(
        `DELETE FROM zendesk_proxy_log WHERE id <= (SELECT id FROM zendesk_proxy_log ORDER BY id DESC LIMIT 1 OFFSET ?)`,
        KEPT,
      )
    },
    newest: () => entries.of(1, { newestFirst: true, limit: KEPT }),
  }
}
