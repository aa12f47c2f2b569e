import { styled } from 'styled-components'
import { useServices } from '../../services.tsx'
import { outcomeWords } from '../../sync/delivery/code-words.ts'
import type { Matter } from '../../trading-grid/contract/operations/thread-search.ts'
import type { Reference } from '../../trading-grid/contract/reference.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Muted, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import { color } from '../../ui/theme.ts'
import { numberWords } from '../../ui/words/number-words.ts'

const Item = styled.li`
  border-bottom: 1px solid ${color('border.subtle')};
  padding: 8px 0;
`

/** What it was about, with whom, how it ended, and why it stands here. */
export function HistoryRow({ thread, near }: { thread: ThreadSummary; near: Matter }) {
  const { t, open } = useServices()
  const now = useNow(60_000)
  const { outcome, partner } = thread
  const because = reasons()
  return (
    <Item>
      <Stack $gap={0}>
        <LinkButton onClick={() => open({ view: 'thread', id: thread.id })}>
          {thread.label} · <bdi>{thread.subject}</bdi>
        </LinkButton>
        <Muted>
          {partner.id === near.partner ? null : (
            <>
              <bdi>{partner.name}</bdi> ·{' '}
            </>
          )}
          {outcome ? outcomeWords(outcome, t) : t(`threadState.${thread.state}`)} ·{' '}
          {t.relative(outcome?.at ?? thread.updatedAt, now)}
        </Muted>
        {because.length > 0 ? <Muted>{t.list(because)}</Muted> : null}
      </Stack>
    </Item>
  )

  function reasons(): string[] {
    const isSame = partner.id === near.partner && thread.about?.some((kind) => near.about.includes(kind))
    const shared = thread.references.filter((one) => near.references.some((other) => isSameNumber(one, other)))
    return [...(isSame ? [t('history.sameProblem')] : []), ...shared.map((one) => numberWords(one, t))]
  }
}

/** Compared as the Trading Grid does: without case, blanks and punctuation. */
const comparable = (value: string): string => value.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')

const isSameNumber = (one: Reference, other: Reference): boolean =>
  one.kind === other.kind && comparable(one.value) === comparable(other.value)
