import { Button } from '@zendeskgarden/react-buttons'
import { useState } from 'react'
import { styled } from 'styled-components'
import { visibleName } from '../../../domain/ticket/plain-text.ts'
import type { MessageKey } from '../../../i18n/translator.ts'
import { useServices } from '../../../services.tsx'
import type { Case, Evidence } from '../../../trading-grid/contract/case.ts'
import { Badge } from '../../../ui/Badge.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { LongText } from '../../../ui/LongText.tsx'
import { Muted, Row, Stack } from '../../../ui/layout.ts'
import { useNow } from '../../../ui/now.ts'
import { color } from '../../../ui/theme.ts'
import { WithdrawEvidence } from './WithdrawEvidence.tsx'

const Item = styled.li`
  border-bottom: 1px solid ${color('border.subtle')};
  padding: 8px 0;
`

/** As many letters as people compare by eye. */
const SHORT_FINGERPRINT = 8

/** One piece: what it is, where it is from, who may see it, and its fingerprint. */
export function EvidenceItem({ piece, known, mayWithdraw }: { piece: Evidence; known: Case; mayWithdraw: boolean }) {
  const { t, open } = useServices()
  const now = useNow(60_000)
  const [expanded, setExpanded] = useState(false)
  const [withdrawing, setWithdrawing] = useState(false)
  const { source, state, name, sha256 } = piece
  const show = () => {
    if (source.kind === 'document') open({ view: 'document', id: source.document })
    else setExpanded(!expanded)
  }
  return (
    <Item>
      <Stack $gap={1}>
        <Row $justify="between" $gap={1}>
          {state === 'present' || source.kind === 'comment' ? (
            <LinkButton onClick={show} {...(source.kind === 'comment' ? { 'aria-expanded': expanded } : {})}>
              <bdi>{visibleName(name)}</bdi>
            </LinkButton>
          ) : (
            <bdi>{visibleName(name)}</bdi>
          )}
          <Row $gap={1}>
            {state === 'present' ? null : <Badge $tone="danger">{t(`evidence.state.${state}`)}</Badge>}
            <Badge>{t(accessWords(piece))}</Badge>
          </Row>
        </Row>
        <Muted>
          {t(`documentKind.${piece.kind}`)} · {sourceWords(piece, t)} · {t.bytes(piece.size)} ·{' '}
          {t('evidence.addedBy', { name: piece.addedBy.name, when: t.dateTime(piece.addedAt, now) })}
        </Muted>
        {state === 'gone' ? <Muted>{t('evidence.goneHint')}</Muted> : null}
        {expanded && source.kind === 'comment' ? <LongText text={source.text} /> : null}
        <Row $gap={1}>
          <Muted title={t('evidence.fingerprint')}>
            <code>{sha256.slice(0, SHORT_FINGERPRINT)}…</code>
          </Muted>
          <CopyButton text={sha256} label={t('evidence.copyFingerprint', { name: visibleName(name) })}>
            {t('action.copy')}
          </CopyButton>
          {mayWithdraw && state !== 'withdrawn' && !withdrawing ? (
            <Button
              size="small"
              isBasic
              aria-label={t('evidence.withdrawThis', { name: visibleName(name) })}
              onClick={() => setWithdrawing(true)}
            >
              {t('action.withdraw')}
            </Button>
          ) : null}
        </Row>
        {withdrawing ? <WithdrawEvidence piece={piece} known={known} onDone={() => setWithdrawing(false)} /> : null}
      </Stack>
    </Item>
  )
}

/** What the server does not tell is said by what was known when it was added, and no more. */
function accessWords({ partnerAccess, audience }: Evidence): MessageKey {
  return `evidence.access.${partnerAccess ?? (audience === 'shared' ? 'exchanged' : 'none')}`
}

function sourceWords({ source }: Evidence, t: ReturnType<typeof useServices>['t']): string {
  if (source.kind === 'comment') {
    const { author, ticket } = source
    return t(source.public ? 'evidence.from.publicComment' : 'evidence.from.internalComment', {
      author,
      ticket: ticket.id,
    })
  }
  return source.importedFrom
    ? t('evidence.from.attachment', { ticket: source.importedFrom.id })
    : t('evidence.from.tradingGrid')
}
