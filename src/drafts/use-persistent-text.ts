import { useCallback } from 'react'
import * as z from 'zod/mini'
import { usePersistentDraft } from './use-persistent-draft.ts'

export type PersistentText = { text: string; write: (text: string) => void; forget: () => void }

const Text = z.string()

/**
 * One text that survives a reload and a view that goes for a while: a change of tabs, a row scrolled out of sight.
 * @param key names what it is about, below `draft/`
 * @param begin what stands there before anybody writes; is not kept
 */
export function usePersistentText(key: string, begin = ''): PersistentText {
  const [text, change, forget] = usePersistentDraft(
    `draft/${key}`,
    Text,
    useCallback((kept: string | undefined) => kept ?? begin, [begin]),
    useCallback((written: string) => (written.trim() === '' || written === begin ? 'nothing' : 'today'), [begin]),
  )
  return { text, write: useCallback((written: string) => void change(() => written), [change]), forget }
}
