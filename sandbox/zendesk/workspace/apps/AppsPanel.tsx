import { IconButton } from '@zendeskgarden/react-buttons'
import chevronIcon from '@zendeskgarden/svg-icons/src/16/chevron-down-stroke.svg'
import unpinIcon from '@zendeskgarden/svg-icons/src/16/pin-remove-stroke.svg'
import pinIcon from '@zendeskgarden/svg-icons/src/16/pin-stroke.svg'
import reloadIcon from '@zendeskgarden/svg-icons/src/16/reload-stroke.svg'
import { useState } from 'react'
import styled from 'styled-components'
import { Icon } from '../design/Icon.tsx'
import { color } from '../design/theme.ts'
import { useStore } from '../store.ts'
import { useWorkspace } from '../workspace-context.ts'
import { AppFrameView } from './AppFrameView.tsx'
import { AppLogo } from './AppLogo.tsx'

const Head = styled.div`
  display: flex;
  align-items: center;
  flex: none;
  height: 48px;
  padding: 0 8px 0 16px;
  border-bottom: 1px solid ${color('border.default')};

  h2 {
    flex: 1;
    margin: 0;
    font-size: 16px;
    font-weight: 600;
  }
`

const Scroll = styled.div`
  flex: 1;
  min-height: 0;
  overflow: hidden auto;
  scrollbar-width: thin;
`

const Title = styled.h3`
  display: flex;
  align-items: center;
  gap: 8px;
  margin: 0;
  padding: 6px 8px 6px 16px;
  font-size: 14px;
  font-weight: 600;
  line-height: 32px;

  > b {
    flex: 1;
    font-weight: inherit;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`

/** Until an app says otherwise, as on the real platform. */
const firstHeight = '80px'

export function AppsPanel({ ticketId }: { ticketId: number }) {
  const { apps, preferences, installation, reloadApps } = useWorkspace()
  const { pinned } = useStore(preferences)
  const { name } = useStore(installation)
  const [folded, setFolded] = useState(false)
  const frames = useStore(apps.frames).filter(
    (frame) => frame.ticketId === ticketId && frame.location === 'ticket_sidebar',
  )

  const fold = () => {
    for (const { instance } of frames) instance.event(folded ? 'app.expanded' : 'app.collapsed', undefined)
    setFolded(!folded)
  }

  return (
    <>
      <Head>
        <h2>Apps</h2>
        <IconButton size="small" aria-label="Reload all apps" title="Reload all apps" onClick={reloadApps}>
          <Icon source={reloadIcon} />
        </IconButton>
      </Head>
      <Scroll>
        {frames.length > 0 && (
          <Title>
            <AppLogo />
            <b>{name}</b>
            <IconButton
              size="small"
              aria-label={pinned ? `Unpin ${name}` : `Pin ${name}`}
              title={pinned ? 'Unpin from shortcuts' : 'Pin to shortcuts'}
              onClick={() => preferences.set((before) => ({ ...before, pinned: !pinned }))}
            >
              <Icon source={pinned ? unpinIcon : pinIcon} />
            </IconButton>
            <IconButton
              size="small"
              isRotated={!folded}
              aria-label={`${name}, folded`}
              aria-pressed={folded}
              title={folded ? 'Expand' : 'Collapse'}
              onClick={fold}
            >
              <Icon source={chevronIcon} />
            </IconButton>
          </Title>
        )}
        {frames.map((frame) => (
          <AppFrameView
            key={frame.guid}
            frame={frame}
            style={{ width: frame.size.width ?? '100%', height: folded ? '0' : (frame.size.height ?? firstHeight) }}
          />
        ))}
      </Scroll>
    </>
  )
}
