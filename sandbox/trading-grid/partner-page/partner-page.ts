import * as z from 'zod/mini'
import { findBankDetails, withoutBankDetails } from '../bank-details.ts'
import { bytesOf } from '../documents.ts'
import { allPartners, findPartner } from '../partners.ts'
import { Problem } from '../problem.ts'
import { threadReferences } from '../threads.ts'
import type { World } from '../world.ts'
import { caseForms } from './case-forms.ts'
import {
  conversationsOf,
  findConversation,
  findPerson,
  findSharedDocument,
  markSeen,
  type Person,
  unreadOf,
} from './conversations.ts'
import { field, formIn } from './form.ts'
import { html, words } from './html.ts'
import { assetResponse, homeOf, pageResponse, redirect, type Session } from './layout.ts'
import { findNotice, keepNotice } from './notices.ts'
import { sendAnswer, withdraw } from './send.ts'
import { clock, threadPage } from './thread-page.ts'
import { referenceInWords, states } from './words.ts'

/** What a partner's people use. Who one is stands in the address: several can be open side by side in one browser. */
export async function partnerPage(world: World, request: Request): Promise<Response> {
  const url = new URL(request.url)
  const [, , ...parts] = url.pathname.split('/').map(decode)
  if (parts[0] === 'assets') return assetResponse(parts[1] ?? '') ?? missing()
  if (parts.length === 0 || parts[0] === '') return whoAreYou(world)

  const partner = findPartner(world, parts[0] ?? '')
  const person = partner && findPerson(partner, parts[1] ?? '')
  if (!person) return missing()
  const [, , place, id = '', action] = parts
  if (place === undefined || place === '') return conversationList(world, person)
  if (place === 'documents') return download(world, person, id)
  const thread = place === 'threads' ? findConversation(world, person, id) : undefined
  if (!thread) return missing()

  const session = { partner: person.partner, person: person.name }
  const address = `${homeOf(session)}/threads/${thread.id}`
  if (request.method === 'POST' && action !== undefined && actions.has(action)) {
    if (fromElsewhere(request)) return new Response('This form belongs to another site.', { status: 403 })
    const form = await formIn(request)
    if (!form) return noForm(session)
    const notice = await perform(world, person, thread, action, form)
    return redirect(notice === undefined ? address : `${address}?notice=${notice}`)
  }
  if (action !== undefined) return missing()
  const notice = findNotice(world, thread.id, url.searchParams.get('notice'))
  const content = threadPage(world, person, thread, notice)
  markSeen(world, person, thread)
  return pageResponse({ title: thread.subject, session }, content)
}

const actions = new Set(['posts', 'withdrawals', ...caseForms.keys()])

async function perform(
  world: World,
  person: Person,
  thread: Parameters<typeof sendAnswer>[2],
  action: string,
  form: FormData,
): Promise<string | undefined> {
  // Whatever form a text came in, its words come back in the answer form.
  let text = ''
  try {
    text = field(form, 'text')
    if (typedIn(form).some((typed) => findBankDetails(typed).length > 0)) {
      return keepNotice(world, { thread: thread.id, sentences: [NO_BANK_DETAILS], text: withoutBankDetails(text) })
    }
    if (action === 'posts') return await sendAnswer(world, person, thread, form)
    if (action === 'withdrawals') withdraw(world, person, thread, form)
    else await caseForms.get(action)?.({ world, person, thread, form })
    return undefined
  } catch (error) {
    // Meanwhile withdrawn by the other side, for example: said on the page, with the text kept.
    if (!(error instanceof Problem)) throw error
    return keepNotice(world, { thread: thread.id, sentences: [sentenceOf(error)], text })
  }
}

/** What the page itself writes into its forms: identifiers, in which any letters and digits may follow each other. */
const identifiers = new Set(['key', 'proposal', 'promise', 'counterTo', 'replaces', 'request'])

/** Bank details do not belong in the field for an order number or in a file's name either. */
const typedIn = (form: FormData): string[] =>
  [...form].flatMap(([name, value]) => (identifiers.has(name) ? [] : [typeof value === 'string' ? value : value.name]))

const NO_BANK_DETAILS =
  'This was not sent: it looks like bank details. Never write them in a message. Enter them in your company profile, under “Payment details”, where a second person confirms them.'

/** A refused field says what to do by itself, without its place in a request. */
const sentenceOf = (problem: Problem): string => {
  const errors = z.safeParse(z.array(z.object({ detail: z.string() })), problem.extra.errors)
  return errors.success ? errors.data.map(({ detail }) => detail).join(' ') : problem.message
}

function whoAreYou(world: World): Response {
  const partners = allPartners(world).map(
    (partner) => html`<section class="card"><h2>${words(partner.name)}</h2>
<ul class="people">${[...new Set(partner.groups.flatMap(({ members }) => members.map(({ name }) => name)))].map(
      (name) =>
        html`<li><a href="${homeOf({ partner, person: name })}">${words(name)}</a> <small>${partner.groups
          .filter(({ members }) => members.some((member) => member.name === name))
          .map((group, index) => html`${index > 0 && ', '}${words(group.name)}`)}</small></li>`,
    )}</ul></section>`,
  )
  return pageResponse(
    { title: 'Who are you?' },
    html`<h1>Who are you?</h1>
<p>This stands in for the partner’s side of the Trading Grid. Choose a person and see what that person sees.</p>
<div class="cards">${partners}</div>`,
  )
}

function conversationList(world: World, person: Person): Response {
  const session = { partner: person.partner, person: person.name }
  const threads = conversationsOf(world, person)
  const rows = threads.map((thread) => {
    const unread = unreadOf(world, person, thread.id)
    return html`<li class="card" data-key="${thread.id}"><a href="${homeOf(session)}/threads/${thread.id}">${words(thread.subject)}</a>
${unread > 0 && html` <strong class="unread">${unread} new</strong>`}
<p><span class="state ${thread.state}">${states[thread.state]}</span> ${clock(world, person, thread)}</p>
<p class="quiet">${thread.label}${threadReferences(world, thread.id).map((reference) => html` · ${words(referenceInWords(reference))}`)}</p>
${thread.latest && html`<p class="latest">${words(thread.latest.actor.name)}: ${words(thread.latest.excerpt)}</p>`}</li>`
  })
  return pageResponse(
    { title: `Conversations of ${person.partner.name}`, session },
    html`<h1>Conversations</h1>
<p class="quiet" data-connection hidden>No connection at the moment. What is shown may be old; trying again.</p>
<ol class="threads" data-live="threads">${rows}</ol>
${threads.length === 0 && html`<p>Nothing here yet. When something is escalated to you, it appears by itself.</p>`}`,
  )
}

function download(world: World, person: Person, id: string): Response {
  const document = findSharedDocument(world, person, id)
  if (!document) return missing()
  if (document.scan !== 'clean') return new Response('The virus scan does not let this file through.', { status: 409 })
  const plainName = document.name.replace(/[^\w. -]/g, '_')
  return new Response(bytesOf(world, id), {
    headers: {
      'content-type': document.mediaType,
      'content-disposition': `attachment; filename="${plainName}"; filename*=UTF-8''${encodeRfc5987(document.name)}`,
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
    },
  })
}

const encodeRfc5987 = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

/** Browsers say where a form came from. Whoever says nothing is no browser. */
const fromElsewhere = (request: Request): boolean =>
  !['same-origin', 'none', null].includes(request.headers.get('sec-fetch-site'))

const noForm = (session: Session): Response =>
  pageResponse(
    { title: 'Not sent', session, status: 400 },
    html`<h1>This was not sent</h1><p>It did not arrive as a form. <a href="${homeOf(session)}">Go back</a> and send it again.</p>`,
  )

const missing = (): Response =>
  pageResponse(
    { title: 'Not here', status: 404 },
    html`<h1>This page is not here</h1><p><a href="/partner">Begin again</a></p>`,
  )

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
