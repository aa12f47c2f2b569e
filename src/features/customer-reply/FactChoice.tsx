import { Checkbox, Field, Fieldset } from '@zendeskgarden/react-forms'
import { styled } from 'styled-components'
import type { CustomerFact, FactSource } from '../../domain/customer-reply/customer-facts.ts'
import { visibleName } from '../../domain/ticket/plain-text.ts'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Muted, Row, Stack } from '../../ui/layout.ts'
import { color } from '../../ui/theme.ts'
import { factWords } from './fact-words.ts'

const Unconfirmed = styled(Muted)`
  color: ${color('foreground.warning')};
`
const Sources = styled(Row)`
  margin-inline-start: 24px;
`

/** What the customer may be told, each with where it comes from and whether any document bears it out. */
export function FactChoice({
  thread,
  facts,
  chosen,
  onToggle,
}: {
  thread: ThreadSummary
  facts: CustomerFact[]
  chosen: CustomerFact[]
  onToggle: (fact: CustomerFact) => void
}) {
  const { t } = useServices()
  if (facts.length === 0) return null
  return (
    <Fieldset>
      <Fieldset.Legend>{t('customerReply.facts')}</Fieldset.Legend>
      <Stack $gap={2}>
        {facts.map((fact) => {
          const [source, ...others] = fact.sources
          return (
            <div key={fact.id}>
              <Field>
                <Checkbox checked={chosen.includes(fact)} onChange={() => onToggle(fact)}>
                  <Field.Label isRegular>
                    <bdi>{factWords(fact, t)}</bdi>
                  </Field.Label>
                </Checkbox>
              </Field>
              <Sources $gap={1}>
                <Source thread={thread} source={source} />
                {fact.confirmed ? null : <Unconfirmed>{t('customerReply.notBorneOut')}</Unconfirmed>}
                {others.map((other) => (
                  <Source key={other.from === 'document' ? other.id : other.seq} thread={thread} source={other} also />
                ))}
              </Sources>
            </div>
          )
        })}
      </Stack>
    </Fieldset>
  )
}

function Source({ thread, source, also = false }: { thread: ThreadSummary; source: FactSource; also?: boolean }) {
  const { t, open } = useServices()
  if (source.from === 'entry') {
    return (
      <LinkButton onClick={() => open({ view: 'thread', id: thread.id, seq: source.seq })}>
        <Muted>{t('customerReply.source.entry', { seq: source.seq })}</Muted>
      </LinkButton>
    )
  }
  const name = visibleName(source.name)
  return (
    <LinkButton onClick={() => open({ view: 'document', id: source.id })}>
      <Muted>{t(also ? 'customerReply.borneOut' : 'customerReply.source.document', { name })}</Muted>
    </LinkButton>
  )
}
