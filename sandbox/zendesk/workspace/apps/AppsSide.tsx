import appsIcon from '@zendeskgarden/svg-icons/src/16/grid-2x2-stroke.svg'
import pinIcon from '@zendeskgarden/svg-icons/src/16/puzzle-piece-stroke.svg'
import personIcon from '@zendeskgarden/svg-icons/src/16/user-solo-stroke.svg'
import { useState } from 'react'
import styled from 'styled-components'
import { Icon } from '../design/Icon.tsx'
import { color } from '../design/theme.ts'
import type { Preferences } from '../preferences.ts'
import { useStore } from '../store.ts'
import type { TicketDesk } from '../ticket/ticket-desk.ts'
import { useWorkspace } from '../workspace-context.ts'
import { AppsPanel } from './AppsPanel.tsx'
import { CustomerPanel } from './CustomerPanel.tsx'
import { minimumWidthPx, ResizeHandle } from './ResizeHandle.tsx'

const Side = styled.div<{ $width: number; $hidden: boolean; $dragging: boolean }>`
  display: ${({ $hidden }) => ($hidden ? 'none' : 'flex')};
  flex-direction: column;
  flex: 0 1 ${({ $width }) => $width}px;
  min-width: ${minimumWidthPx}px;
  background: ${color('background.default')};

  ${({ $dragging }) => $dragging && 'iframe { pointer-events: none; }'}
`

const Rail = styled.nav`
  display: flex;
  flex-direction: column;
  flex: none;
  width: 48px;
  padding-top: 6px;
  border-left: 1px solid ${color('border.default')};
  background: ${color('background.recessed')};
`

const RailButton = styled.button`
  display: grid;
  place-items: center;
  width: 36px;
  height: 36px;
  margin: 3px auto;
  border: 0;
  border-radius: 6px;
  background: none;
  color: ${color('foreground.subtle')};
  cursor: pointer;

  &:hover {
    background: rgb(128 128 128 / 14%);
  }

  &[aria-pressed='true'] {
    background: rgb(128 128 128 / 20%);
    color: ${color('foreground.primary')};
  }

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
  }
`

export function AppsSide({ desk }: { desk: TicketDesk }) {
  const { preferences, installation } = useWorkspace()
  const { panel, appsWidthPx, pinned } = useStore(preferences)
  const { name } = useStore(installation)
  const [dragging, setDragging] = useState(false)
  const toggle = (wanted: Preferences['panel']) =>
    preferences.set((before) => ({ ...before, panel: before.panel === wanted ? 'none' : wanted }))

  return (
    <>
      {panel !== 'none' && (
        <ResizeHandle
          widthPx={appsWidthPx}
          onWidth={(widthPx) => preferences.set((before) => ({ ...before, appsWidthPx: widthPx }))}
          onDragging={setDragging}
        />
      )}
      <Side $width={appsWidthPx} $hidden={panel !== 'apps'} $dragging={dragging}>
        <AppsPanel ticketId={desk.id} />
      </Side>
      <Side $width={appsWidthPx} $hidden={panel !== 'customer'} $dragging={dragging}>
        <CustomerPanel desk={desk} />
      </Side>
      <Rail aria-label="Context panel">
        <RailButton
          type="button"
          aria-label="Customer context"
          title="Customer context"
          aria-pressed={panel === 'customer'}
          onClick={() => toggle('customer')}
        >
          <Icon source={personIcon} size={18} />
        </RailButton>
        <RailButton
          type="button"
          aria-label={pinned ? name : 'Apps'}
          title={pinned ? name : 'Apps'}
          aria-pressed={panel === 'apps'}
          onClick={() => toggle('apps')}
        >
          <Icon source={pinned ? pinIcon : appsIcon} size={18} />
        </RailButton>
      </Rail>
    </>
  )
}
