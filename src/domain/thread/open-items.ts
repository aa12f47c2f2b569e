/** What the Trading Grid counts as not done in a thread. */
export type Counted = { openItems?: { exceptions: number; promises: number; documentRequests: number } }

/** How much is still open in a thread, whatever its state says. */
export function countOpenItems({ openItems }: Counted): number {
  return openItems ? openItems.exceptions + openItems.promises + openItems.documentRequests : 0
}
