import { useQuery } from '@tanstack/react-query'
import styled from 'styled-components'
import { RouteLink } from '../chrome/RouteLink.tsx'
import { color } from '../design/theme.ts'
import { Waiting } from '../design/Waiting.tsx'
import { pathOf } from '../routing.ts'
import { useStore } from '../store.ts'
import { useWorkspace } from '../workspace-context.ts'
import { TicketTable } from './TicketTable.tsx'

const Page = styled.div`
  display: flex;
  flex: 1;
  min-height: 0;
`

const List = styled.nav`
  flex: none;
  width: 280px;
  padding: 20px 12px;
  overflow-y: auto;
  border-right: 1px solid ${color('border.default')};
  background: ${color('background.recessed')};

  h1 {
    margin: 0 8px 12px;
    font-size: 18px;
    font-weight: 600;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
`

const ViewLink = styled(RouteLink)`
  display: flex;
  justify-content: space-between;
  gap: 12px;
  padding: 8px 10px;
  border-radius: 4px;
  color: ${color('foreground.default')};
  text-decoration: none;

  &:hover {
    background: rgb(128 128 128 / 12%);
  }

  &[aria-current] {
    background: rgb(128 128 128 / 20%);
    font-weight: 600;
  }

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
    outline-offset: -2px;
  }
`

const Main = styled.main`
  flex: 1;
  min-width: 0;
  overflow: auto;
  padding: 20px 24px;
  background: ${color('background.default')};
`

export function ViewsPage({ view }: { view: number | undefined }) {
  const { client, listsChanged } = useWorkspace()
  const version = useStore(listsChanged)
  const views = useQuery({ queryKey: ['views', version], queryFn: client.views, placeholderData: (before) => before })
  const current = views.data?.find(({ id }) => id === view) ?? (view === undefined ? views.data?.[0] : undefined)

  return (
    <Page>
      <List aria-label="Views">
        <h1>Views</h1>
        <ul>
          {views.data?.map(({ id, title, count }) => (
            <li key={id}>
              <ViewLink
                href={pathOf({ page: 'views', view: id })}
                aria-current={id === current?.id ? 'page' : undefined}
              >
                <span>{title}</span> <span>{count}</span>
              </ViewLink>
            </li>
          ))}
        </ul>
      </List>
      <Main>
        <Waiting query={views} />
        {views.data && !current && <p>There is no such view.</p>}
        {current && <TicketTable view={current} version={version} />}
      </Main>
    </Page>
  )
}
