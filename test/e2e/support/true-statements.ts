import type { FrameLocator, Locator } from '@playwright/test'
import type { RawFacts } from './raw-facts.ts'
import { type AgentAt, expect, type PartnerAt } from './world.ts'

/** What the documents show now: goods that are missing, prices and quantities that are billed wrongly. */
export function troubles({ lines, chargedCents }: RawFacts) {
  const all = Object.values(lines)
  const usd = (cents: number) => new Intl.NumberFormat('en', { minimumFractionDigits: 2 }).format(cents / 100)
  return {
    short: all.some(({ ordered, shipped }) => shipped < ordered),
    price: all.some(({ orderedCents, invoicedCents, invoiced }) => invoiced > 0 && invoicedCents !== orderedCents),
    tooMany: all.some(({ shipped, invoiced }) => invoiced > shipped),
    /** Every amount of money that follows from them. */
    amounts: new Set([
      usd(chargedCents),
      ...all.flatMap(({ ordered, orderedCents, shipped, invoiced, invoicedCents }) => [
        usd(orderedCents),
        usd(invoicedCents),
        usd((ordered - shipped) * orderedCents),
        usd((invoiced - shipped) * invoicedCents),
        usd(invoiced * (invoicedCents - orderedCents)),
      ]),
    ]),
    usd,
  }
}

/** What a sentence says must hold in the documents as they are now. @returns the sentences that are false */
export function falseStatements(sentences: string[], facts: RawFacts, partnerPromisesOpen: boolean): string[] {
  const shown = troubles(facts)
  const anyOpen = shown.short || shown.price || shown.tooMany
  return sentences.filter((sentence) => {
    const saysSettled = /\b(Settled|Resolved) with\b/.test(sentence)
    if (saysSettled && (anyOpen || partnerPromisesOpen)) return true
    // A promise is kept only once the documents show what was promised, and the one that is named is there.
    const kept = /kept its word: (\D+) (\S+) shows it\. (.*)/.exec(sentence)
    if (kept) {
      const [, , number = '', promised = ''] = kept
      const isOpen = /[Ss]hip/.test(promised) ? shown.short : shown.price || shown.tooMany
      if (isOpen || !facts.files.some(({ text }) => text.includes(number))) return true
    } else if (/kept its word|a document settles it/.test(sentence)) return true
    const settledBy = /^Settled by (\D+) ([\w-]+)/.exec(sentence)
    if (settledBy && !facts.files.some(({ text }) => text.includes(settledBy[2] ?? ''))) return true
    return false
  })
}

export const visibleSentences = async (place: Locator): Promise<string[]> =>
  // biome-ignore lint/performance/useDomNodeTextContent: sentences are told apart by how they are laid out
  (await place.innerText())
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What the sidebar says on all that concerns the case: Next and the state, and the exceptions in every state. */
export async function saidIn(sidebar: FrameLocator): Promise<string[]> {
  const said = await visibleSentences(sidebar.locator('main'))
  const panel = sidebar.getByRole('tabpanel', { name: /Exceptions/ })
  for (const state of [/^Resolved/, /^Open/]) {
    await panel.getByRole('button', { name: state }).first().click()
    said.push(...(await visibleSentences(panel)))
  }
  return said
}

export async function escalateAll({ sidebar, modal, openTicket }: AgentAt, ticket: number): Promise<void> {
  await openTicket(ticket)
  await sidebar.getByRole('tab', { name: /Exceptions/ }).click()
  await sidebar.getByRole('button', { name: 'Escalate all 4' }).click()
  await modal.getByRole('button', { name: 'Escalate to partner' }).click()
  await expect(sidebar.getByRole('region', { name: 'Next' }).or(sidebar.getByLabel('Next'))).toBeVisible()
}

export async function promise({ page }: PartnerAt, does: string, what: string): Promise<void> {
  await page.getByText('Promise something by a day').click()
  await page.getByLabel('What you do').selectOption(does)
  const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('By', { exact: true }).fill(day)
  await page.getByLabel('What exactly').fill(what)
  await page.getByRole('button', { name: 'Promise', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Promises' }).getByText(what).first()).toBeVisible()
}

/** Sends a document from the partner's page, beside the words of its kind and its own number. */
export async function sendDocument(
  { page }: PartnerAt,
  file: { name: string; text: string },
  about: { kind: string; number: string },
): Promise<void> {
  const { name, text } = file
  await page.bringToFront()
  await page.getByLabel('Files').setInputFiles({ name, mimeType: 'application/edi-x12', buffer: Buffer.from(text) })
  await page.getByLabel('What they are').selectOption(about.kind)
  await page.getByLabel('Its own number').fill(about.number)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByText(name).first()).toBeVisible()
}
