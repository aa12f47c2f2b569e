import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { distinctBy } from '../../domain/distinct.ts'
import { type ClaimOfDocument, statedClaimsIn } from '../../queries/stated-claims.ts'
import { useServices } from '../../services.tsx'
import type { Case } from '../../trading-grid/contract/case.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { ChangeFailure } from '../../ui/failure/ChangeFailure.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Card, PlainList, Row, Stack } from '../../ui/layout.ts'
import type { AboutWords } from './AboutForm.tsx'
import { CodeInWords } from './CodeInWords.tsx'
import { useChangeDispute } from './use-change-dispute.ts'

/** What the documents of the ticket say that it is about. A click takes it over; what they leave out is asked for. */
export function StatedClaims({
  known,
  overview,
  asItIs,
  onIncomplete,
}: {
  known: Case
  overview: Overview
  asItIs: AboutWords
  onIncomplete: (words: AboutWords) => void
}) {
  const { tradingGrid, compute, t, open } = useServices()
  const documents = distinctBy(
    overview.references.flatMap((reference) => reference.documents),
    ({ id }) => id,
  )
  const { data: claims = [] } = useQuery(statedClaimsIn(tradingGrid, compute, documents))
  const changing = useChangeDispute(known, () => undefined)
  if (claims.length === 0) return null
  const take = ({ reason, code, amount, currency = asItIs.currency, deadline }: ClaimOfDocument) => {
    const isComplete = reason !== undefined && (amount === undefined || currency !== '')
    if (!isComplete) {
      return onIncomplete({
        reason: reason ?? asItIs.reason,
        code: code ?? asItIs.code,
        amount: amount ?? asItIs.amount,
        currency,
        deadline: deadline ?? asItIs.deadline,
      })
    }
    changing.change({
      reason,
      ...(code ? { code } : {}),
      ...(amount === undefined ? {} : { amount: { amount, currency } }),
      ...(deadline === undefined ? {} : { deadline }),
    })
  }
  return (
    <Card $tone="notice" aria-label={t('dispute.stated.title')}>
      <Stack>
        <span>{t('dispute.stated.title')}</span>
        <Stack as={PlainList} $gap={3}>
          {claims.map((claim) => (
            <li key={`${claim.document} ${claim.number} ${claim.code?.value} ${claim.amount}`}>
              <Row $justify="between">
                <Stack $gap={0} style={{ flex: '1 1 160px' }}>
                  <span>
                    <LinkButton onClick={() => open({ view: 'document', id: claim.document })}>
                      {claim.number}
                    </LinkButton>
                    {claim.amount === undefined ? '' : ` · ${amountOf(claim, t)}`}
                  </span>
                  {claim.code ? <CodeInWords code={claim.code} /> : <span>{t('dispute.stated.whole')}</span>}
                </Stack>
                <Button
                  size="small"
                  aria-label={t('dispute.stated.useThis', { what: claim.code?.value ?? claim.number })}
                  aria-disabled={changing.changing}
                  onClick={() => take(claim)}
                >
                  {t('dispute.stated.use')}
                </Button>
              </Row>
            </li>
          ))}
        </Stack>
        <ChangeFailure changing={changing} />
      </Stack>
    </Card>
  )
}

function amountOf({ amount = '', currency }: ClaimOfDocument, t: ReturnType<typeof useServices>['t']): string {
  return currency === undefined ? t.number(amount) : t.money(amount, currency)
}
