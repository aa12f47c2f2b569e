import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import * as z from 'zod/mini'
import type { KeptFor } from '../../../domain/kept-for.ts'
import { documentRequestQueries } from '../../../queries/document-requests.ts'
import { overviewQueries } from '../../../queries/overview.ts'
import { useServices } from '../../../services.tsx'
import { DocumentKind } from '../../../trading-grid/contract/document.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { requestDocument } from '../../../trading-grid/contract/thread-operations.ts'
import { TradingGridError } from '../../../trading-grid/error.ts'
import { useKeptDraft } from '../../../ui/kept-draft.ts'

/** What the agent has filled in. Frozen with its key once it was sent for the first time. */
const RequestDraft = z.object({
  key: z.string(),
  kind: DocumentKind,
  /** Absent: the usual words, which follow the other fields. */
  text: z.optional(z.string()),
  dueOn: z.string(),
  orderNumber: z.string(),
  shipTo: z.string(),
  notBefore: z.string(),
  sending: z.optional(z.unknown()),
})
export type RequestDraft = z.infer<typeof RequestDraft>

const keptFor = ({ sending, text }: RequestDraft): KeptFor => {
  if (sending !== undefined) return 'until-sent'
  return text === undefined ? 'nothing' : 'today'
}

/** Asks the partner for a document, once however often it is sent. */
export function useRequestDocument(thread: ThreadSummary, onAsked: () => void) {
  const { zendesk, tradingGrid, ticketId, randomUuid } = useServices()
  const client = useQueryClient()
  const orderNumber = thread.references.find(({ kind }) => kind === 'order')?.value ?? ''
  const [draft, change, forget] = useKeptDraft(
    `document-request/${ticketId}/${thread.id}`,
    RequestDraft,
    useCallback(
      (kept) =>
        kept ?? {
          key: randomUuid(),
          kind: 'proof-of-delivery',
          dueOn: '',
          orderNumber,
          shipTo: '',
          notBefore: '',
        },
      [randomUuid, orderNumber],
    ),
    keptFor,
  )
  const sending = useMutation({
    mutationFn: (text: string) => {
      const body = frozen(draft) ?? {
        idempotencyKey: draft.key,
        agent: { id: zendesk.agent.id, name: zendesk.agent.name },
        kind: draft.kind,
        text,
        ...stated({ dueOn: draft.dueOn }),
        rules: stated({ orderNumber: draft.orderNumber, shipTo: draft.shipTo, notBefore: draft.notBefore }),
      }
      change((before) => ({ ...before, sending: body }))
      return tradingGrid.call(requestDocument, { params: { thread: thread.id }, body })
    },
    onSuccess: async () => {
      forget()
      onAsked()
      await Promise.all([
        client.invalidateQueries({ queryKey: documentRequestQueries.all() }),
        client.invalidateQueries({ queryKey: overviewQueries.all() }),
      ])
    },
    onError: (error) => {
      // Refused means that nothing happened there: what the agent sends next is another request.
      if (!isUnknown(error)) change(({ sending: _, ...before }) => ({ ...before, key: randomUuid() }))
    },
  })
  return { draft, change, sending, unknown: draft.sending !== undefined && !sending.isPending }
}

/** Only the fields that somebody filled in. */
function stated<Fields extends Record<string, string>>(fields: Fields): Partial<Fields> {
  const filled = Object.entries(fields).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]]))
  // The same names with the same kind of values, only fewer.
  return Object.fromEntries(filled) as Partial<Fields>
}

function frozen(draft: RequestDraft): z.infer<NonNullable<(typeof requestDocument)['body']>> | undefined {
  const kept = z.safeParse(requestDocument.body ?? z.never(), draft.sending)
  return kept.success ? kept.data : undefined
}

function isUnknown(error: unknown): boolean {
  return error instanceof TradingGridError && ['unavailable', 'unreadable', 'busy'].includes(error.reason)
}
