import { Button } from '@zendeskgarden/react-buttons'
import { styled } from 'styled-components'
import { whereItStands } from '../../domain/thread/where-it-stands.ts'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { PlainList } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'

const Switch = styled(PlainList)`
  display: flex;
  flex-wrap: wrap;
  gap: 4px;

  > li {
    flex: 1 1 120px;
    min-width: 0;
  }
`
const Entry = styled(Button)`
  display: block;
  width: 100%;
  height: 26px;
  padding: 0 8px;
  overflow: hidden;
  line-height: 24px;
  text-overflow: ellipsis;
  white-space: nowrap;
`

/** One ticket, several threads: which one the sidebar shows, with partner and state on each. */
export function ThreadPicker({ threads, current }: { threads: ThreadSummary[]; current: ThreadSummary }) {
  const { t, open } = useServices()
  const now = useNow()
  return (
    <nav aria-label={t('threads.title', { count: threads.length })}>
      <Switch>
        {threads.map((thread) => {
          const { id, label, partner, unread, subject } = thread
          const state = t(`state.short.${whereItStands(thread, now).words}`)
          return (
            <li key={id}>
              <Entry
                size="small"
                isPill
                isPrimary={id === current.id}
                aria-pressed={id === current.id}
                aria-label={`${t('thread.pick', { label, partner: partner.name, state })}${unread > 0 ? ` (${unread})` : ''}`}
                title={subject}
                onClick={() => open({ view: 'thread', id })}
              >
                {[unread > 0 ? `(${unread}) ${partner.name}` : partner.name, state].join(' · ')}
              </Entry>
            </li>
          )
        })}
      </Switch>
    </nav>
  )
}
