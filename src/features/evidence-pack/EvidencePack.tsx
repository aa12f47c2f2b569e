import { useQuery } from '@tanstack/react-query'
import type { ThreadId } from '../../domain/ids.ts'
import { installationQueries } from '../../queries/installation.ts'
import { threadQueries } from '../../queries/threads.ts'
import { useServices } from '../../services.tsx'
import { Stack } from '../../ui/layout.ts'
import { QueryView } from '../../ui/QueryView.tsx'
import { ViewHeading } from '../../ui/ViewHeading.tsx'
import { CheckPack } from './CheckPack.tsx'
import { MakePack } from './MakePack.tsx'

/** A case as files that stand by themselves: made here, and checked here. */
export function EvidencePack({ thread }: { thread: ThreadId }) {
  const { tradingGrid, zendesk, t } = useServices()
  const known = useQuery(threadQueries.one(tradingGrid, thread, zendesk.agent))
  const here = useQuery(installationQueries.here(tradingGrid, zendesk))
  return (
    <Stack $gap={5}>
      <ViewHeading>{t('packing.title', { label: known.data?.label ?? '' })}</ViewHeading>
      <QueryView query={known} lines={8}>
        {(summary) => (
          <QueryView query={here} lines={8}>
            {(installation) => <MakePack thread={summary} installation={installation} />}
          </QueryView>
        )}
      </QueryView>
      <CheckPack />
    </Stack>
  )
}
