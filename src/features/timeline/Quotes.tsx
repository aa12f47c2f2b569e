import { useState } from 'react'
import { useServices } from '../../services.tsx'
import type { EventBody } from '../../trading-grid/contract/event.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { LongText } from '../../ui/LongText.tsx'
import { Muted, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'

/** The ticket comments that went along, folded away: the agent has them in the ticket. */
export function Quotes({ quotes }: { quotes: EventBody<'message'>['quotes'] }) {
  const { t } = useServices()
  const now = useNow(60_000)
  const [shown, setShown] = useState(false)
  if (quotes.length === 0) return null
  return (
    <Stack $gap={1}>
      <div>
        <LinkButton aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t('timeline.quotes', { count: quotes.length })}
        </LinkButton>
      </div>
      {shown
        ? quotes.map((quote) => (
            <div key={`${quote.at} ${quote.author}`}>
              <Muted>
                <bdi>{quote.author}</bdi> · {t.dateTime(quote.at, now)}
                {quote.public ? '' : ` · ${t('comment.internal')}`}
              </Muted>
              <LongText text={quote.text} />
            </div>
          ))
        : null}
    </Stack>
  )
}
