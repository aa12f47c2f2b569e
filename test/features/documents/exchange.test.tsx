import { within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { harshest, kindest, type Switches } from '../../../sandbox/switches.ts'
import { network, TRADING_GRID } from '../../support/network.ts'
import { keepTicking, openDocuments, partnerFile, savedComments, sha256, storyWith } from './open-documents.tsx'

const LIMIT = 1_048_576
const VIRUS = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')
const text = (words: string) => new TextEncoder().encode(words)
/** No text in any encoding that Zendesk's framework would carry. */
const binary = (size: number, seed: number) => Uint8Array.from({ length: size }, (_, at) => (at * 31 + seed) % 256)

const twenty: [name: string, bytes: Uint8Array][] = [
  ['empty.txt', text('')],
  ['one byte.bin', binary(1, 255)],
  ['limit.bin', binary(LIMIT, 3)],
  ['limit text.txt', text('x'.repeat(LIMIT))],
  ['发货通知 4500000987.txt', text('剩余 40 箱将于周五发货。')],
  ['отгрузка.pdf', binary(4_000, 5)],
  ['ملف الشحن.csv', text('a;b\n1;2\n')],
  ['invoice.pdf', binary(500, 7)],
  ['invoice.pdf', binary(500, 8)],
  ['%41 & "quoted" {{ticket.id}}.txt', text('plain')],
  ...Array.from({ length: 8 }, (_, at): [string, Uint8Array] => [`photo ${at}.jpg`, binary(2_000 + at, 100 + at)]),
  ['infected.doc', text(VIRUS)],
  ['out of order.bin', binary(300, 9)],
]

function storyOfTwenty() {
  return storyWith((grid, now) => ({
    maxDocumentBytes: LIMIT,
    documents: [
      ...grid.documents.filter(({ references }) => !references.some(({ value }) => value === '4500000987')),
      ...twenty.map(([name, bytes], at) => ({
        ...partnerFile(`doc_twenty_${at}`, name, bytes, now),
        scan: name === 'infected.doc' ? ('infected' as const) : ('clean' as const),
      })),
    ],
    threads: grid.threads.map((thread) => ({ ...thread, events: thread.id === 'thr_1042' ? [] : thread.events })),
  }))
}

it.each<[string, Switches]>([
  ['kindest', kindest],
  ['harshest', harshest],
])(
  'brings 18 of 20 files into the ticket byte for byte in one note, and explains the other two, at the %s setting',
  async (_, switches) => {
    const { world, user, panel } = await openDocuments({ story: storyOfTwenty(), switches })
    const stop = keepTicking(world)
    // This one is out of order on every way, until it is mended.
    const broken = [http.all(`${TRADING_GRID}/documents/doc_twenty_19/*`, () => HttpResponse.json({}, { status: 503 }))]
    network.use(...broken)
    await panel.findByText('20 documents')
    expect(panel.getByRole('checkbox', { name: /infected\.doc/ })).toBeDisabled()

    await user.click(panel.getByRole('button', { name: 'Select all' }))
    await user.click(panel.getByRole('button', { name: 'Attach 19 to ticket' }))

    expect(await panel.findByText('18 attached, 1 explained', undefined, { timeout: 60_000 })).toBeVisible()
    const results = within(panel.getByRole('list', { name: 'Result for each document' }))
    expect(results.getByText(/out of order\.bin/).closest('li')).toHaveTextContent(/can’t be reached/)
    expect(panel.getByText(/Malware was found in this file/)).toBeVisible()

    const carrying = (await savedComments(world)).filter(({ files }) => files.length > 1)
    expect(carrying).toHaveLength(1)
    expect(carrying[0]?.public).toBe(false)
    const sent = twenty.slice(0, 18).map(async ([name, bytes]) => `${name} ${await sha256(bytes)}`)
    const arrived = carrying[0]?.files.map((file) => `${file.name} ${file.sha256}`) ?? []
    expect(arrived.toSorted()).toEqual((await Promise.all(sent)).toSorted())

    network.resetHandlers(http.all(`${TRADING_GRID}/*`, ({ request }) => world.tradingGrid.fetch(request)))
    await user.click(panel.getByRole('button', { name: 'Try again: 1 document' }))
    expect(await panel.findByText('19 attached', undefined, { timeout: 30_000 })).toBeVisible()
    const all = (await savedComments(world)).flatMap(({ files }) => files)
    expect(all.filter(({ name }) => name === 'out of order.bin')).toHaveLength(1)
    expect(all).toHaveLength(19)
    stop()
  },
  120_000,
)
