import { useCallback } from 'react'
import * as z from 'zod/mini'
import { useKeptDraft } from './kept-draft.ts'

export type KeptText = { text: string; write: (text: string) => void; forget: () => void }

const Text = z.string()

/**
 * One text that survives a reload and a view that goes for a while: a change of tabs, a row scrolled out of sight.
 * @param key names what it is about, below `draft/`
 * @param begin what stands there before anybody writes; is not kept
 */
export function useKeptText(key: string, begin = ''): KeptText {
  const [text, change, forget] = useKeptDraft(
    `draft/${key}`,
    Text,
    useCallback((kept: string | undefined) => kept ?? begin, [begin]),
    useCallback((written: string) => (written.trim() === '' || written === begin ? 'nothing' : 'today'), [begin]),
  )
  return { text, write: useCallback((written: string) => void change(() => written), [change]), forget }
}
