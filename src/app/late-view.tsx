import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, useMemo } from 'react'
import type { Catalogues } from '../i18n/translator.ts'
import { ServicesProvider, useServices } from '../services.tsx'
import { PartNotLoaded } from '../ui/part-not-loaded.ts'

/** A view that the first paint does not need. It comes in a chunk of its own, together with all sentences. */
export function lateView<Props extends object>(
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

/** A part of a late view that comes when it is wanted. */
export function laterStill<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await load().catch(notLoaded) }))
}

function notLoaded(cause: unknown): never {
  throw new PartNotLoaded('A file of the app did not come.', { cause })
}

function Speaking({ sentences, children }: { sentences: Catalogues; children: ReactNode }) {
  const services = useServices()
  const complete = useMemo(() => ({ ...services, t: services.t.with(sentences) }), [services, sentences])
  return <ServicesProvider services={complete}>{children}</ServicesProvider>
}
