import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import * as z from 'zod/mini'
import { agentReference } from '../domain/agent.ts'
import type { Retention } from '../domain/drafts/retention.ts'
import { usePersistentDraft } from '../drafts/use-persistent-draft.ts'
import { caseMoved } from '../queries/case.ts'
import { documentRequestQueries } from '../queries/document-requests.ts'
import { useServices } from '../services.tsx'
import { nothingHappened } from '../sync/acts/nothing-happened.ts'
import { DocumentKind } from '../trading-grid/contract/document.ts'
import { requestDocument } from '../trading-grid/contract/operations/thread-operations.ts'
import type { ThreadSummary } from '../trading-grid/contract/thread.ts'

/** What a request says, as typed: an empty field asks for nothing. */
export type RequestWords = {
  kind: DocumentKind
  /** Empty for any day, number or place. */
  dueOn: string
  orderNumber: string
  shipTo: string
  notBefore: string
}

/** What the agent has filled in, over what the form began with. Frozen with its key once it was sent for the first time. */
const RequestDraft = z.object({
  key: z.string(),
  kind: z.optional(DocumentKind),
  /** Absent: the usual words, which follow the other fields. */
  text: z.optional(z.string()),
  dueOn: z.optional(z.string()),
  orderNumber: z.optional(z.string()),
  shipTo: z.optional(z.string()),
  notBefore: z.optional(z.string()),
  /** The request as first sent; present while it is not known whether it arrived. */
  sending: z.optional(z.unknown()),
})
type RequestDraft = z.infer<typeof RequestDraft>

const keptFor = ({ key: _, sending, ...filled }: RequestDraft): Retention => {
  if (sending !== undefined) return 'until-sent'
  return Object.values(filled).some((field) => field !== undefined) ? 'today' : 'nothing'
}

/**
 * Asks the partner for a document, once however often it is sent.
 * @param about tells apart what is asked for in different places of one thread
 * @param begin what the form says before the agent changes it
 */
export function useRequestDocument(thread: ThreadSummary, about: string, begin: RequestWords, onAsked: () => void) {
  const { zendesk, tradingGrid, ticketId, randomUuid, t } = useServices()
  const client = useQueryClient()
  const [draft, change, forget] = usePersistentDraft(
    `document-request/${ticketId}/${thread.id}${about === '' ? '' : `/${about}`}`,
    RequestDraft,
    useCallback((kept) => kept ?? { key: randomUuid() }, [randomUuid]),
    keptFor,
  )
  const words: RequestWords = {
    kind: draft.kind ?? begin.kind,
    dueOn: draft.dueOn ?? begin.dueOn,
    orderNumber: draft.orderNumber ?? begin.orderNumber,
    shipTo: draft.shipTo ?? begin.shipTo,
    notBefore: draft.notBefore ?? begin.notBefore,
  }
  const sending = useMutation({
    mutationFn: ({ text }: { text: string; retried: boolean }) => {
      const { kind, dueOn, ...rules } = words
      const body = frozen(draft) ?? {
        idempotencyKey: draft.key,
        agent: agentReference(zendesk.agent),
        kind,
        text: text.trim(),
        ...stated({ dueOn }),
        rules: stated(rules),
      }
      change((before) => ({ ...before, sending: body }))
      return tradingGrid.call(requestDocument, { params: { thread: thread.id }, body })
    },
    onSuccess: async () => {
      forget()
      onAsked()
      zendesk.notify(t('request.asked', { partner: thread.partner.name }), 'notice')
      await client.invalidateQueries({ queryKey: documentRequestQueries.all() })
      await caseMoved(client, thread.id)
    },
    onError: (error, { retried }) => {
      // What the agent sends next is another request.
      if (nothingHappened(error, retried)) change(({ sending: _, ...before }) => ({ ...before, key: randomUuid() }))
    },
  })
  return {
    words,
    /** As the agent wrote it, if so. */
    text: draft.text,
    change: (filled: Partial<RequestWords & { text: string }>) => change((before) => ({ ...before, ...filled })),
    ask: (text: string) => {
      if (!sending.isPending) sending.mutate({ text, retried: draft.sending !== undefined })
    },
    asking: sending.isPending,
    error: sending.error,
    /** It left, and nobody knows what became of it: only the same request may be sent again. */
    unknown: draft.sending !== undefined && !sending.isPending,
  }
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
