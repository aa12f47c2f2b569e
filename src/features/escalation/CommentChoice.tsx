import { Checkbox, Field, Fieldset } from '@zendeskgarden/react-forms'
import { firstLines } from '../../domain/ticket/plain-text.ts'
import type { TicketComment } from '../../domain/ticket/ticket.ts'
import { useServices } from '../../services.tsx'
import { Muted, Stack, Written } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'

const LINES = 3

/** Comments of the ticket that the partner may read. None is chosen unless the agent does; internal ones say so. */
export function CommentChoice({
  comments,
  chosen,
  onToggle,
}: {
  comments: TicketComment[]
  chosen: number[]
  onToggle: (id: number) => void
}) {
  const { t } = useServices()
  const now = useNow(60_000)
  const written = comments.filter(({ text }) => text.trim() !== '')
  if (written.length === 0) return null
  return (
    <Fieldset>
      <Fieldset.Legend>{t('share.comments')}</Fieldset.Legend>
      <Stack>
        {written.map((comment) => (
          <Field key={comment.id}>
            <Checkbox checked={chosen.includes(comment.id)} onChange={() => onToggle(comment.id)}>
              <Field.Label isRegular>
                <bdi>{comment.author.name}</bdi> · {t.dateTime(comment.at, now)}
                {comment.public ? '' : ` · ${t('comment.internal')}`}
              </Field.Label>
              <Field.Hint>
                <Written dir="auto">{firstLines(comment.text, LINES).shown.slice(0, 300)}</Written>
                {comment.public || !chosen.includes(comment.id) ? null : (
                  <Muted as="strong">{t('share.internalChosen')}</Muted>
                )}
              </Field.Hint>
            </Checkbox>
          </Field>
        ))}
      </Stack>
    </Fieldset>
  )
}
