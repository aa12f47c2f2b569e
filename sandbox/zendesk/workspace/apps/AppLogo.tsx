import styled from 'styled-components'
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
  return <Image src={`${framing.appOrigin}/assets/logo-small.png`} alt="" width={20} height={20} />
}
