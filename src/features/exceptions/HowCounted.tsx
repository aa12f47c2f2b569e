import { distinctBy } from '../../domain/distinct.ts'
import type { SumAtRisk } from '../../domain/exceptions/money-at-risk.ts'
import { useServices } from '../../services.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Muted, PlainList, Row, Stack } from '../../ui/layout.ts'
import { amountWords } from '../../ui/words/exception-words.ts'
import { findingTitle } from '../../ui/words/finding-title.ts'
import type { Listed } from './use-ticket-exceptions.ts'

/** The parts that sums at risk come to: what each is for, and the lines of the documents that state it. */
export function HowCounted({ id, sums, listed }: { id: string; sums: SumAtRisk[]; listed: readonly Listed[] }) {
  const { t } = useServices()
  const parts = sums.flatMap(({ currency, parts: ofSum }) => ofSum.map((part) => ({ ...part, currency })))
  return (
    <Stack id={id} as={PlainList} $gap={2} aria-label={t('exceptions.howCounted')}>
      {parts.map(({ causes, amount, currency }) => {
        const counted = causes.flatMap((cause) => listed.find((one) => one.cause === cause) ?? [])
        return (
          <li key={causes.join(' ')}>
            <strong>{amountWords(amount, currency, t)}</strong> {t.list(counted.map((one) => findingTitle(one, t)))}
            {causes.length > 1 ? <Muted> · {t('exceptions.countedOnce')}</Muted> : null}
            <Places listed={counted} />
          </li>
        )
      })}
    </Stack>
  )
}

function Places({ listed }: { listed: readonly Listed[] }) {
  const { t, open } = useServices()
  // Once each, at the first place that is cited.
  const places = distinctBy(
    listed.flatMap(({ found }) => found?.pieces ?? []),
    ({ document }) => document,
  )
  return (
    <Row $gap={1}>
      {places.map(({ document, kind, number, position }) =>
        document === undefined ? null : (
          <LinkButton key={document} onClick={() => open({ view: 'document', id: document, position })}>
            {`${t(`documentKind.${kind}`)} ${number}`.trim()}
          </LinkButton>
        ),
      )}
    </Row>
  )
}
