import { Button } from '@zendeskgarden/react-buttons'
import { nextStep } from '../../domain/next-step.ts'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Card, Heading, Row, Stack, Written } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'

/** The one thing to do now, with its button. */
export function NextCard({ threads }: { threads: ThreadSummary[] }) {
  const { t, open } = useServices()
  const next = nextStep(threads, useNow())
  if (next.step === 'escalate') return null
  const { thread } = next
  const { latest } = thread
  return (
    <Card $tone={next.step === 'answer' ? 'notice' : 'plain'} aria-label={t('next.title')}>
      <Stack>
        <Heading>{t(`next.${next.step}`, { partner: thread.partner.name })}</Heading>
        {next.step === 'answer' && latest ? <Written>{latest.excerpt}</Written> : null}
        <Row>
          {next.step === 'done' ? (
            <Button size="small" onClick={() => open({ view: 'escalate' })}>
              {t('action.escalateAgain')}
            </Button>
          ) : (
            <>
              {next.step === 'answer' && !thread.restricted ? (
                <Button size="small" isPrimary onClick={() => open({ view: 'customer-reply', thread: thread.id })}>
                  {t('action.draftReply')}
                </Button>
              ) : null}
              <Button
                size="small"
                isPrimary={next.step === 'chase' || thread.restricted}
                onClick={() => open({ view: 'reply', thread: thread.id })}
              >
                {t(next.step === 'chase' ? 'action.chase' : 'action.reply')}
              </Button>
            </>
          )}
          <Button
            size="small"
            isBasic
            onClick={() => open({ view: 'thread', id: thread.id, ...(latest ? { seq: latest.seq } : {}) })}
          >
            {t('action.showThread')}
          </Button>
        </Row>
      </Stack>
    </Card>
  )
}
