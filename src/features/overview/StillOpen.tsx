import { Button } from '@zendeskgarden/react-buttons'
import { countOpenItems } from '../../domain/thread/open-items.ts'
import { isOver } from '../../domain/vocabulary/thread-vocabulary.ts'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Card, Row, Stack } from '../../ui/layout.ts'
import { openItemsWords } from '../../ui/words/open-items-words.ts'

/** A thread can be closed while something of it is not done: which, so that nobody takes it for settled. */
export function StillOpen({ thread }: { thread: ThreadSummary }) {
  const { t, open } = useServices()
  const { openItems, label } = thread
  if (!isOver(thread) || !openItems || countOpenItems(thread) === 0) return null
  const title = t('stillOpen.title', { label })
  return (
    <Card $tone="warning" aria-label={title}>
      <Stack $gap={1}>
        <strong>{title}</strong>
        <span>{t.list(openItemsWords(openItems, t))}</span>
        {openItems.exceptions > 0 ? (
          <Row>
            <Button size="small" onClick={() => open({ view: 'exceptions' })}>
              {t('stillOpen.exceptions')}
            </Button>
          </Row>
        ) : null}
      </Stack>
    </Card>
  )
}
