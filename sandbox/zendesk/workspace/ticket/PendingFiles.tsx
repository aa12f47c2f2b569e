import { Tag } from '@zendeskgarden/react-tags'
import styled from 'styled-components'
import type { PendingFile } from './composer-draft.ts'

const List = styled.ul`
  display: flex;
  flex: none;
  flex-wrap: wrap;
  gap: 6px;
  margin: 0;
  padding: 4px 20px;
  list-style: none;
`

function labelOf(file: PendingFile): string {
  if (file.state === 'uploading') return `${file.name} (uploading)`
  return file.state === 'failed' ? `${file.name}: ${file.reason}` : file.name
}

export function PendingFiles({ files, onDetach }: { files: PendingFile[]; onDetach: (key: string) => void }) {
  if (files.length === 0) return null
  return (
    <List aria-label="Files to send">
      {files.map((file) => (
        <li key={file.key}>
          <Tag size="large" {...(file.state === 'failed' && { hue: 'red' })}>
            <span>{labelOf(file)}</span>
            <Tag.Close aria-label={`Remove ${file.name}`} onClick={() => onDetach(file.key)} />
          </Tag>
        </li>
      ))}
    </List>
  )
}
