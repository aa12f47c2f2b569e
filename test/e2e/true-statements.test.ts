import type { FrameLocator, Locator } from '@playwright/test'
import { correctedInvoice } from '../support/corrected-invoice.ts'
import { readRawFacts } from './support/raw-facts.ts'
import { savedComments } from './support/ticket-files.ts'
import {
  escalateAll,
  falseStatements,
  promise,
  saidIn,
  sendDocument,
  troubles,
  visibleSentences,
} from './support/true-statements.ts'
import { expect, test } from './support/world.ts'

const TICKET = 1
const ORDER = '4500001001'
const WORD = 'Grace will correct invoice 55010.'
/** The same without the clerk's name, as the customer reads it. */
const TOLD = 'Invoice 55010 will be corrected'

async function resolveByHand(sidebar: FrameLocator, kind: string): Promise<Locator> {
  const panel = sidebar.getByRole('tabpanel', { name: /Exceptions/ })
  await panel.getByRole('button', { name: kind }).first().click()
  await panel.getByRole('button', { name: 'Resolve…' }).click()
  return panel
}

test('from escalation to the end no statement about a case says more than its documents', async ({
  agent,
  partner,
  sandbox,
}) => {
  test.setTimeout(300_000)
  const { sidebar, page } = agent
  const facts = () => readRawFacts(page, sandbox, ORDER)
  await escalateAll(agent, TICKET)

  // Figures: every amount that the list names follows from the order, the notice and the invoice.
  const { amounts, usd, ...shown } = troubles(await facts())
  expect(shown).toEqual({ short: true, price: true, tooMany: true })
  const panel = sidebar.getByRole('tabpanel', { name: /Exceptions/ })
  const rows = await panel.getByRole('listitem').allInnerTexts()
  const named = rows.join('\n').match(/[\d,]+\.\d\d(?= USD)/g) ?? []
  expect(named.length).toBeGreaterThanOrEqual(3)
  for (const amount of named) expect([...amounts]).toContain(amount)
  // 40 cases are short and billed all the same: counted once. The price of the batteries and the freight come on top.
  const { chargedCents, lines } = await facts()
  const { 1: kits, 2: batteries } = lines
  if (!kits || !batteries) throw new Error('The order has no such lines.')
  const atRisk = usd(
    (kits.ordered - kits.shipped) * kits.orderedCents +
      batteries.invoiced * (batteries.invoicedCents - batteries.orderedCents) +
      chargedCents,
  )
  await expect(panel.getByText(`${atRisk} USD at risk`)).toBeVisible()

  // The partner promises two things and writes a word that no document states.
  await partner.arrive('Grace Ito')
  await partner.openThread(/PO 4500001001/)
  await promise(partner, 'ship', '40 CA of the drill kit')
  await promise(partner, 'invoice', 'invoice 55010')
  await partner.page.getByLabel('Your message').fill(WORD)
  await partner.page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(partner.page.getByText(WORD).first()).toBeVisible()
  await page.bringToFront()
  await expect(sidebar.getByRole('heading', { name: 'Northwind Traders replied' })).toBeVisible({ timeout: 60_000 })

  // The draft for the customer: that word has the partner alone behind it.
  await sidebar.getByRole('button', { name: 'Answer the customer' }).click()
  const draft = sidebar.getByLabel('Reply to the customer')
  await expect(draft).toBeVisible()
  const word = sidebar.getByRole('checkbox', { name: new RegExp(TOLD) })
  await expect(word).toBeVisible()
  const beside = word.locator('xpath=ancestor::div[.//button][1]')
  expect(await beside.textContent()).not.toMatch(/Also stated in/)
  await word.check({ force: true })
  const written = (await draft.inputValue()).split('\n')
  const line = written.find((one) => one.includes(TOLD))
  expect(line, written.join('\n')).toMatch(/not confirmed yet/)
  // What is not marked so is stated by a document: each of its figures stands there.
  const raw = (await facts()).files.map(({ text }) => text).join('\n')
  for (const sentence of written.filter((one) => one.startsWith('- ') && !one.includes('not confirmed yet'))) {
    for (const figure of sentence.match(/\b[A-Z]*\d{4,}\b/g) ?? []) expect(raw, sentence).toContain(figure)
  }
  await sidebar.getByRole('button', { name: 'Close' }).first().click()

  // One is resolved by hand: nothing else is, and no document settled anything.
  await resolveByHand(sidebar, 'Price differs')
  const also = panel.getByRole('checkbox', { name: /Also resolve the partner thread/ })
  await expect(panel.getByText(/^Still open with this partner: .*Short shipment/)).toBeVisible()
  await expect(also).not.toBeChecked()
  await panel.getByLabel('Summary').fill('Agreed on the phone.')
  await panel.getByRole('button', { name: 'Resolve', exact: true }).click()
  await expect(panel.getByText(/Resolved by Sam Rivera/)).toBeVisible()
  const inDetail = await visibleSentences(panel)
  expect(falseStatements(inDetail, await facts(), true)).toEqual([])
  expect(inDetail.join('\n')).not.toMatch(/Settled by|kept its word/)
  await panel.getByRole('button', { name: 'All exceptions' }).click()
  expect(falseStatements(await saidIn(sidebar), await facts(), true)).toEqual([])

  // The corrected invoice settles what it states, the quantity and the freight, and nothing else.
  await sendDocument(partner, correctedInvoice(new Date()), { kind: 'invoice', number: '55010' })
  await page.bringToFront()
  const notes = async () => (await savedComments(page, sandbox, TICKET)).map((one) => one.text)
  await expect
    .poll(async () => (await notes()).filter((note) => note.includes('Settled by Invoice 55010')).length, {
      timeout: 90_000,
    })
    .toBe(2)
  const after = await facts()
  expect(troubles(after)).toMatchObject({ short: true, price: false, tooMany: false })
  expect(falseStatements(await saidIn(sidebar), after, true)).toEqual([])
  expect((await notes()).filter((note) => /Settled by/.test(note) && /Short shipment/.test(note))).toEqual([])

  // The last one is resolved by hand while a promise is open: the thread stays open unless the agent wants it closed.
  await resolveByHand(sidebar, 'Short shipment')
  await expect(panel.getByText(/^Still open with this partner: .*promise/)).toBeVisible()
  await expect(also).not.toBeChecked()
  await also.check({ force: true })
  await panel.getByLabel('Summary').fill('They come with the next truck.')
  await panel.getByRole('button', { name: 'Resolve', exact: true }).click()
  await expect(panel.getByText(/Resolved by Sam Rivera/)).toBeVisible()
  await expect(sidebar.getByText(/is closed with \d items still open|is closed with one item still open/)).toBeVisible()
  await expect(sidebar.getByText(/^Still open in TG-/)).toBeVisible()
  await panel.getByRole('button', { name: 'All exceptions' }).click()
  expect(falseStatements(await saidIn(sidebar), await facts(), true)).toEqual([])
  await expect
    .poll(async () => (await notes()).find((note) => note.includes('They come with the next truck.')))
    .toMatch(/Still open with this partner: .*promise/)
})
