import zendeskIcon from '@zendeskgarden/svg-icons/src/16/zendesk-fill.svg'
import styled from 'styled-components'
import { Icon } from '../design/Icon.tsx'
import { PersonAvatar } from '../design/PersonAvatar.tsx'
import { color, railColor } from '../design/theme.ts'

export type SignInChoice = { id: number; name: string; email: string; role: string }

const Page = styled.main`
  display: grid;
  place-content: center;
  justify-items: center;
  min-height: 100vh;
  padding: 24px;
  background: ${color('background.recessed')};
`

const Mark = styled.div`
  display: grid;
  place-items: center;
  width: 56px;
  height: 56px;
  margin-bottom: 20px;
  border-radius: 12px;
  background: ${railColor};
  color: #fff;
`

const Card = styled.section`
  width: min(420px, 100%);
  padding: 28px 28px 20px;
  border: 1px solid ${color('border.default')};
  border-radius: 8px;
  background: ${color('background.default')};

  h1 {
    margin: 0 0 4px;
    font-size: 22px;
    line-height: 28px;
    font-weight: 600;
  }

  > p {
    margin: 0 0 20px;
    color: ${color('foreground.subtle')};
  }
`

const Agents = styled.ul`
  margin: 0 -12px;
  padding: 0;
  list-style: none;
`

const Agent = styled.button`
  display: flex;
  align-items: center;
  gap: 12px;
  width: 100%;
  padding: 10px 12px;
  border: 0;
  border-radius: 6px;
  background: none;
  color: inherit;
  font: inherit;
  text-align: start;
  cursor: pointer;

  &:hover {
    background: ${color('background.subtle')};
  }

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
    outline-offset: -2px;
  }

  small {
    display: block;
    font-size: 12px;
    color: ${color('foreground.subtle')};
  }
`

const roles = new Map(
  Object.entries<string>({
    admin: 'Administrator: settings and the proxy log too',
    agent: 'Agent: all tickets',
    restricted: 'Agent, restricted to the tickets of their groups',
    light: 'Light agent: reads, writes internal notes only',
  }),
)

type Props = { account: string; agents: SignInChoice[]; problem: string | undefined; onChoose: (id: number) => void }

export function SignInPage({ account, agents, problem, onChoose }: Props) {
  return (
    <Page>
      <Mark>
        <Icon source={zendeskIcon} size={28} />
      </Mark>
      <Card>
        <h1>Sign in to {account}</h1>
        <p>This is a stand-in for Zendesk: choose who you are.</p>
        {problem && <p role="alert">{problem}</p>}
        <Agents>
          {agents.map((agent) => (
            <li key={agent.id}>
              <Agent type="button" onClick={() => onChoose(agent.id)}>
                <PersonAvatar name={agent.name} isAgent />
                <span>
                  {agent.name}
                  <small>{roles.get(agent.role) ?? agent.role}</small>
                </span>
              </Agent>
            </li>
          ))}
        </Agents>
      </Card>
    </Page>
  )
}
