import { Checkbox, Field, Fieldset } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import type { TicketComment } from '../../../domain/ticket/ticket.ts'
import { useServices } from '../../../services.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Stack } from '../../../ui/layout.ts'
import { useNow } from '../../../ui/now.ts'

const SHOWN_AT_FIRST = 10
const EXCERPT_CHARACTERS = 120

/** What was said in the ticket, newest first. */
export function EvidenceComments({
  comments,
  chosen,
  onToggle,
}: {
  comments: TicketComment[]
  chosen: number[]
  onToggle: (comment: TicketComment) => void
}) {
  const { t } = useServices()
  const now = useNow(60_000)
  const [shown, setShown] = useState(SHOWN_AT_FIRST)
  if (comments.length === 0) return null
  return (
    <Fieldset>
      <Fieldset.Legend>{t('evidence.comments')}</Fieldset.Legend>
      <Stack $gap={1}>
        {comments
          .toReversed()
          .slice(0, shown)
          .map((comment) => (
            <Field key={comment.id}>
              <Checkbox checked={chosen.includes(comment.id)} onChange={() => onToggle(comment)}>
                <Field.Label isRegular>
                  <bdi>{comment.author.name}</bdi> · {t.dateTime(comment.at, now)} ·{' '}
                  {t(comment.public ? 'evidence.publicComment' : 'evidence.internalComment')}
                </Field.Label>
                <Field.Hint>
                  <bdi>{excerpt(comment.text)}</bdi>
                </Field.Hint>
              </Checkbox>
            </Field>
          ))}
        {comments.length > shown ? (
          <div>
            <LinkButton onClick={() => setShown(shown + SHOWN_AT_FIRST * 5)}>{t('action.showMore')}</LinkButton>
          </div>
        ) : null}
      </Stack>
    </Fieldset>
  )
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > EXCERPT_CHARACTERS ? `${line.slice(0, EXCERPT_CHARACTERS)}…` : line
}
