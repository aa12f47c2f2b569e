import textIcon from '@zendeskgarden/svg-icons/src/16/file-document-stroke.svg'
import fileIcon from '@zendeskgarden/svg-icons/src/16/file-generic-stroke.svg'
import imageIcon from '@zendeskgarden/svg-icons/src/16/file-image-stroke.svg'
import pdfIcon from '@zendeskgarden/svg-icons/src/16/file-pdf-stroke.svg'
import styled from 'styled-components'
import type { Attachment } from '../backend/support-shapes.ts'
import { Icon } from '../design/Icon.tsx'
import { color } from '../design/theme.ts'

const List = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  margin: 10px 0 0;
  padding: 0;
  list-style: none;
`

const Card = styled.a`
  display: flex;
  align-items: center;
  gap: 10px;
  max-width: 260px;
  padding: 8px 12px;
  border: 1px solid ${color('border.default')};
  border-radius: 6px;
  background: ${color('background.default')};
  color: ${color('foreground.default')};
  text-decoration: none;

  &:hover {
    border-color: ${color('border.primaryEmphasis')};
  }

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
    outline-offset: 1px;
  }

  > span:last-child {
    min-width: 0;
    line-height: 16px;
  }

  strong,
  small {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  strong {
    font-size: 13px;
    font-weight: 600;
  }

  small {
    font-size: 12px;
    color: ${color('foreground.subtle')};
  }
`

export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

function iconFor(contentType: string): string {
  if (contentType.startsWith('image/')) return imageIcon
  if (contentType === 'application/pdf') return pdfIcon
  return /text|xml|json|edi/i.test(contentType) ? textIcon : fileIcon
}

export function AttachmentList({ attachments }: { attachments: Attachment[] }) {
  if (attachments.length === 0) return null
  return (
    <List aria-label="Attachments">
      {attachments.map((file) => (
        <li key={file.id}>
          <Card href={file.content_url} download={file.file_name}>
            <Icon source={iconFor(file.content_type)} size={20} />
            <span>
              <strong>{file.file_name}</strong>
              <small>{sizeInWords(file.size)}</small>
            </span>
          </Card>
        </li>
      ))}
    </List>
  )
}
