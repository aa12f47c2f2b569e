import { useEffect, useState } from 'react'
import { styled } from 'styled-components'
import { visibleName } from '../../../domain/plain-text.ts'

const Picture = styled.img`
  display: block;
  max-width: 100%;
`

/** A picture, from a URL that lives as long as the view. */
export function ImageView({
  name,
  mediaType,
  bytes,
}: {
  name: string
  mediaType: string
  bytes: Uint8Array<ArrayBuffer>
}) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes, mediaType])
  return url === undefined ? null : <Picture src={url} alt={visibleName(name)} />
}
