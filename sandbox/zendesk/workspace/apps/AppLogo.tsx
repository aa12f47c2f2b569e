import puzzleIcon from '@zendeskgarden/svg-icons/src/16/puzzle-piece-stroke.svg'
import { useState } from 'react'
import styled from 'styled-components'
import { Icon } from '../design/Icon.tsx'
import { useWorkspace } from '../workspace-context.ts'

const Image = styled.img`
  flex: none;
  width: 20px;
  height: 20px;
  border-radius: 4px;
`

/** The app's own small logo, from where its pages are. The name always stands beside it. */
export function AppLogo() {
  const { framing } = useWorkspace()
  const [missing, setMissing] = useState(false)
  if (missing) return <Icon source={puzzleIcon} size={20} />
  return (
    <Image
      src={`${framing.appOrigin}/assets/logo-small.png`}
      alt=""
      width={20}
      height={20}
      onError={() => setMissing(true)}
    />
  )
}
