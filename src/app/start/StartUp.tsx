import { QueryClientProvider } from '@tanstack/react-query'
import { ThemeProvider } from '@zendeskgarden/react-theming'
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react'
import { createTranslator, type Translator } from '../../i18n/translator.ts'
import type { Services } from '../../services.tsx'
import { type ColorScheme, themeFor } from '../../ui/theme.ts'
import { TestBanner } from '../sidebar/TestBanner.tsx'
import type { PageServices } from './build-services.ts'
import { useColorScheme } from './color-scheme.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { createQueryClient } from './query-client.ts'
import { StartFailure } from './StartFailure.tsx'
import { StartSkeleton } from './StartSkeleton.tsx'

type Started = { state: 'waiting' } | { state: 'failed'; error: unknown } | { state: 'ready'; services: PageServices }

/** After this the page says what it waits for. */
const SAY_SO_AFTER_MS = 4_000

/** Its words come when they are needed; where they cannot come either, the page waits without them. */
const StillWaiting = lazy<ComponentType<{ t: Translator }>>(async () => ({
  default: await import('./StillWaiting.tsx').then(
    (module) => module.StillWaiting,
    () => () => <StartSkeleton />,
  ),
}))

/**
 * Connects, then renders. Whatever goes wrong on the way is a clear page, and so is a Zendesk that is slow.
 * @param start connects to Zendesk and builds the page's services, which end with `closed`; takes as long as Zendesk does
 */
export function StartUp({
  start,
  initialScheme,
  children,
}: {
  start: (closed: AbortSignal) => Promise<PageServices>
  initialScheme: ColorScheme
  /** Renders the page; navigation is the page's own. */
  children: (services: Omit<Services, 'open'>) => ReactNode
}) {
  const [started, setStarted] = useState<Started>({ state: 'waiting' })
  const [late, setLate] = useState(false)
  const [queryClient] = useState(createQueryClient)
  useEffect(() => {
    const page = new AbortController()
    const timer = setTimeout(() => setLate(true), SAY_SO_AFTER_MS)
    start(page.signal).then(
      (services) => page.signal.aborted || setStarted({ state: 'ready', services }),
      (error: unknown) => page.signal.aborted || setStarted({ state: 'failed', error }),
    )
    return () => {
      page.abort()
      clearTimeout(timer)
    }
  }, [start])

  const services = started.state === 'ready' ? started.services : undefined
  const scheme = useColorScheme(initialScheme, services?.zendesk)
  const t = useLanguage(services)
  const complete = useMemo(() => (services ? { ...services, t } : undefined), [services, t])

  return (
    <ThemeProvider theme={themeFor(scheme)}>
      {started.state === 'waiting' ? (
        <Suspense fallback={<StartSkeleton />}>{late ? <StillWaiting t={t} /> : <StartSkeleton />}</Suspense>
      ) : null}
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
