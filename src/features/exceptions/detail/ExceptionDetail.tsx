import { skipToken, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { partnerQueries } from '../../../queries/partners.ts'
import { useServices } from '../../../services.tsx'
import type { Overview } from '../../../trading-grid/contract/overview.ts'
import { Facts } from '../../../ui/Facts.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Heading, Muted, Row, Stack, Written } from '../../../ui/layout.ts'
import { useNow } from '../../../ui/now.ts'
import { kindWords } from '../../../ui/words/exception-words.ts'
import { summaryOf } from '../../../workflows/escalation-words.ts'
import { ExceptionActions } from '../actions/ExceptionActions.tsx'
import { SeverityBadge } from '../list/SeverityBadge.tsx'
import { sideWords } from '../sides.ts'
import { type Listed, useTicketExceptions } from '../use-ticket-exceptions.ts'
import { DecodedCodes } from './DecodedCodes.tsx'
import { EvidenceLines } from './EvidenceLines.tsx'
import { PartnerSteps } from './PartnerSteps.tsx'
import { RuleUsed } from './RuleUsed.tsx'
import { recordedWords, threadAbout } from './recorded-standing.ts'
import { SettledBy } from './SettledBy.tsx'

/** One exception in full: what, what it means, who must act, by which rule, and the lines that say so. */
export function ExceptionDetail({
  listed,
  overview,
  onBack,
  onOpen,
}: {
  listed: Listed
  overview: Overview
  onBack: () => void
  /** Shows another exception of the ticket in its place. */
  onOpen: (cause: string) => void
}) {
  const { t, tradingGrid } = useServices()
  const now = useNow(60_000)
  const focus = useCallback((heading: HTMLHeadingElement | null) => heading?.focus(), [])
  const { kind, severity, found, recorded } = listed
  const thread = threadAbout([listed], overview)
  const { documents = [] } = useTicketExceptions(overview).found.data ?? {}
  const { acts, cause, next } = sideWords(listed, overview, t)
  const partnerId = found?.partner ?? recorded?.partner
  const partner = useQuery({
    queryKey: ['no partner'],
    ...(partnerId === undefined ? { queryFn: skipToken } : partnerQueries.one(tradingGrid, partnerId)),
  })
  return (
    <Stack $gap={3}>
      <div>
        <LinkButton onClick={onBack}>{t('exceptions.back')}</LinkButton>
      </div>
      <Stack $gap={1}>
        <Row $justify="between" $gap={1}>
          <Heading as="h3" ref={focus} tabIndex={-1} style={{ outline: 'none' }}>
            {kindWords(kind, t)}
            {listed.orderNumber === undefined ? '' : ` · ${t('exceptions.ofOrder', { order: listed.orderNumber })}`}
          </Heading>
          <SeverityBadge severity={severity} />
        </Row>
        <Written>{summaryOf(listed, now, t)}</Written>
        {found?.exception.description ? <Muted>{found.exception.description}</Muted> : null}
        {partner.data ? <Muted>{partner.data.name}</Muted> : null}
        {recorded ? (
          <Muted>
            {recordedWords(recorded, now, t)}
            {recorded.reason ? ` · ${recorded.reason}` : ''}
          </Muted>
        ) : null}
        <SettledBy listed={listed} onOpen={onOpen} />
      </Stack>
      {thread ? <PartnerSteps thread={thread} overview={overview} /> : null}
      <ExceptionActions listed={listed} overview={overview} />
      <Facts>
        <dt>{t('exception.cause')}</dt>
        <dd>{cause}</dd>
        <dt>{t('exception.acts')}</dt>
        <dd>{acts}</dd>
        <dt>{t('exception.next')}</dt>
        <dd>{next}</dd>
        {found ? <RuleUsed exception={found.exception} partner={partner.data} /> : null}
      </Facts>
      {found ? <DecodedCodes listed={listed} found={found} thread={thread} documents={documents} /> : null}
      {found ? <EvidenceLines found={found} /> : null}
    </Stack>
  )
}
