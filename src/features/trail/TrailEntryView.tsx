import { Button } from '@zendeskgarden/react-buttons'
import { styled } from 'styled-components'
import * as z from 'zod/mini'
import { TicketId } from '../../domain/ids.ts'
import type { Translator } from '../../i18n/translator.ts'
import { useServices } from '../../services.tsx'
import type { Actor } from '../../trading-grid/contract/actor.ts'
import type { ThreadEvent } from '../../trading-grid/contract/event.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { LongText } from '../../ui/LongText.tsx'
import { Muted, Row, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import { color } from '../../ui/theme.ts'
import { BreakNote } from './BreakNote.tsx'
import { entryInWords } from './entry-words.ts'
import { isWrong, type TrailRow } from './trail-rows.ts'

const Sheet = styled.article<{ $wrong: boolean }>`
  padding: 8px 12px;
  border: 1px solid ${({ $wrong, theme }) => color($wrong ? 'border.danger' : 'border.subtle')({ theme })};
  border-radius: 4px;
  background: ${color('background.raised')};
`

/** One entry: who, when, what, how sure that is, and what is wrong with it. */
export function TrailEntryView({
  row,
  partner,
  onRedact,
}: {
  row: TrailRow
  partner: string
  /** Absent where this entry cannot be redacted. */
  onRedact?: (() => void) | undefined
}) {
  const { t } = useServices()
  const { entry } = row
  const name = nameOf(row, t)
  return (
    <Sheet aria-label={name} $wrong={isWrong(row)}>
      <Stack $gap={1}>
        {isWrong(row) ? <BreakNote row={row} /> : null}
        {entry?.event ? <WhoAndWhen event={entry.event} name={name} partner={partner} /> : <strong>{name}</strong>}
        {entry?.event ? <What event={entry.event} redacted={row.redacted} /> : null}
        {entry && !entry.event ? <span>{t('trail.entry.unknown')}</span> : null}
        <Row $justify="between" $gap={1}>
          {entry?.event ? <HowSure event={entry.event} /> : <span />}
          <Row $gap={1}>
            {onRedact ? (
              <Button size="small" isBasic onClick={onRedact}>
                {t('trail.redact')}
              </Button>
            ) : null}
            {entry?.hash === undefined ? null : (
              <CopyButton text={entry.hash} label={t('trail.copyHashOf', { seq: entry.seq ?? '?' })}>
                {t('trail.copyHash')}
              </CopyButton>
            )}
          </Row>
        </Row>
      </Stack>
    </Sheet>
  )
}

function nameOf({ entry }: TrailRow, t: Translator): string {
  if (!entry) return t('trail.entry.end')
  return entry.seq === undefined ? t('trail.entry.unnumbered') : t('trail.entry', { seq: entry.seq })
}

function WhoAndWhen({ event, name, partner }: { event: ThreadEvent; name: string; partner: string }) {
  const { t } = useServices()
  const now = useNow(60_000)
  const { side } = event.actor
  return (
    <Row $justify="between" $gap={1}>
      <span>
        <Muted>{name} · </Muted>
        <strong>
          <bdi>{event.actor.name}</bdi>
        </strong>{' '}
        <Muted>({side === 'partner' ? <bdi>{partner}</bdi> : t(`trail.side.${side}`)})</Muted>
      </span>
      <Muted as="time" dateTime={event.at} title={event.at}>
        {t.dateTime(event.at, now)}
      </Muted>
    </Row>
  )
}

function What({ event, redacted }: { event: ThreadEvent; redacted: boolean }) {
  const { t } = useServices()
  const words = entryInWords(event, t)
  return (
    <div>
      <strong>{t(`trail.action.${event.type}`)}</strong>
      {event.body === undefined ? (
        <Muted as="p" style={{ margin: 0 }}>
          {t(redacted ? 'trail.entry.redacted' : 'trail.entry.stub')}
        </Muted>
      ) : null}
      {words === '' ? null : <LongText text={words} />}
    </div>
  )
}

function HowSure({ event: { actor, audience } }: { event: ThreadEvent }) {
  const { t } = useServices()
  return (
    <Muted>
      <Proof actor={actor} /> · {t(`trail.audience.${audience}`)}
    </Muted>
  )
}

function Proof({ actor: { proof, witness } }: { actor: Actor }) {
  const { t } = useServices()
  if (proof !== 'witnessed') return <>{t(`trail.proof.${proof}`)}</>
  if (!witness) return <>{t('trail.proof.witnessedSomewhere')}</>
  return <Witness ticket={witness.ticket.id} audit={witness.auditId} account={witness.ticket.account} />
}

/** Zendesk has no page for one audit; its ticket is where it stands. */
function Witness({ ticket, audit, account }: { ticket: number; audit: number; account: string }) {
  const { zendesk, ticketId, t } = useServices()
  const words = t('trail.proof.witnessed', { ticket, audit })
  const elsewhere = account === zendesk.installation.subdomain && ticket !== ticketId
  if (!elsewhere) return <>{words}</>
  return <LinkButton onClick={() => zendesk.showTicket(z.parse(TicketId, ticket))}>{words}</LinkButton>
}
