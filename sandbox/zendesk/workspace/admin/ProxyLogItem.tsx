import { Tag } from '@zendeskgarden/react-tags'
import styled from 'styled-components'
import type { ProxyLogEntry } from '../../workspace-api.ts'
import { color } from '../design/theme.ts'
import { timeOf } from '../design/time.ts'
import { sizeInWords } from '../ticket/AttachmentList.tsx'

const Item = styled.li`
  border-bottom: 1px solid ${color('border.default')};

  summary {
    display: grid;
    grid-template-columns: 52px 64px 1fr auto;
    gap: 12px;
    align-items: baseline;
    padding: 10px 4px;
    cursor: pointer;
  }

  summary:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
    outline-offset: -2px;
  }

  summary > span:last-child,
  h2 + p {
    color: ${color('foreground.subtle')};
  }

  code {
    overflow-wrap: anywhere;
  }

  h2 {
    margin: 8px 0 2px;
    font-size: 12px;
    font-weight: 600;
    color: ${color('foreground.subtle')};
  }

  pre {
    max-height: 320px;
    margin: 0;
    padding: 10px 12px;
    overflow: auto;
    border-radius: 4px;
    background: ${color('background.recessed')};
    font-size: 12px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`

const Detail = styled.div`
  padding: 0 4px 16px;
`

function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}

export function ProxyLogItem({ entry }: { entry: ProxyLogEntry }) {
  const headers = Object.entries(entry.requestHeaders).map(([name, value]) => `${name}: ${value}`)
  const failed = entry.status === 0 || entry.status >= 400
  return (
    <Item>
      <details>
        <summary>
          <Tag hue={failed ? 'red' : 'green'}>
            <span>{entry.status === 0 ? 'none' : entry.status}</span>
          </Tag>
          <b>{entry.method}</b>
          <code>{entry.url}</code>
          <span>
            {entry.agent} · {timeOf(entry.at)} · {entry.tookMs} ms · {sizeInWords(entry.responseBytes)}
          </span>
        </summary>
        <Detail>
          {entry.refused !== null && (
            <>
              <h2>Refused</h2>
              <pre>{entry.refused}</pre>
            </>
          )}
          <h2>Secure settings filled in</h2>
          <p>{entry.filledIn.length === 0 ? 'None' : entry.filledIn.join(', ')}</p>
          <h2>Request headers</h2>
          <pre>{headers.join('\n')}</pre>
          {entry.requestBody !== null && (
            <>
              <h2>Request body</h2>
              <pre>{readable(entry.requestBody)}</pre>
            </>
          )}
        </Detail>
      </details>
    </Item>
  )
}
