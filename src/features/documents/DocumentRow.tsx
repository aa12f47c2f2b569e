import { Checkbox, Field } from '@zendeskgarden/react-forms'
import { styled } from 'styled-components'
import { visibleName } from '../../domain/ticket/plain-text.ts'
import type { Translator } from '../../i18n/translator.ts'
import { useServices } from '../../services.tsx'
import type { DocumentSummary } from '../../trading-grid/contract/document.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Muted, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import { color } from '../../ui/theme.ts'
import { numberWords } from '../../ui/words/number-words.ts'
import { DocumentActions, type RowActions } from './DocumentActions.tsx'

const Item = styled.li`
  display: flex;
  gap: 4px;
  border-bottom: 1px solid ${color('border.subtle')};
  padding: 8px 0;

  > :last-child {
    flex: 1;
    min-width: 0;
  }
`

export type RowChoice = { chosen: boolean; full: boolean; onToggle: () => void }

/** One document: what it is and from whom; opened, what can be done with it. Only a clean one can be chosen. */
export function DocumentRow({
  document,
  replacedBy,
  choice,
  expanded,
  onExpand,
  actions,
}: {
  document: DocumentSummary
  /** The version that replaces it, where that is known. */
  replacedBy: number | undefined
  choice: RowChoice
  expanded: boolean
  onExpand: () => void
  actions: RowActions
}) {
  const { t } = useServices()
  const now = useNow(60_000)
  const title = titleOf(document, t)
  const { scan } = document
  return (
    <Item>
      <Field>
        <Checkbox
          checked={choice.chosen}
          disabled={scan !== 'clean' || (choice.full && !choice.chosen)}
          onChange={choice.onToggle}
        >
          <Field.Label hidden>
            {t('documents.choose', { document: `${title}, ${visibleName(document.name)}` })}
          </Field.Label>
        </Checkbox>
      </Field>
      <Stack $gap={1}>
        <LinkButton aria-expanded={expanded} onClick={onExpand}>
          {title}
        </LinkButton>
        <Muted>
          <bdi>{visibleName(document.name)}</bdi> · {t.bytes(document.size)}
        </Muted>
        <Muted>
          {t(`documents.direction.${document.direction}`, { partner: document.partner?.name ?? '' })} ·{' '}
          {t.dateTime(document.receivedAt, now)}
          {document.version > 1 ? ` · ${t('documents.version', { version: document.version })}` : ''}
          {document.replacedBy ? ` · ${replaced()}` : ''}
          {document.audience === 'internal' ? ` · ${t('documents.internal')}` : ''}
        </Muted>
        {scan === 'clean' ? null : <span>{t(`documents.scan.${scan}`)}</span>}
        {expanded ? <DocumentActions document={document} actions={actions} /> : null}
      </Stack>
    </Item>
  )

  function replaced(): string {
    return replacedBy === undefined ? t('documents.replaced') : t('documents.replacedBy', { version: replacedBy })
  }
}

/** Its own number first, bare; the others with their kind, since they are numbers of something else. */
function titleOf({ kind, references }: DocumentSummary, t: Translator): string {
  const own = references.filter((reference) => reference.kind === kind).map(({ value }) => value)
  const others = references.filter((reference) => reference.kind !== kind).map((reference) => numberWords(reference, t))
  return `${t(`documentKind.${kind}`)} ${[...own, ...others].slice(0, 2).join(' · ')}`.trim()
}
