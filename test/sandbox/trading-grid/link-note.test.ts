import { expect, it } from 'vitest'
import { linkSentences } from '../../../sandbox/trading-grid/links/link-sentences.ts'
import { restrictTo } from '../../../sandbox/trading-grid/restrictions.ts'
import { noteText } from '../../../src/features/escalation/note-text.ts'
import { laterSentences } from '../../../src/i18n/later-sentences.ts'
import { createTranslator } from '../../../src/i18n/translator.ts'
import { unlinkTicket, witnessLink } from '../../../src/trading-grid/contract/operations/link-operations.ts'
import { escalate, readThread } from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import { linkMark } from '../../../src/trading-grid/contract/ticket-link.ts'
import { withoutMarks } from '../../../src/trading-grid/contract/vocabulary/quoted-text.ts'
import de from '../../../translations/de.json' with { type: 'json' }
import en from '../../../translations/en.json' with { type: 'json' }
import { AGENT, escalation, littleWorld, TICKET } from './little-world.ts'

const FILE = { commentId: 2, attachmentId: 501, name: 'dock.png' }
const OTHER = 502
const COLLEAGUE = { id: 43, name: 'Priya Nair' }

/** A thread that asks for a file of its ticket, in an account of which nothing is known or which drops metadata. */
async function waiting(options: { restricted?: boolean; alsoGroups?: string[] } = {}) {
  const world = littleWorld()
  world.zendesk.metadataKept = false
  world.zendesk.users.set(AGENT.id, { name: AGENT.name, role: 'agent' })
  world.zendesk.users.set(COLLEAGUE.id, { name: COLLEAGUE.name, role: 'agent' })
  const { alsoGroups } = options
  const body = { ...escalation(), attachments: [FILE], ...(alsoGroups ? { alsoGroups } : {}) }
  const { thread, link } = await world.ask(escalate, { body })
  if (!link) throw new Error('The little world has a Zendesk client.')
  if (options.restricted) restrictTo(world, thread.id, [AGENT.id])
  const ticket = world.zendesk.tickets.get(TICKET.id)
  if (!ticket) throw new Error('The little world has a ticket 1.')
  const type = (body: string, author = AGENT) =>
    world.zendesk.addComment(ticket, { body, public: false, author_id: author.id }, {})
  const looked = async () => {
    const { link: now } = await world.witness(thread.id, TICKET.id)
    return { witnessed: now.witnessed, named: now.filesToFollow.map(({ named }) => named) }
  }
  return { ...world, thread, link, type, looked }
}

type World = Awaited<ReturnType<typeof waiting>>
const nothing = { witnessed: false, named: [false] }
const mark = ({ link }: World, ...files: number[]) => linkMark(link.nonce, files)
const linked = ({ thread }: World, agent = AGENT.name) =>
  `${agent} linked this ticket to ${thread.label} with ${thread.partner.name} in Trading Grid.`
const shared = ({ thread }: World, agent = AGENT.name) =>
  `${agent} asked Trading Grid to send files of this ticket to ${thread.partner.name} in ${thread.label}: dock.png`

it.each<[string, (world: World) => string]>([
  ['is the mark alone', (world) => mark(world, FILE.attachmentId)],
  ['names the thread and the mark alone', (world) => `${world.thread.label} ok\n\n${mark(world, FILE.attachmentId)}`],
  ['pastes the mark behind a question', (w) => `Is ${w.thread.label} done?\n\n${mark(w, FILE.attachmentId)}`],
  ['denies it', (w) => `${linked(w).replace('linked', 'never linked')}\n\n${mark(w)}`],
  ['adds to the first line', (w) => `${linked(w)} Not really.\n\n${mark(w)}`],
  ['has words before', (w) => `FYI\n${linked(w)}\n\n${mark(w)}`],
  ['has words behind', (w) => `${linked(w)}\n\n${mark(w)}\n\nThanks`],
  ['names files without saying so', (w) => `${linked(w)}\n\n${mark(w, FILE.attachmentId)}`],
  ['says something else of files', (w) => `${linked(w)}\n\nSee the file.\n\n${mark(w, FILE.attachmentId)}`],
  ['says that files go, and names none', (w) => `${shared(w)}\n\n${mark(w)}`],
  ['is of somebody else', (w) => `${linked(w, COLLEAGUE.name)}\n\n${mark(w)}`],
  ['is of another thread', (w) => `${linked(w).replace(w.thread.label, 'TG-9')}\n\n${mark(w)}`],
  ['is of another partner', (w) => `${linked(w).replace(w.thread.partner.name, 'Contoso')}\n\n${mark(w)}`],
  ['is quoted', (w) => `${linked(w)}\n\n${mark(w)}`.replaceAll(/^/gm, '> ')],
  ['has the mark twice', (w) => `${linked(w)}\n\n${mark(w)}\n\n${mark(w)}`],
  ['has a mark that was broken', (w) => withoutMarks(`${linked(w)}\n\n${mark(w)}`)],
  ['escalates without a subject', (w) => `${escalated(w).split('\n')[0]}\n\n${mark(w)}`],
  ['escalates and takes along nothing', (w) => `${escalated(w)}\n\n${mark(w, FILE.attachmentId)}`],
])('takes no note for a link, where metadata is dropped, that %s', async (_, textOf) => {
  const world = await waiting()
  world.type(textOf(world))
  expect(await world.looked()).toEqual(nothing)
})

function escalated({ thread }: World, locale = 'en', files: unknown[] = []) {
  const form = { subject: thread.subject, text: 'Where is it?', comments: [], files, documents: [] }
  const t = createTranslator(locale).with(laterSentences)
  // The note reads only these members of the form.
  return noteText(thread, form as unknown as Parameters<typeof noteText>[1], AGENT.name, t)
}

it('takes nothing for a link that a colleague pasted, whom it does not name', async () => {
  const world = await waiting()
  world.type(`${shared(world)}\n\n${mark(world, FILE.attachmentId)}`, COLLEAGUE)
  expect(await world.looked()).toEqual(nothing)
})

it.each<[string, (world: World, locale: 'en' | 'de') => string, boolean]>([
  ['an escalation', (w, locale) => `${escalated(w, locale)}\n\n${mark(w)}`, false],
  ['an escalation with a file', (w, l) => `${escalated(w, l, [FILE])}\n\n${mark(w, FILE.attachmentId)}`, true],
  ['a link', (w, locale) => `${say(w, locale, 'linked')}\n\n${mark(w)}`, false],
  [
    'a link that names a file',
    (w, l) => `${say(w, l, 'linked')}\n\n${say(w, l, 'shared')}\n\n${mark(w, FILE.attachmentId)}`,
    true,
  ],
  ['a file', (w, locale) => `${say(w, locale, 'shared')}\n\n${mark(w, FILE.attachmentId)}`, true],
  ['evidence', (w, l) => `${say(w, l, 'evidence')}\n\n${mark(w, FILE.attachmentId, OTHER)}`, true],
])('takes the app’s own note of %s, where metadata is dropped', async (_, textOf, names) => {
  for (const locale of ['en', 'de'] as const) {
    const world = await waiting()
    world.type(textOf(world, locale))
    const { witnessed, named } = await world.looked()
    expect([locale, witnessed]).toEqual([locale, true])
    // A file that is named goes at once, or is told of as gone.
    expect(named).toEqual(names ? [] : [false])
  }
})

it('takes the app’s own note of an escalation to several groups, where metadata is dropped', async () => {
  const world = await waiting({ alsoGroups: ['northwind-finance'] })
  expect(world.thread.group.name).toMatch(/, /)
  world.type(`${escalated(world, 'en', [FILE])}\n\n${mark(world, FILE.attachmentId)}`)
  expect(await world.looked()).toEqual({ witnessed: true, named: [] })
})

function say({ thread }: World, locale: string, note: 'linked' | 'shared' | 'evidence') {
  const t = createTranslator(locale).with(laterSentences)
  const about = { agent: AGENT.name, label: thread.label, partner: thread.partner.name }
  return note === 'linked' ? t('link.note.linked', about) : t(`link.note.${note}`, { ...about, names: 'dock.png' })
}

it('takes no text for a link to a restricted thread, since it does not say what is done', async () => {
  const world = await waiting({ restricted: true })
  world.type(`${AGENT.name} confirmed something in the Trading Grid. What it was stands there.\n\n${mark(world)}`)
  world.type(`${linked(world)}\n\n${mark(world)}`)
  const looked = await world.ask(witnessLink, {
    path: { thread: world.thread.id, account: TICKET.account, ticket: TICKET.id },
    body: { agent: AGENT },
    agent: AGENT.id,
  })
  expect(looked.link.witnessed).toBe(false)
})

async function counting(metadataKept: boolean) {
  const world = await waiting()
  world.type(`${linked(world)}\n\n${mark(world)}`)
  expect((await world.looked()).witnessed).toBe(true)
  world.zendesk.metadataKept = metadataKept
  const path = { thread: world.thread.id, account: TICKET.account, ticket: TICKET.id }
  const query = { agent: AGENT.id, agentName: AGENT.name }
  const unlink = async () => (await world.send(unlinkTicket, { path, query })).status
  const isLinked = async () => {
    const { tickets } = await world.ask(readThread, { path: { thread: world.thread.id }, query: { agent: AGENT.id } })
    return tickets.length > 0
  }
  return { ...world, unlink, isLinked }
}
const unlinked = ({ thread }: World, agent = AGENT.name) =>
  `${agent} unlinked this ticket from ${thread.label} with ${thread.partner.name} in Trading Grid.`

it.each<[string, (world: World) => string]>([
  ['nothing', () => 'Thanks.'],
  ['the mark alone', (world) => mark(world)],
  ['that it is linked', (world) => `${linked(world)}\n\n${mark(world)}`],
  ['that somebody else does', (world) => `${unlinked(world, COLLEAGUE.name)}\n\n${mark(world)}`],
  ['that nobody should', (world) => `${unlinked(world)} Or did they?\n\n${mark(world)}`],
  ['it of files', (world) => `${unlinked(world)}\n\n${mark(world, FILE.attachmentId)}`],
  ['it without the mark', (world) => unlinked(world)],
])('keeps a link that counts while the ticket’s notes say %s', async (_, textOf) => {
  const world = await counting(false)
  world.type(textOf(world))
  expect(await world.unlink()).toBe(409)
  expect(await world.isLinked()).toBe(true)
})

it.each([true, false])('unlinks once a note of the ticket says so, metadata kept: %j', async (kept) => {
  const world = await counting(kept)
  expect(await world.unlink()).toBe(409)
  world.noteUnlink(TICKET.id, world.thread.id)
  expect(await world.unlink()).toBe(200)
  expect(await world.isLinked()).toBe(false)
})

it('unlinks without a note what never counted, and a ticket that takes none', async () => {
  const { ask, thread } = await waiting()
  const path = { thread: thread.id, account: TICKET.account, ticket: TICKET.id }
  const query = { agent: AGENT.id, agentName: AGENT.name }
  expect((await ask(unlinkTicket, { path, query })).thread.tickets).toEqual([])
  const closed = await counting(true)
  const ticket = closed.zendesk.tickets.get(TICKET.id)
  if (ticket) ticket.status = 'closed'
  expect(await closed.unlink()).toBe(200)
})

it.each([
  ['en', en.sentences],
  ['de', de.sentences],
])('holds the server’s sentences about links in %s against those of the app', (language, app) => {
  const server = linkSentences.find(({ locale }) => locale === language)?.say
  expect(server).toMatchObject({
    escalated: app['escalate.note.first'],
    subject: app['escalate.note.subject'],
    linked: app['link.note.linked'],
    unlinked: app['link.note.unlinked'],
    shared: app['link.note.shared'],
    evidence: app['link.note.evidence'],
  })
  expect(app['escalate.note.shared'].startsWith(server?.alsoShared ?? '?')).toBe(true)
})
