import { savedComments, sha256 } from './support/ticket-files.ts'
import { escalate, expect, settings, test } from './support/world.ts'

const ISA = 'ISA*00*          *00*          *ZZ*NORTHWIND      *ZZ*ACMERETAIL     *261122*0900*U*00401*000000077*0*P*>~'
const files = [
  {
    name: 'SHP7009-asn.x12',
    mimeType: 'application/edi-x12',
    buffer: Buffer.from(
      `${ISA}GS*SH*NORTHWIND*ACMERETAIL*20261122*0900*77*X*004010~ST*856*0001~BSN*00*SHP7009*20261122*0900~SE*3*0001~GE*1*77~IEA*1*000000077~`,
    ),
  },
  // Not valid UTF-8: no way through Zendesk's framework as text.
  {
    name: 'packing slip.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0xff, 0xfe, 0x00, 0x81, 0x0a]),
  },
  {
    name: '发货通知 4500001001.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('剩余 40 箱将于周五发货。\n', 'utf8'),
  },
]

for (const { name, switches } of settings) {
  test.describe(`at the ${name} setting`, () => {
    test.use({ options: { switches } })

    test('an agent escalates, the partner answers with documents, and they end in the ticket byte for byte', async ({
      agent,
      partner,
      sandbox,
    }) => {
      test.setTimeout(240_000)
      const { sidebar, modal, page } = agent
      await agent.openTicket(1)
      await expect(sidebar.getByRole('heading', { name: 'Northwind Traders', exact: true })).toBeVisible()
      await expect(sidebar.getByRole('button', { name: 'PO 4500001001 found' })).toBeVisible()

      await escalate(sidebar, modal)
      await expect(sidebar.getByText(/Awaiting partner/).first()).toBeVisible()

      await partner.arrive('Maria Okafor')
      await partner.openThread(/PO 4500001001/)
      await partner.page.getByLabel('Your message').fill('The balance of 40 CA ships Friday.')
      await partner.page.getByLabel('Files').setInputFiles(files)
      await partner.page.getByRole('button', { name: 'Send' }).click()
      await expect(partner.page.getByText('The balance of 40 CA ships Friday.')).toBeVisible()

      await expect(sidebar.getByText(/Partner replied/)).toBeVisible({ timeout: 30_000 })
      await expect(sidebar.getByText('The balance of 40 CA ships Friday.').first()).toBeVisible()
      for (const file of files) {
        const mentioned = sidebar
          .getByRole('listitem')
          .filter({ has: sidebar.getByRole('button', { name: file.name }) })
        await mentioned.last().getByRole('button', { name: 'Attach', exact: true }).click()
        await sidebar.getByRole('button', { name: 'Attach to ticket' }).click()
        await expect(sidebar.getByText('Attached to the ticket.')).toBeVisible({ timeout: 20_000 })
        await sidebar.getByRole('tab', { name: 'Activity' }).click()
      }

      const comments = await savedComments(page, sandbox, 1)
      // Beside the partner's update, which brings its files by itself, each press has a note of its own.
      const attached = comments
        .filter(({ text }) => text.includes('attached from Trading Grid'))
        .flatMap((comment) => comment.files)
      for (const file of files) {
        expect(attached.filter((one) => one.name === file.name)).toEqual([
          { name: file.name, sha256: sha256(file.buffer) },
        ])
      }
      const withFiles = comments.filter((comment) =>
        comment.files.some((one) => files.some((file) => file.name === one.name)),
      )
      expect(withFiles.every((comment) => !comment.public)).toBe(true)
      expect(comments.filter((comment) => comment.text.includes('escalated this ticket'))).toHaveLength(1)
    })
  })
}
