import { Button } from '@zendeskgarden/react-buttons'
import { useState } from 'react'
import { readinessOf } from '../../../domain/disputes/readiness.ts'
import type { DocumentKind } from '../../../domain/vocabulary/document-vocabulary.ts'
import { useServices } from '../../../services.tsx'
import { useButtonThatReturns } from '../../../ui/focus/focus-on-arrival.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Muted, PlainList, Stack } from '../../../ui/layout.ts'
import { Section } from '../../../ui/Section.tsx'
import type { DisputeParts } from '../dispute-parts.ts'
import { AddEvidence } from './AddEvidence.tsx'
import { EvidenceItem } from './EvidenceItem.tsx'
import { ReadinessList } from './ReadinessList.tsx'

const SHOWN_AT_FIRST = 5
const SHOWN_MORE = 50

/** What proves it, from both platforms, and whether that carries the reason. */
export function EvidenceSection(parts: DisputeParts) {
  const { t } = useServices()
  const [adding, setAdding] = useState<{ kinds: readonly DocumentKind[] } | undefined>(undefined)
  const [shown, setShown] = useState(SHOWN_AT_FIRST)
  const button = useButtonThatReturns()
  const stopAdding = () => {
    button.closed()
    setAdding(undefined)
  }
  const { thread, known, dispute, overview, open } = parts
  const { evidence, reason } = dispute
  const held = thread.legalHold !== undefined
  return (
    <Section title={t('evidence.title', { count: evidence.filter(({ state }) => state === 'present').length })}>
      {reason ? (
        <ReadinessList
          readiness={readinessOf(reason, evidence)}
          onAdd={open ? (kinds) => setAdding({ kinds }) : undefined}
        />
      ) : (
        <Muted>{t('evidence.reasonFirst')}</Muted>
      )}
      {adding ? (
        <AddEvidence
          key={adding.kinds.join(' ')}
          thread={thread}
          evidence={evidence}
          overview={overview}
          kinds={adding.kinds}
          onDone={stopAdding}
        />
      ) : null}
      {evidence.length > 0 ? (
        <Stack as={PlainList} $gap={0}>
          {evidence.slice(0, shown).map((piece) => (
            <EvidenceItem key={piece.id} piece={piece} known={known} mayWithdraw={open && !held} />
          ))}
        </Stack>
      ) : null}
      {evidence.length > shown ? (
        <div>
          <LinkButton onClick={() => setShown(shown + SHOWN_MORE)}>
            {t('evidence.more', { count: evidence.length - shown })}
          </LinkButton>
        </div>
      ) : null}
      {open && !adding ? (
        <div>
          <Button ref={button.ref} size="small" onClick={() => setAdding({ kinds: [] })}>
            {t('evidence.add')}
          </Button>
        </div>
      ) : null}
    </Section>
  )
}
