import { IconButton } from '@zendeskgarden/react-buttons'
import closeIcon from '@zendeskgarden/svg-icons/src/16/x-stroke.svg'
import { useCallback, useRef } from 'react'
import styled from 'styled-components'
import { Icon } from '../design/Icon.tsx'
import { color } from '../design/theme.ts'
import { useStore } from '../store.ts'
import { useWorkspace } from '../workspace-context.ts'
import { AppFrameView } from './AppFrameView.tsx'
import { AppLogo } from './AppLogo.tsx'
import type { AppFrame } from './app-frames.ts'
import { NoticeList } from './NoticeList.tsx'

/** A native dialog: it alone keeps the keyboard inside although its content is another site's document. */
const Dialog = styled.dialog`
  padding: 0;
  max-width: calc(100vw - 48px);
  max-height: calc(100vh - 48px);
  border: 1px solid ${color('border.default')};
  border-radius: 8px;
  background: ${color('background.raised')};
  color: ${color('foreground.default')};
  box-shadow: 0 20px 40px rgb(0 0 0 / 30%);
  overflow: hidden;

  &::backdrop {
    background: rgb(10 20 25 / 55%);
  }
`

const Head = styled.div`
  display: flex;
  align-items: center;
  gap: 10px;
  height: 56px;
  padding: 0 12px 0 20px;
  border-bottom: 1px solid ${color('border.default')};

  h2 {
    flex: 1;
    margin: 0;
    font-size: 14px;
    font-weight: 600;
  }
`

function AppModal({ frame }: { frame: AppFrame }) {
  const { apps, installation } = useWorkspace()
  const { name } = useStore(installation)
  const opened = useRef<{ dialog: HTMLDialogElement; from: Element | null }>()
  const show = useCallback((dialog: HTMLDialogElement | null) => {
    if (dialog) {
      opened.current = { dialog, from: document.activeElement }
      dialog.showModal()
      return
    }
    const { current } = opened
    // While it is open, nothing outside can have the focus; and a browser does not give it back to a frame by itself.
    current?.dialog.close()
    if (current?.from instanceof HTMLElement) current.from.focus()
  }, [])
  return (
    <Dialog
      ref={show}
      aria-label={name}
      onCancel={(event) => {
        event.preventDefault()
        apps.close(frame.guid)
      }}
    >
      <Head>
        <AppLogo />
        <h2>{name}</h2>
        <IconButton aria-label={`Close ${name}`} onClick={() => apps.close(frame.guid)}>
          <Icon source={closeIcon} />
        </IconButton>
      </Head>
      <AppFrameView
        focusable
        frame={frame}
        style={{
          width: frame.size.width ?? '560px',
          maxWidth: '100%',
          height: frame.size.height ?? '400px',
          maxHeight: 'calc(100vh - 106px)',
        }}
      />
      {/* Whatever stands outside the dialog is out of reach while it is open. */}
      <NoticeList />
    </Dialog>
  )
}

/** The app's modals, and what it notifies: in front of everything, wherever that is at the moment. */
export function AppModals() {
  const { apps } = useWorkspace()
  const modals = useStore(apps.frames).filter((frame) => frame.location === 'modal')
  return modals.length === 0 ? <NoticeList /> : modals.map((frame) => <AppModal key={frame.guid} frame={frame} />)
}
