import type { Page } from '@playwright/test'
import * as z from 'zod/mini'
import { secrets } from '../../../sandbox/seed.ts'
import type { Sandbox } from '../../../sandbox/server/start-sandbox.ts'

/**
 * What the documents of an order say, read by a few lines of this test's own: a statement of the app is not to be checked
 * with the code that made it.
 */
export type RawFacts = {
  files: { name: string; text: string }[]
  /** By order line: cents and pieces. */
  lines: Record<
    string,
    { ordered: number; orderedCents: number; shipped: number; invoiced: number; invoicedCents: number }
  >
  /** What the newest invoice charges beside its lines, in cents. */
  chargedCents: number
}

const Found = z.object({
  items: z.array(z.looseObject({ id: z.string(), name: z.string(), format: z.string(), receivedAt: z.string() })),
})
const Content = z.looseObject({ content: z.string(), encoding: z.string() })

export async function readRawFacts(page: Page, sandbox: Sandbox, order: string): Promise<RawFacts> {
  const headers = { authorization: `Bearer ${secrets.apiToken}`, 'content-type': 'application/json' }
  const search = await page.request.post(`${sandbox.tradingGridUrl}/v1/documents/search`, {
    headers,
    data: { references: [{ kind: 'order', value: order }], limit: 200 },
  })
  const { items } = z.parse(Found, await search.json())
  const oldestFirst = items.filter(({ format }) => format === 'x12').reverse()
  const files = await Promise.all(
    oldestFirst.map(async ({ id, name }) => {
      const answer = await page.request.get(`${sandbox.tradingGridUrl}/v1/documents/${id}/content`, { headers })
      return { name, text: z.parse(Content, await answer.json()).content }
    }),
  )
  const texts = files.map(({ text }) => text)
  return { files, lines: linesOf(texts), chargedCents: chargedIn(texts) }
}

const cents = (price: string | undefined): number => Math.round(Number(price ?? 0) * 100)

function linesOf(texts: string[]): RawFacts['lines'] {
  const lines: RawFacts['lines'] = {}
  const line = (number: string) =>
    (lines[number] ??= { ordered: 0, orderedCents: 0, shipped: 0, invoiced: 0, invoicedCents: 0 })
  for (const segments of texts.map(segmentsOf)) {
    const set = segments.find(([tag]) => tag === 'ST')?.[1]
    for (const [tag, first = '', second, , fourth] of segments) {
      if (set === '850' && tag === 'PO1') {
        line(first).ordered = Number(second)
        line(first).orderedCents = cents(fourth)
      }
      if (set === '856' && tag === 'SN1') line(first).shipped += Number(second)
    }
    // The newest invoice of a number stands in place of the one before: the story has one number only.
    if (set === '810') {
      for (const known of Object.values(lines)) known.invoiced = 0
      for (const [tag, first = '', second, , fourth] of segments) {
        if (tag !== 'IT1') continue
        line(first).invoiced = Number(second)
        line(first).invoicedCents = cents(fourth)
      }
    }
  }
  return lines
}

function chargedIn(texts: string[]): number {
  const invoice = texts
    .map(segmentsOf)
    .findLast((segments) => segments.some(([tag, set]) => tag === 'ST' && set === '810'))
  const charges = invoice?.filter(([tag, indicator]) => tag === 'SAC' && indicator === 'C') ?? []
  return charges.reduce((sum, charge) => sum + Number(charge[5]), 0)
}

function segmentsOf(text: string): string[][] {
  const element = text[3] ?? '*'
  const segment = text[105] ?? '~'
  return text.split(segment).map((one) => one.trim().split(element))
}
