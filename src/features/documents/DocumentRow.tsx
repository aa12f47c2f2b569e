import { Button } from '@zendeskgarden/react-buttons'
import { styled } from 'styled-components'
import { visibleName } from '../../domain/plain-text.ts'
import type { Translator } from '../../i18n/translator.ts'
import { useServices } from '../../services.tsx'
import type { Capabilities } from '../../trading-grid/contract/capabilities.ts'
import type { DocumentSummary } from '../../trading-grid/contract/document.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Muted, Row, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import { numberWords } from '../../ui/number-words.ts'
import { color } from '../../ui/theme.ts'
import { AttachButtons } from './AttachButtons.tsx'
import { ReferenceButton } from './ReferenceButton.tsx'

const Item = styled.li`
  border-bottom: 1px solid ${color('border.subtle')};
  padding: 8px 0;
`

/** One document: what it is and from whom; opened, what can be done with it. */
export function DocumentRow({
  document,
  capabilities,
  expanded,
  onToggle,
}: {
  document: DocumentSummary
  capabilities: Capabilities
  expanded: boolean
  onToggle: () => void
}) {
  const { t, open } = useServices()
  const now = useNow(60_000)
  return (
    <Item>
      <Stack $gap={1}>
        <LinkButton aria-expanded={expanded} onClick={onToggle}>
          {t(`documentKind.${document.kind}`)} {numbersOf(document, t)}
        </LinkButton>
        <Muted>
          <bdi>{visibleName(document.name)}</bdi> · {t.bytes(document.size)}
        </Muted>
        <Muted>
          {t(`documents.direction.${document.direction}`, { partner: document.partner?.name ?? '' })} ·{' '}
          {t.dateTime(document.receivedAt, now)}
          {document.version > 1 ? ` · ${t('documents.version', { version: document.version })}` : ''}
          {document.replacedBy ? ` · ${t('documents.replaced')}` : ''}
          {document.audience === 'internal' ? ` · ${t('documents.internal')}` : ''}
        </Muted>
        {document.scan === 'clean' ? null : <span>{t(`documents.scan.${document.scan}`)}</span>}
        {expanded ? (
          <Stack>
            {document.scan === 'clean' ? <AttachButtons document={document} capabilities={capabilities} /> : null}
            <Row $gap={1}>
              <Button size="small" onClick={() => open({ view: 'document', id: document.id })}>
                {t('viewer.open')}
              </Button>
              <ReferenceButton document={document} />
            </Row>
          </Stack>
        ) : null}
      </Stack>
    </Item>
  )
}

/** Its own number first, bare; the others with their kind, since they are numbers of something else. */
function numbersOf({ kind, references }: DocumentSummary, t: Translator): string {
  const own = references.filter((reference) => reference.kind === kind).map(({ value }) => value)
  const others = references.filter((reference) => reference.kind !== kind).map((reference) => numberWords(reference, t))
  return [...own, ...others].slice(0, 2).join(' · ')
}
