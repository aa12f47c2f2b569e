import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { useState, useSyncExternalStore } from 'react'
import { localeFor } from '../../i18n/translator.ts'
import { installationQueries } from '../../queries/installation.ts'
import { useServices } from '../../services.tsx'
import { type ActUnderWay, actsUnderWay, forgetAct } from '../../sync/acts/witnessed-act.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Card, Row, Stack } from '../../ui/layout.ts'
import { ActProgress } from '../../workflows/ActProgress.tsx'
import { useAct } from '../../workflows/use-act.ts'

/** What this agent began in this case and whose end is not known: a page that closed too early must not swallow it. */
export function UnfinishedActs({ thread }: { thread: ThreadSummary }) {
  const { storage, ticketId } = useServices()
  const keysNow = () =>
    actsUnderWay(storage, ticketId, thread.id)
      .map(({ key }) => key)
      .join(' ')
  const keys = useSyncExternalStore(storage.onChange, keysNow)
  // What this page begins it follows where it was begun.
  const [fromBefore] = useState(keysNow)
  return actsUnderWay(storage, ticketId, thread.id)
    .filter(({ key }) => keys.includes(key) && fromBefore.includes(key))
    .map((underWay) => <Unfinished key={underWay.key} underWay={underWay} thread={thread} />)
}

function Unfinished({ underWay, thread }: { underWay: ActUnderWay; thread: ThreadSummary }) {
  const { zendesk, tradingGrid, storage, ticketId, t } = useServices()
  const here = useQuery(installationQueries.here(tradingGrid, zendesk))
  const acting = useAct(thread, undefined, here.data && t.in(localeFor(here.data.locale)))
  const words = t(`act.unfinished.${underWay.action.kind}`)
  // Its note may be still to come, and nobody knows yet in which language.
  if (here.isPending) return null
  return (
    <Card $tone="warning" aria-label={words}>
      <Stack>
        <span>{words}</span>
        {underWay.act ? <span>{t('act.unfinished.mayCount')}</span> : null}
        <ActProgress acting={acting} />
        <Row $gap={1}>
          <Button size="small" isPrimary aria-disabled={acting.running} onClick={() => acting.resume(underWay)}>
            {t('act.finish')}
          </Button>
          {underWay.act ? null : (
            <Button size="small" isBasic onClick={() => forgetAct(storage, ticketId, underWay)}>
              {t('action.discard')}
            </Button>
          )}
        </Row>
      </Stack>
    </Card>
  )
}
