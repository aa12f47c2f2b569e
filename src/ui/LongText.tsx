import { useState } from 'react'
import { firstLines } from '../domain/ticket/plain-text.ts'
import { useServices } from '../services.tsx'
import { LinkButton } from './LinkButton.tsx'
import { Written } from './layout.ts'

const LINES_AT_FIRST = 12
const CHARACTERS_AT_FIRST = 1_500
/** A browser lays out one text of a megabyte slowly; more than this is shown a piece at a time. */
const CHARACTERS_AT_ONCE = 20_000

/**
 * What somebody wrote, however long: the beginning first, the rest on demand.
 * @param whole what is about to be sent is not cut, unless it is too much for one look
 */
export function LongText({ text, whole = false }: { text: string; whole?: boolean }) {
  const { t } = useServices()
  const [characters, setCharacters] = useState(whole ? CHARACTERS_AT_ONCE : 0)
  const { shown, more } =
    characters === 0 ? beginning(text) : { shown: text.slice(0, characters), more: characters < text.length }
  return (
    <>
      <Written dir="auto">{shown}</Written>
      {more ? (
        <div>
          <LinkButton onClick={() => setCharacters(characters + CHARACTERS_AT_ONCE)}>{t('action.showMore')}</LinkButton>
        </div>
      ) : null}
    </>
  )
}

function beginning(text: string): { shown: string; more: boolean } {
  const lines = firstLines(text, LINES_AT_FIRST)
  const shown = lines.shown.slice(0, CHARACTERS_AT_FIRST)
  return { shown, more: shown.length < text.length }
}
