import { correctedInvoice } from '../support/corrected-invoice.ts'
import { shipNoticeFile } from '../support/ship-notice-file.ts'
import { readRawFacts } from './support/raw-facts.ts'
import { savedComments } from './support/ticket-files.ts'
import { escalateAll, falseStatements, promise, saidIn, sendDocument, troubles } from './support/true-statements.ts'
import { expect, test } from './support/world.ts'

const TICKET = 1
const ORDER = '4500001001'
/** The drill kit, of which 40 of 120 cases were missing. */
const KIT = ['1', 'UP', '10087100045183']

test('a case that documents settle says so of each exception when its document is there, and of nothing before', async ({
  agent,
  partner,
  sandbox,
}) => {
  test.setTimeout(300_000)
  const { sidebar, page } = agent
  const facts = () => readRawFacts(page, sandbox, ORDER)
  const notes = async () => (await savedComments(page, sandbox, TICKET)).map((one) => one.text)
  const settledBy = async (document: string) =>
    (await notes()).filter((note) => note.includes(`Settled by ${document}`)).join('\n')
  await escalateAll(agent, TICKET)

  await partner.arrive('Grace Ito')
  await partner.openThread(/PO 4500001001/)
  await promise(partner, 'ship', '40 CA of the drill kit')
  await page.bringToFront()
  expect(falseStatements(await saidIn(sidebar), await facts(), true)).toEqual([])

  const rest = shipNoticeFile(new Date(), { number: 'SHP7003', order: ORDER, line: ['1', '40', 'CA'], goods: KIT })
  const notice = { name: rest.name, text: await rest.text() }
  await sendDocument(partner, notice, { kind: 'ship-notice', number: 'SHP7003' })
  await page.bringToFront()
  const byNotice = () => settledBy('Ship notice SHP7003')
  await expect.poll(byNotice, { timeout: 90_000 }).toContain('Short shipment')
  // All 120 are shipped now, so the invoice bills none too many.
  await expect.poll(byNotice, { timeout: 90_000 }).toContain('Invoiced too many')
  expect(await byNotice()).not.toContain('Price differs')
  const shipped = await facts()
  expect(troubles(shipped)).toMatchObject({ short: false, price: true, tooMany: false })
  const afterNotice = await saidIn(sidebar)
  expect(falseStatements(afterNotice, shipped, false)).toEqual([])
  expect(afterNotice.join('\n')).toMatch(/kept its word: Ship notice SHP7003 shows it/)

  const invoice = correctedInvoice(new Date(), { cases: 120 })
  await sendDocument(partner, invoice, { kind: 'invoice', number: '55010' })
  await page.bringToFront()
  await expect.poll(() => settledBy('Invoice 55010'), { timeout: 90_000 }).toContain('Price differs')
  const after = await facts()
  expect(troubles(after)).toMatchObject({ short: false, price: false, tooMany: false })
  const atTheEnd = await saidIn(sidebar)
  expect(falseStatements(atTheEnd, after, false)).toEqual([])
  expect(atTheEnd.join('\n')).not.toMatch(/USD at risk/)
  await expect(sidebar.getByRole('region', { name: 'Next' })).not.toContainText('Escalate')
})
