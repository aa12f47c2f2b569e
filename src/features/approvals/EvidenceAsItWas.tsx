import { useState } from 'react'
import { visibleName } from '../../domain/ticket/plain-text.ts'
import { useServices } from '../../services.tsx'
import type { Approval } from '../../trading-grid/contract/approval.ts'
import type { Case, Evidence } from '../../trading-grid/contract/case.ts'
import { Badge } from '../../ui/Badge.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { LongText } from '../../ui/LongText.tsx'
import { Muted, PlainList, Row, Stack } from '../../ui/layout.ts'

/** The evidence that an approval was asked for with; each piece opens as long as the case has it. */
export function EvidenceAsItWas({
  approval: { evidence },
  known: { details },
  opened,
}: {
  approval: Approval
  known: Case
  /** Shown at once, to whoever is to decide. */
  opened: boolean
}) {
  const { t } = useServices()
  const [wanted, setWanted] = useState<boolean | undefined>(undefined)
  const shown = wanted ?? opened
  if (evidence.length === 0) return <Muted>{t('approvals.noEvidence')}</Muted>
  const inCase = new Map(details.kind === 'dispute' ? details.evidence.map((piece) => [piece.id, piece]) : [])
  return (
    <>
      <div>
        <LinkButton aria-expanded={shown} onClick={() => setWanted(!shown)}>
          {t('approvals.evidence', { count: evidence.length })}
        </LinkButton>
      </div>
      {shown ? (
        <Stack as={PlainList} $gap={1}>
          {evidence.map(({ id, name, sha256 }) => (
            <li key={id}>
              <Row $gap={1}>
                <Piece name={visibleName(name)} piece={inCase.get(id)} />
                <Muted>
                  <code>{sha256.slice(0, 8)}…</code>
                </Muted>
                <CopyButton text={sha256} label={t('evidence.copyFingerprint', { name: visibleName(name) })}>
                  {t('action.copy')}
                </CopyButton>
              </Row>
            </li>
          ))}
        </Stack>
      ) : null}
    </>
  )
}

function Piece({ name, piece }: { name: string; piece: Evidence | undefined }) {
  const { t, open } = useServices()
  const [expanded, setExpanded] = useState(false)
  const state = piece?.state ?? 'gone'
  const source = piece?.source
  if (!source || (state === 'gone' && source.kind === 'document')) {
    return (
      <>
        <bdi>{name}</bdi>
        <Badge $tone="danger">{t('evidence.state.gone')}</Badge>
      </>
    )
  }
  return (
    <>
      <LinkButton
        onClick={() =>
          source.kind === 'document' ? open({ view: 'document', id: source.document }) : setExpanded(!expanded)
        }
        {...(source.kind === 'comment' ? { 'aria-expanded': expanded } : {})}
      >
        <bdi>{name}</bdi>
      </LinkButton>
      {state === 'withdrawn' ? <Badge $tone="danger">{t('evidence.state.withdrawn')}</Badge> : null}
      {expanded && source.kind === 'comment' ? <LongText text={source.text} /> : null}
    </>
  )
}
