import { useServices } from '../../../services.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Muted } from '../../../ui/layout.ts'
import { useNow } from '../../../ui/now.ts'
import { kindWords } from '../../../ui/words/exception-words.ts'
import { settledByWords } from '../settled-by-words.ts'
import type { Listed } from '../use-ticket-exceptions.ts'

/**
 * Which document settled it, or which exception took its place; or, where somebody resolved it by hand, that the documents
 * do not know of it.
 */
export function SettledBy({
  listed: { found, recorded },
  onOpen,
}: {
  listed: Listed
  onOpen: (cause: string) => void
}) {
  const { t, open } = useServices()
  const now = useNow(60_000)
  if (!found) return null
  if (found.exception.state === 'open')
    return recorded?.state === 'resolved' ? <Muted>{t('exception.stillFound')}</Muted> : null
  const { supersededBy } = found.exception
  if (supersededBy !== undefined) {
    const kind = kindWords(supersededBy.slice(0, supersededBy.indexOf('/')), t)
    return <LinkButton onClick={() => onOpen(supersededBy)}>{t('exception.supersededBy', { kind })}</LinkButton>
  }
  const piece = found.settledBy
  if (!piece) return <span role="status">{t('exception.settled')}</span>
  const { document, position } = piece
  const words = settledByWords(piece, now, t)
  return document === undefined ? (
    <span>{words}</span>
  ) : (
    <LinkButton onClick={() => open({ view: 'document', id: document, position })}>{words}</LinkButton>
  )
}
