import { useMutation } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { Checkbox, Field, Fieldset, Textarea } from '@zendeskgarden/react-forms'
import { useRef, useState } from 'react'
import * as z from 'zod/mini'
import { TicketId } from '../../domain/ids.ts'
import { useServices } from '../../services.tsx'
import { type AnsweredTicket, noteInTickets } from '../../sync/acts/answer-tickets.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { describeFailure } from '../../ui/failure/failure.ts'
import { Heading, Muted, PlainList, Stack } from '../../ui/layout.ts'
import { useNoteWriter } from '../../workflows/note-writer.ts'

/** What the partner said, told to every ticket that waits for it: one note in each, whatever happens to the others. */
export function AnswerTickets({ thread, overview }: { thread: ThreadSummary; overview: Overview }) {
  const { zendesk, clock, ticketId, randomUuid, t } = useServices()
  const tickets = thread.tickets.map(({ id }) => z.parse(TicketId, id))
  const [chosen, setChosen] = useState(() => tickets.filter((id) => id !== ticketId))
  const write = useNoteWriter(overview)
  const [text, setText] = useState(() =>
    write('links.noteText', { partner: thread.partner.name, label: thread.label, text: thread.latest?.excerpt ?? '' }),
  )
  const [answered, setAnswered] = useState<AnsweredTicket[]>([])
  // One key per text: pressed again, it goes only to the tickets that do not have it.
  const sent = useRef({ text: '', key: '', tried: new Set<TicketId>() })
  const isWritten = (id: TicketId) => answered.some(({ ticket, outcome }) => ticket === id && outcome === 'written')
  const { mutate, isPending } = useMutation({
    mutationFn: () => {
      if (sent.current.text !== text) sent.current = { text, key: randomUuid(), tried: new Set() }
      const { key, tried } = sent.current
      const still = chosen.filter((id) => !isWritten(id))
      return noteInTickets({ zendesk, clock }, { key, text, tickets: still, tried: new Set(tried) }, (one) => {
        tried.add(one.ticket)
        setAnswered((before) => [...before.filter(({ ticket }) => ticket !== one.ticket), one])
      })
    },
  })
  const toggle = (id: TicketId) =>
    setChosen((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id]))
  const left = chosen.filter((id) => !isWritten(id))
  return (
    <Stack>
      <Heading as="h2">{t('links.answer')}</Heading>
      <Field>
        <Field.Label>{t('links.note')}</Field.Label>
        <Textarea
          minRows={3}
          maxRows={12}
          value={text}
          readOnly={isPending}
          onChange={({ target }) => {
            setText(target.value)
            setAnswered([])
          }}
        />
        <Field.Hint>{t('links.noteHint')}</Field.Hint>
      </Field>
      <Fieldset>
        <Fieldset.Legend>{t('links.inTickets')}</Fieldset.Legend>
        {tickets.map((id) => (
          <Field key={id}>
            <Checkbox checked={chosen.includes(id)} disabled={isPending || isWritten(id)} onChange={() => toggle(id)}>
              <Field.Label isRegular>{id === ticketId ? t('links.thisTicket', { ticket: id }) : `#${id}`}</Field.Label>
            </Checkbox>
          </Field>
        ))}
      </Fieldset>
      <PlainList role="status">
        {answered.map((one) => (
          <li key={one.ticket}>
            <Muted>{outcomeWords(one)}</Muted>
          </li>
        ))}
      </PlainList>
      <div>
        <Button
          size="small"
          isPrimary
          disabled={isPending || left.length === 0 || text.trim() === ''}
          onClick={() => mutate()}
        >
          {t(isPending ? 'state.sending' : 'action.writeNotes', { count: left.length })}
        </Button>
      </div>
    </Stack>
  )

  function outcomeWords(one: AnsweredTicket): string {
    if (one.outcome === 'written') return t('links.written', { ticket: one.ticket })
    const why = describeFailure(one.error)
    return t('links.notWritten', { ticket: one.ticket, reason: t(why.what, why.values) })
  }
}
