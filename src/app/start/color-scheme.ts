import { useEffect, useState } from 'react'
import type { ColorScheme } from '../../ui/theme.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'

/** Zendesk says in the page's own address how it looks, so that the first paint is already right. */
export function initialColorScheme(location: Location): ColorScheme {
  const given =
    new URLSearchParams(location.search).get('colorScheme') ??
    new URLSearchParams(location.hash.slice(1)).get('colorScheme')
  return given === 'dark' ? 'dark' : 'light'
}

/** The scheme as Zendesk shows it now; the page's own background follows. */
export function useColorScheme(initial: ColorScheme, zendesk: Zendesk | undefined): ColorScheme {
  const [scheme, setScheme] = useState(initial)
  useEffect(() => zendesk?.onColorScheme(setScheme), [zendesk])
  useEffect(() => {
    document.documentElement.dataset.colorScheme = scheme
  }, [scheme])
  return scheme
}
