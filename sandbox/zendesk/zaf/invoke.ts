import * as z from 'zod/mini'
import type { AgentPage, Size, TicketTab } from '../host-model.ts'
import { notAllowed, notAvailable, type PathAnswer } from './messages.ts'

/** What an action of one instance can reach. */
export type Acting = {
  guid: string
  page: AgentPage
  tab: TicketTab | undefined
  createInstance(wanted: { location: 'modal'; url: string; size: Size }): object
}

const Length = z.union([z.string(), z.number()])
const Dimensions = z.object({ width: z.optional(Length), height: z.optional(Length) })
const NewInstance = z.object({
  location: z.literal('modal'),
  url: z.optional(z.string()),
  size: z.optional(Dimensions),
})
const Kind = z._default(z.enum(['notice', 'alert', 'error']), 'notice')
const Shown = z._default(
  z.union([z.number(), z.object({ sticky: z.boolean() }), z.object({ duration: z.number() })]),
  5000,
)
const Place = z.enum(['ticket', 'user', 'organization'])
const done = { value: null }

export async function invokePath(acting: Acting, path: string, parameters: unknown[]): Promise<PathAnswer> {
  const field = /^ticketFields:([^.]+)\.(show|hide|toggle|enable|disable)$/.exec(path)
  if (field && acting.tab) {
    acting.tab.showField(field[1] ?? '', past.get(field[2] ?? '') ?? 'shown')
    return done
  }
  switch (path) {
    case 'notify':
      return notify(acting, parameters)
    case 'routeTo':
      return routeTo(acting, parameters)
    case 'resize':
      return resize(acting, parameters)
    case 'instances.create':
      return createInstance(acting, parameters)
    case 'destroy':
      return { ...done, afterwards: () => acting.page.closeInstance(acting.guid) }
    case 'track':
      return done
    default:
      return acting.tab ? onTicket(acting.tab, path, parameters) : { error: notAvailable(path) }
  }
}

const past = new Map(
  Object.entries<'shown' | 'hidden' | 'toggled' | 'enabled' | 'disabled'>({
    show: 'shown',
    hide: 'hidden',
    toggle: 'toggled',
    enable: 'enabled',
    disable: 'disabled',
  }),
)

async function onTicket(tab: TicketTab, path: string, parameters: unknown[]): Promise<PathAnswer> {
  const appending = /^(?:ticket\.)?comment\.append(Text|Html|Markdown)$/.exec(path)?.[1]
  const content = z.string().safeParse(parameters[0])
  if (appending) {
    if (!content.success) return { error: notAllowed(path, 'needs a text') }
    tab.append(content.data, appending === 'Text' ? 'text' : appending === 'Html' ? 'html' : 'markdown')
    return done
  }
  if (path === 'ticket.disableSave' || path === 'ticket.enableSave') {
    tab.allowSave(path === 'ticket.enableSave')
    return done
  }
  const listed = /^ticket\.(tags|collaborators)\.(add|remove)$/.exec(path)
  if (!listed) return { error: notAvailable(path) }
  const ticket = await tab.read()
  const given = parameters.flat().filter((one) => typeof one === 'string')
  const had = listed[1] === 'tags' ? ticket.tags : ticket.collaborators.map((person) => person.email)
  const next = listed[2] === 'add' ? [...new Set([...had, ...given])] : had.filter((one) => !given.includes(one))
  tab.change(listed[1] === 'tags' ? { tags: next } : { collaborators: next })
  return done
}

function notify({ page }: Acting, [message, kind, shown]: unknown[]): PathAnswer {
  const parsed = z.tuple([z.string(), Kind, Shown]).safeParse([message, kind ?? undefined, shown ?? undefined])
  if (!parsed.success) return { error: notAllowed('notify', 'needs a message, a kind and a duration') }
  const [text, how, duration] = parsed.data
  if (typeof duration === 'number') page.notify(text, how, { forMs: duration })
  else if ('sticky' in duration && duration.sticky) page.notify(text, how, 'until-closed')
  else page.notify(text, how, { forMs: 'duration' in duration ? duration.duration : 5000 })
  return done
}

function routeTo({ page }: Acting, [kind, id]: unknown[]): PathAnswer {
  const place = Place.safeParse(kind)
  const number = Number(id)
  if (!place.success || (id !== 'new' && !Number.isInteger(number))) return { error: notAvailable(`routeTo ${kind}`) }
  page.routeTo({ kind: place.data, id: id === 'new' ? 'new' : number })
  return done
}

function resize({ page, guid }: Acting, [wanted]: unknown[]): PathAnswer {
  const size = Dimensions.safeParse(wanted)
  if (!size.success) return { error: notAllowed('resize', 'needs a width or a height') }
  page.resize(guid, sizeOf(size.data))
  return done
}

function createInstance({ createInstance: create }: Acting, [wanted]: unknown[]): PathAnswer {
  const parsed = NewInstance.safeParse(wanted)
  if (!parsed.success) return { error: notAllowed('instances.create', 'can create modals, with a url and a size') }
  const { url = '', size = {} } = parsed.data
  return { value: [create({ location: 'modal', url, size: sizeOf(size) })] }
}

function sizeOf({ width, height }: z.infer<typeof Dimensions>): Size {
  const css = (length: string | number) => (/^\d+(\.\d+)?$/.test(String(length)) ? `${length}px` : String(length))
  return {
    ...(width === undefined ? {} : { width: css(width) }),
    ...(height === undefined ? {} : { height: css(height) }),
  }
}
