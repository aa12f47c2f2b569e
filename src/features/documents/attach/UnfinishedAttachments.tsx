import { Button } from '@zendeskgarden/react-buttons'
import { visibleName } from '../../../domain/plain-text.ts'
import { useServices } from '../../../services.tsx'
import { type AttachmentsUnderWay, forgetAttachments } from '../../../sync/attachments-under-way.ts'
import { Muted, Row, Stack } from '../../../ui/layout.ts'
import { RunView } from './RunView.tsx'
import { type AttachWorld, useAttach, useAttachRuns } from './use-attach.ts'

/** Files that were on their way into the ticket when a page closed: finished, or let go of where nothing can be there. */
export function UnfinishedAttachments({ kept, overview }: { kept: AttachmentsUnderWay[]; overview: AttachWorld }) {
  return kept.map((one) => <Unfinished key={one.key} kept={one} overview={overview} />)
}

function Unfinished({ kept, overview }: { kept: AttachmentsUnderWay; overview: AttachWorld }) {
  const { storage, ticketId, t } = useServices()
  const { finish } = useAttach(overview)
  const state = useAttachRuns().findLast(({ run }) => run.key === kept.key)
  const names = t.list(kept.documents.map(({ name }) => visibleName(name)))
  return (
    <li>
      <Stack $gap={1}>
        <span>{t(kept.as === 'public' ? 'unfinished.sendingToCustomer' : 'unfinished.attaching', { names })}</span>
        {kept.ready && !state ? <Muted>{t('unfinished.looksFirst')}</Muted> : null}
        {state ? (
          <RunView state={state} overview={overview} />
        ) : (
          <Row $gap={1}>
            <Button size="small" onClick={() => finish(kept)}>
              {t('unfinished.finishAttaching')}
            </Button>
            {kept.ready ? null : (
              <Button size="small" isBasic onClick={() => forgetAttachments(storage, ticketId, kept.key)}>
                {t('unfinished.discard')}
              </Button>
            )}
          </Row>
        )}
      </Stack>
    </li>
  )
}
