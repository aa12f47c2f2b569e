import { Button } from '@zendeskgarden/react-buttons'
import type { PartnerId } from '../../domain/ids.ts'
import { countOpenItems, nextStep } from '../../domain/thread/next-step.ts'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Card, Heading, Muted, Row, Stack, Written } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'

/** The one thing to do now, with its button. */
export function NextCard({
  threads,
  requesterPartner,
}: {
  threads: ThreadSummary[]
  /** Where one of a partner's own people asks in this ticket. */
  requesterPartner: PartnerId | undefined
}) {
  const { t, open } = useServices()
  const next = nextStep(threads, useNow())
  if (next.step === 'escalate') return null
  const { thread } = next
  const { latest, state, label } = thread
  const partner = thread.partner.name
  const approval = next.step === 'decide' ? thread.toDecide?.at(0) : undefined
  // A draft would tell the partner's own words to the partner.
  const mayTell = next.step === 'answer' && !thread.restricted && thread.partner.id !== requesterPartner
  const calls = next.step === 'answer' || next.step === 'decide'
  return (
    <Card $tone={calls ? 'notice' : 'plain'} aria-label={t('next.title')}>
      <Stack>
        <Heading>
          {t(`next.${next.step}`, {
            partner,
            state,
            label,
            open: countOpenItems(thread),
            name: approval?.requestedBy ?? '',
            subject: approval?.subject ?? '',
          })}
        </Heading>
        {approval ? (
          <Muted>
            {approval.amount ? `${t.money(approval.amount.amount, approval.amount.currency)} · ` : ''}
            {approval.role}
          </Muted>
        ) : null}
        {next.step === 'answer' && latest ? <Written>{latest.excerpt}</Written> : null}
        <Row>
          {next.step === 'decide' ? (
            <Button size="small" isPrimary onClick={() => open({ view: 'case', thread: thread.id })}>
              {t('action.decide')}
            </Button>
          ) : next.step === 'done' ? (
            <Button size="small" onClick={() => open({ view: 'escalate' })}>
              {t('action.escalateAgain')}
            </Button>
          ) : (
            <>
              {mayTell ? (
                <Button size="small" isPrimary onClick={() => open({ view: 'customer-reply', thread: thread.id })}>
                  {t('action.draftReply')}
                </Button>
              ) : null}
              <Button
                size="small"
                isPrimary={next.step === 'chase' || thread.restricted || (next.step === 'answer' && !mayTell)}
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
