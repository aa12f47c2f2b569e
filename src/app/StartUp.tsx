import { QueryClientProvider } from '@tanstack/react-query'
import { ThemeProvider } from '@zendeskgarden/react-theming'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { createTranslator } from '../i18n/translator.ts'
import type { Services } from '../services.tsx'
import { type ColorScheme, themeFor } from '../ui/theme.ts'
import type { PageServices } from './build-services.ts'
import { useColorScheme } from './color-scheme.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { createQueryClient } from './query-client.ts'
import { StartFailure } from './StartFailure.tsx'
import { StartSkeleton } from './StartSkeleton.tsx'
import { TestBanner } from './TestBanner.tsx'

type Started = { state: 'waiting' } | { state: 'failed'; error: unknown } | { state: 'ready'; services: PageServices }

/**
 * Connects, then renders. Whatever goes wrong on the way is a clear page; nothing is ever stuck on "Loading".
 * @param start connects to Zendesk and builds the page's services; settles within seconds, well or badly
 */
export function StartUp({
  start,
  initialScheme,
  children,
}: {
  start: () => Promise<PageServices>
  initialScheme: ColorScheme
  /** Renders the page; navigation is the page's own. */
  children: (services: Omit<Services, 'open'>) => ReactNode
}) {
  const [started, setStarted] = useState<Started>({ state: 'waiting' })
  const [queryClient] = useState(createQueryClient)
  useEffect(() => {
    let current = true
    start().then(
      (services) => current && setStarted({ state: 'ready', services }),
      (error: unknown) => current && setStarted({ state: 'failed', error }),
    )
    return () => {
      current = false
    }
  }, [start])

  const services = started.state === 'ready' ? started.services : undefined
  const scheme = useColorScheme(initialScheme, services?.zendesk)
  const t = useLanguage(services)
  const complete = useMemo(() => (services ? { ...services, t } : undefined), [services, t])

  return (
    <ThemeProvider theme={themeFor(scheme)}>
      {started.state === 'waiting' ? <StartSkeleton /> : null}
      {started.state === 'failed' ? <StartFailure error={started.error} t={t} /> : null}
      {complete ? (
        <QueryClientProvider client={queryClient}>
          <ErrorBoundary t={t}>
            {complete.zendesk.installation.settings.testSystem ? <TestBanner t={t} /> : null}
            {children(complete)}
          </ErrorBoundary>
        </QueryClientProvider>
      ) : null}
    </ThemeProvider>
  )
}

/** The agent's language in Zendesk; before that is known, the browser's. */
function useLanguage(services: PageServices | undefined) {
  const [changed, setChanged] = useState<string | undefined>(undefined)
  useEffect(() => services?.zendesk.onLocale(setChanged), [services])
  const locale = changed ?? services?.zendesk.agent.locale ?? navigator.language
  const timeZone = services?.zendesk.agent.timeZone
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return useMemo(() => createTranslator(locale, timeZone), [locale, timeZone])
}
