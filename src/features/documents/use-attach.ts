import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { visibleName } from '../../domain/plain-text.ts'
import { ticketQueries } from '../../queries/ticket.ts'
import { useServices } from '../../services.tsx'
import { type Attached, attachDocuments } from '../../sync/attach.ts'
import type { Capabilities } from '../../trading-grid/contract/capabilities.ts'
import type { DocumentSummary } from '../../trading-grid/contract/document.ts'
import { numbersInWords } from '../../ui/number-words.ts'

type Press = { key: string; as: 'note' | 'public'; text: string; retried: boolean }

/** One document on its way into the ticket: start, watch, cancel, again. A retry is the same press and attaches once. */
export function useAttach(document: DocumentSummary, capabilities: Capabilities) {
  const { zendesk, tradingGrid, ticketId, clock, randomUuid, t } = useServices()
  const client = useQueryClient()
  const [sentBytes, setSentBytes] = useState(0)
  const stop = useRef(new AbortController())

  const mutation = useMutation({
    mutationFn: async (press: Press): Promise<Attached | undefined> => {
      stop.current = new AbortController()
      setSentBytes(0)
      const [result] = await attachDocuments(
        { zendesk, tradingGrid, capabilities, ticketId, clock, wait: clock.wait },
        {
          key: press.key,
          documents: [document],
          as: press.as,
          text: ({ attached, referenced }) =>
            [
              press.text || noteText(),
              ...mention('attach.files', attached),
              ...mention('attach.notCarried', referenced),
            ].join('\n'),
          retried: press.retried,
        },
        (progress) => setSentBytes(progress.sentBytes),
        stop.current.signal,
      )
      return result
    },
    onSuccess: (result) => {
      if (result?.outcome === 'attached') zendesk.notify(t('attach.done'), 'notice')
      return client.invalidateQueries({ queryKey: ticketQueries.all(ticketId) })
    },
  })

  const noteText = () =>
    t('attach.note', {
      kind: t(`documentKind.${document.kind}`),
      numbers: numbersInWords(document.references, t),
      partner: document.partner?.name ?? '',
    })
  const mention = (key: 'attach.files' | 'attach.notCarried', names: string[]) =>
    names.length === 0 ? [] : [t(key, { names: t.list(names.map(visibleName)) })]

  return {
    running: mutation.isPending,
    sentBytes,
    size: document.size,
    result: mutation.data,
    error: isCancelled(mutation.error) ? undefined : mutation.error,
    start: (as: 'note' | 'public', text: string) => mutation.mutate({ key: randomUuid(), as, text, retried: false }),
    again: () => {
      if (mutation.variables) mutation.mutate({ ...mutation.variables, retried: true })
    },
    cancel: () => stop.current.abort(),
  }
}

function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}
