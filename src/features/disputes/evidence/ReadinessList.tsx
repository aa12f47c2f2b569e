import { styled } from 'styled-components'
import type { Readiness, ReadinessItem } from '../../../domain/disputes/readiness.ts'
import type { DocumentKind } from '../../../domain/vocabulary/document-vocabulary.ts'
import { useServices } from '../../../services.tsx'
import { Badge } from '../../../ui/Badge.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Card, PlainList, Row, Stack } from '../../../ui/layout.ts'
import { color } from '../../../ui/theme.ts'
import { either } from '../../../ui/words/either.ts'

const Mark = styled.span<{ $tone: 'success' | 'danger' | 'subtle' }>`
  flex: 0 0 16px;
  font-weight: 600;
  color: ${({ $tone, theme }) => color(`foreground.${$tone}`)({ theme })};
`
const Line = styled.li`
  display: flex;
  gap: 4px;

  > :nth-child(2) {
    flex: 1;
    min-width: 0;
  }
`

/** Whether what is in the case carries its reason, and what is missing, each with a way to add it. */
export function ReadinessList({
  readiness: { ready, items, missing },
  onAdd,
}: {
  readiness: Readiness
  onAdd: ((kinds: readonly DocumentKind[]) => void) | undefined
}) {
  const { t } = useServices()
  return (
    <Card $tone={ready ? 'plain' : 'warning'} aria-label={t('readiness.title')}>
      <Stack $gap={1}>
        <strong>{ready ? t('readiness.ready') : t('readiness.missing', { count: missing.required })}</strong>
        <Stack as={PlainList} $gap={1}>
          {items.map((item) => (
            <ReadinessLine key={`${item.need} ${item.kinds.join(' ')}`} item={item} onAdd={onAdd} />
          ))}
        </Stack>
      </Stack>
    </Card>
  )
}

function ReadinessLine({
  item: { kinds, need, there, atLeast, found },
  onAdd,
}: {
  item: ReadinessItem
  onAdd: ((kinds: readonly DocumentKind[]) => void) | undefined
}) {
  const { t } = useServices()
  const what = t('readiness.anyOf', {
    kinds: either(
      kinds.map((kind) => t(`documentKind.${kind}`)),
      t,
    ),
    atLeast,
    found,
  })
  const state = there ? 'there' : need
  return (
    <Line>
      <Mark $tone={marks[state].tone} role="img" aria-label={t(`readiness.${state}`)}>
        {marks[state].sign}
      </Mark>
      <span>
        {what} {there || need === 'required' ? null : <Badge>{t('readiness.recommendedShort')}</Badge>}
      </span>
      {there || !onAdd ? null : (
        <Row>
          <LinkButton aria-label={t('readiness.addThis', { what })} onClick={() => onAdd(kinds)}>
            {t('readiness.add')}
          </LinkButton>
        </Row>
      )}
    </Line>
  )
}

const marks = {
  there: { sign: '✓', tone: 'success' },
  required: { sign: '✗', tone: 'danger' },
  recommended: { sign: '○', tone: 'subtle' },
} as const
