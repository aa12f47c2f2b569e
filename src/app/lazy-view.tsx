import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, useEffect, useMemo } from 'react'
import type { Catalogues } from '../i18n/translator.ts'
import { ServicesProvider, useServices } from '../services.tsx'
import { PartNotLoaded } from '../ui/failure/part-not-loaded.ts'
import { fetchFailureWords } from '../ui/failure/use-failure-words.ts'

/** A view that the first paint does not need. It comes in a chunk of its own, together with all sentences. */
export function lazyView<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [View, { laterSentences }] = await Promise.all([load(), import('../i18n/later-sentences.ts')]).catch(
      notLoaded,
    )
    return {
      default: (props: Props) => (
        <Speaking sentences={laterSentences}>
          <View {...props} />
        </Speaking>
      ),
    }
  })
}

/** Fetched one after the other while the page has nothing to do: an agent may need them when there is no connection. */
const lazyParts: (() => Promise<unknown>)[] = [fetchFailureWords, () => import('./modal/open-in-modal.ts')]

/** A part of a late view that is shown when it is wanted. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  lazyParts.push(load)
  return lazy(async () => ({ default: await load().catch(notLoaded) }))
}

function notLoaded(cause: unknown): never {
  throw new PartNotLoaded('A file of the app did not come.', { cause })
}

function Speaking({ sentences, children }: { sentences: Catalogues; children: ReactNode }) {
  const services = useServices()
  useEffect(() => void fetchWhenIdle(), [])
  const complete = useMemo(() => ({ ...services, t: services.t.with(sentences) }), [services, sentences])
  return <ServicesProvider services={complete}>{children}</ServicesProvider>
}

async function fetchWhenIdle(): Promise<void> {
  for (let load = lazyParts.shift(); load; load = lazyParts.shift()) {
    await idle()
    // Whoever needs it asks again.
    await load().catch(() => undefined)
  }
}

/** Safari has no idle callbacks. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve())
    else setTimeout(resolve, 200)
  })
}
