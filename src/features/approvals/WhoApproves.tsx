import { useQuery } from '@tanstack/react-query'
import { whoApproves } from '../../domain/thread/approvals.ts'
import { caseQueries } from '../../queries/case.ts'
import { useServices } from '../../services.tsx'
import type { Money } from '../../trading-grid/contract/primitives.ts'
import { Card, PlainList, Stack } from '../../ui/layout.ts'
import { QueryView } from '../../ui/QueryView.tsx'

/** Who will have to approve by the rules, and up to which amount each may. */
export function WhoApproves({ kind, amount }: { kind: 'dispute' | 'onboarding'; amount: Money | undefined }) {
  const { zendesk, tradingGrid, t } = useServices()
  const rules = useQuery(caseQueries.rules(tradingGrid))
  return (
    <QueryView query={rules} lines={2}>
      {(known) => {
        const asked = whoApproves(known, kind, amount, zendesk.agent.id)
        return (
          <Card $tone="notice" aria-label={t('approvals.who.title')}>
            <Stack $gap={1}>
              <span>{t(asked.length === 0 ? 'approvals.who.nobody' : 'approvals.who.title')}</span>
              <PlainList>
                {asked.map(({ role, approvers }) => (
                  <li key={role}>
                    <strong>{role}</strong>
                    {': '}
                    {t.list(
                      approvers.map(({ name, limit, within }) =>
                        limit === undefined
                          ? name
                          : t(within ? 'approvals.who.upTo' : 'approvals.who.notEnough', {
                              name,
                              limit: t.money(limit.amount, limit.currency),
                            }),
                      ),
                    )}
                  </li>
                ))}
              </PlainList>
            </Stack>
          </Card>
        )
      }}
    </QueryView>
  )
}
