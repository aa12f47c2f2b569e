import { Button } from '@zendeskgarden/react-buttons'
import { visibleName } from '../../../domain/ticket/plain-text.ts'
import { useServices } from '../../../services.tsx'
import { type AttachmentsUnderWay, forgetAttachments } from '../../../sync/files/attachments-under-way.ts'
import { Muted, Row, Stack } from '../../../ui/layout.ts'
import { RunView } from './RunView.tsx'
import { type AttachWorld, useAttach, useAttachRuns } from './use-attach.ts'

/** Files that were on their way into the ticket when a page closed: finished, or let go of where nothing can be there. */
export function UnfinishedAttachments({ kept, overview }: { kept: AttachmentsUnderWay[]; overview: AttachWorld }) {
  return kept.map((one) => <Unfinished key={one.key} kept={one} overview={overview} />)
}

function Unfinished({ kept, overview }: { kept: AttachmentsUnderWay; overview: AttachWorld }) {
  const { storage, ticketId, t, open } = useServices()
  const { finish } = useAttach(overview)
  const state = useAttachRuns().findLast(({ run }) => run.key === kept.key)
  const isPublic = kept.as === 'public'
  // Recipients and text are in view before anything goes to a customer.
  const mustLookAgain = isPublic && !kept.ready
  const standing = kept.ready ? 'unfinished.looksFirst' : isPublic ? 'unfinished.notSent' : 'unfinished.notAttached'
  const [first] = kept.documents
  const names = t.list(kept.documents.map(({ name }) => visibleName(name)))
  return (
    <li>
      <Stack $gap={1}>
        <span>{t(isPublic ? 'unfinished.sendingToCustomer' : 'unfinished.attaching', { names })}</span>
        {state ? null : <Muted>{t(standing)}</Muted>}
        {state ? (
          <RunView state={state} overview={overview} />
        ) : (
          <Row $gap={1}>
            {mustLookAgain ? (
              <Button
                size="small"
                onClick={() => open({ view: 'documents', ...(first ? { document: first.id } : {}) })}
              >
                {t('unfinished.goTo')}
              </Button>
            ) : (
              <Button size="small" onClick={() => finish(kept)}>
                {t(isPublic ? 'unfinished.finishSending' : 'unfinished.finishAttaching')}
              </Button>
            )}
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
