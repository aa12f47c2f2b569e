import { useSyncExternalStore } from 'react'
import { useServices } from '../../../services.tsx'

/** What the agent says a ticket is; asked again only where nobody said. */
export type OnboardingChoice = 'onboarding' | 'something-else'

export function useOnboardingChoice(): [OnboardingChoice | undefined, (choice: OnboardingChoice) => void] {
  const { storage, ticketId } = useServices()
  const key = `choice/onboarding/${ticketId}`
  const kept = useSyncExternalStore(storage.onChange, () => storage.get(key))
  const choice = kept === 'onboarding' || kept === 'something-else' ? kept : undefined
  return [choice, (next) => storage.set(key, next)]
}
