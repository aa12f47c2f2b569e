import { useEffect, useState } from 'react'
import { styled } from 'styled-components'
import { visibleName } from '../../../../domain/ticket/plain-text.ts'
import { useServices } from '../../../../services.tsx'
import { Card } from '../../../../ui/layout.ts'

const Picture = styled.img`
  display: block;
  align-self: start;
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
  const { t } = useServices()
  const [url, setUrl] = useState<string>()
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
    setUrl(made)
    setBroken(false)
    return () => URL.revokeObjectURL(made)
  }, [bytes, mediaType])
  if (broken) return <Card $tone="warning">{t('viewer.unreadableImage')}</Card>
  return url === undefined ? null : <Picture src={url} alt={visibleName(name)} onError={() => setBroken(true)} />
}
