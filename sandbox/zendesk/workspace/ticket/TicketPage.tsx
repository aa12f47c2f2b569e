import styled from 'styled-components'
import { AppsSide } from '../apps/AppsSide.tsx'
import { color } from '../design/theme.ts'
import { useStore } from '../store.ts'
import { useWorkspace } from '../workspace-context.ts'
import { Composer } from './Composer.tsx'
import { Conversation } from './Conversation.tsx'
import { PropertiesPanel } from './PropertiesPanel.tsx'
import { SubmitBar } from './SubmitBar.tsx'
import { TicketHeader } from './TicketHeader.tsx'
import type { TicketDesk } from './ticket-desk.ts'
import { shownProperties } from './ticket-state.ts'

/** Hidden tickets stay: their apps go on running, in frames without a size, as on the real platform. */
const Page = styled.main<{ $hidden: boolean }>`
  display: ${({ $hidden }) => ($hidden ? 'none' : 'flex')};
  flex: 1;
  min-height: 0;
`

const Work = styled.div`
  display: flex;
  flex-direction: column;
  flex: 1;
  min-width: 600px;
`

const Columns = styled.div`
  display: flex;
  flex: 1;
  min-height: 0;
`

const Talk = styled.div`
  display: flex;
  flex-direction: column;
  flex: 1;
  min-width: 300px;
  background: ${color('background.default')};
`

const Problem = styled.p`
  margin: 40px;
`

export function TicketPage({ desk, hidden }: { desk: TicketDesk; hidden: boolean }) {
  const { agent, apps } = useWorkspace()
  const state = useStore(desk.state)
  const { saved, composer } = state
  const shown = saved && shownProperties(saved, state.edits)
  const isLight = agent.role === 'light'
  const closed = saved?.ticket.status === 'closed'

  return (
    <Page $hidden={hidden} aria-label={`Ticket #${desk.id}`}>
      <Work>
        {!saved && state.problem && <Problem role="alert">{state.problem}</Problem>}
        {saved && shown && (
          <>
            <TicketHeader state={state} saved={saved} />
            <Columns>
              <PropertiesPanel desk={desk} state={state} shown={shown} disabled={closed || isLight} />
              <Talk>
                <Conversation saved={saved} />
                <Composer
                  draft={composer}
                  requester={saved.people.get(saved.ticket.requester_id)?.name ?? ''}
                  canReplyPublicly={!isLight}
                  disabled={closed}
                  onType={(type) => desk.compose({ type })}
                  onHtml={(html) => desk.compose({ html })}
                  onAttach={(files) => void desk.attach(files)}
                  onDetach={(key) => desk.compose({ files: composer.files.filter((file) => file.key !== key) })}
                />
              </Talk>
            </Columns>
            <SubmitBar
              status={shown.status}
              onlyAsIs={isLight}
              isNew={saved.ticket.status === 'new'}
              busy={state.submitting}
              disabled={closed || !state.saveAllowed}
              said={closed ? { text: 'This ticket is closed: it cannot be changed any more.', bad: false } : state.said}
              onSubmit={(status) =>
                void desk.submit(
                  status,
                  apps.ofTicket(desk.id).map(({ instance }) => instance),
                )
              }
            />
          </>
        )}
      </Work>
      <AppsSide desk={desk} />
    </Page>
  )
}
