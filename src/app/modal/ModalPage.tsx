import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { styled } from 'styled-components'
import type { Place } from '../../domain/place.ts'
import { overviewQueries } from '../../queries/overview.ts'
import { type Services, ServicesProvider } from '../../services.tsx'
import { useKeepFocus } from '../../ui/focus/keep-focus.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { lazyPart, lazyView } from '../lazy-view.tsx'
import { PartBoundary } from '../PartBoundary.tsx'
import { isShownAs } from '../views.ts'
import { companionTopics } from './companion-topics.ts'
import type { ModalTask } from './modal-task.ts'

const Escalation = lazyView(async () => (await import('../../features/escalation/Escalation.tsx')).Escalation)

const DocumentViewer = lazyView(
  async () => (await import('../../features/documents/viewer/DocumentViewer.tsx')).DocumentViewer,
)

const EvidencePack = lazyView(async () => (await import('../../features/evidence-pack/EvidencePack.tsx')).EvidencePack)

const SettingsCheck = lazyView(
  async () => (await import('../../features/settings-check/SettingsCheck.tsx')).SettingsCheck,
)

const TrailPage = lazyView(async () => (await import('../../features/trail/TrailPage.tsx')).TrailPage)

const UnfinishedActs = lazyPart(
  async () => (await import('../../features/approvals/UnfinishedActs.tsx')).UnfinishedActs,
)

const Ground = styled.main`
  padding: 20px;
`

/** A wide thing in a page of its own. Places that are not here are the sidebar's: it is told, and the modal closes. */
export function ModalPage({ services, task }: { services: Omit<Services, 'open'>; task: ModalTask }) {
  const { zendesk } = services
  const client = useQueryClient()
  useKeepFocus()
  // Several documents are read in one modal, one after the other.
  const [place, setPlace] = useState(task.place)
  const here = useMemo(() => {
    const opener = zendesk.companion(task.opener)
    return {
      ...services,
      open: (wanted: Place) => {
        if (wanted.view === 'document') return setPlace(wanted)
        opener.send(companionTopics.open, wanted)
        zendesk.close()
      },
      done: () => {
        opener.send(companionTopics.changed, {})
        zendesk.close()
      },
    }
  }, [services, zendesk, task.opener])
  useEffect(
    () =>
      zendesk
        .companion(task.opener)
        .on(companionTopics.moved, () => void client.invalidateQueries({ queryKey: overviewQueries.all() })),
    [zendesk, client, task.opener],
  )
  return (
    <ServicesProvider services={here}>
      <Ground
        onKeyDown={(event) => {
          // The modal around this page is another document's: it hears no key. What was written is kept.
          if (event.key === 'Escape' && !event.defaultPrevented) zendesk.close()
        }}
      >
        <PartBoundary waiting={<Skeleton lines={8} />}>{viewOf(place, here.done)}</PartBoundary>
      </Ground>
    </ServicesProvider>
  )
}

function viewOf(place: Place, done: () => void) {
  if (!isShownAs(place, 'modal')) throw new Error(`${place.view} is not a modal.`)
  switch (place.view) {
    case 'escalate':
      return <Escalation begin={place.begin} onDone={done} />
    case 'document':
      return <DocumentViewer key={place.id} id={place.id} position={place.position} />
    case 'trail':
      return <TrailPage thread={place.thread} unfinished={(thread) => <UnfinishedActs thread={thread} />} />
    case 'evidence-pack':
      return <EvidencePack thread={place.thread} />
    case 'settings-check':
      return <SettingsCheck />
  }
}
