import { Close, Notification, Title } from '@zendeskgarden/react-notifications'
import styled from 'styled-components'
import { useStore } from '../store.ts'
import { useWorkspace } from '../workspace-context.ts'
import type { Notice } from './notices.ts'

const Corner = styled.div`
  position: fixed;
  top: 60px;
  left: 50%;
  transform: translateX(-50%);
  z-index: 10;
  display: grid;
  gap: 12px;
  width: min(400px, calc(100vw - 96px));
`

const looks = { notice: 'info', alert: 'warning', error: 'error' } as const satisfies Record<Notice['kind'], string>

/** The region is there before the first notice, or screen readers miss it. */
export function NoticeList() {
  const { notices, installation } = useWorkspace()
  const { name } = useStore(installation)
  return (
    <Corner aria-live="polite">
      {useStore(notices.shown).map((notice) => (
        <Notification key={notice.id} type={looks[notice.kind]} role={notice.kind === 'error' ? 'alert' : 'status'}>
          <Title>{name}</Title>
          {notice.message}
          <Close aria-label="Close notification" onClick={() => notices.close(notice.id)} />
        </Notification>
      ))}
    </Corner>
  )
}
