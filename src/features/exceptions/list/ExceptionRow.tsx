import { styled } from 'styled-components'
import { useServices } from '../../../services.tsx'
import type { Overview } from '../../../trading-grid/contract/overview.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Muted, Row, Stack } from '../../../ui/layout.ts'
import { useNow } from '../../../ui/now.ts'
import { color } from '../../../ui/theme.ts'
import { kindWords } from '../../../ui/words/exception-words.ts'
import { summaryOf } from '../../../workflows/escalation-words.ts'
import { recordedWords } from '../detail/recorded-standing.ts'
import { settledByWords } from '../settled-by-words.ts'
import { disputeOf } from '../sides.ts'
import type { Listed } from '../use-ticket-exceptions.ts'
import { SeverityBadge } from './SeverityBadge.tsx'

const Item = styled.li`
  border-bottom: 1px solid ${color('border.subtle')};
  padding: 8px 0;
  overflow-wrap: anywhere;
`

export function ExceptionRow({ listed, overview, onOpen }: { listed: Listed; overview: Overview; onOpen: () => void }) {
  const { t } = useServices()
  const now = useNow(60_000)
  const { kind, severity, recorded, found } = listed
  const dispute = disputeOf(listed, overview)
  const ended = dispute?.state === 'resolved' ? dispute : undefined
  // A browser records it in its agent's name, and the agent did nothing.
  const settler = recorded?.state === 'resolved' ? found?.settledBy : undefined
  return (
    <Item>
      <Stack $gap={1}>
        <Row $gap={1} $justify="between">
          <LinkButton onClick={onOpen}>{kindWords(kind, t)}</LinkButton>
          <SeverityBadge severity={severity} />
        </Row>
        <span>{summaryOf(listed, now, t)}</span>
        {ended ? <Muted>{t('exception.endedIn', { label: ended.label })}</Muted> : null}
        {recorded ? <Muted>{settler ? settledByWords(settler, now, t) : recordedWords(recorded, now, t)}</Muted> : null}
      </Stack>
    </Item>
  )
}
