import type { Platform } from '../platform.ts'
import type { Attachment, Comment } from '../store/records.ts'
import { type Api, type ApiContext, agentOf, idOf } from './api.ts'
import { maySee } from './permissions.ts'
import { badRequest, forbidden, notFound, recordInvalid } from './refusal.ts'
import { UPLOAD_LIVES_MS } from './upload-tokens.ts'

const MAX_FILE_BYTES = 50 * 1024 * 1024
/** Shown in the browser; anything else is downloaded, so that no attachment runs as a page of Zendesk's. */
const SHOWN_INLINE = /^(image\/(png|jpe?g|gif|webp)|application\/pdf|text\/plain)\b/

export function fileRoutes(api: Api, platform: Platform): void {
  const { desk, clock, switches } = platform

  /** The body is the file itself. A multipart form is no exception: its boundaries end up in the file. */
  api.post('/api/v2/uploads', async (c) => {
    const caller = agentOf(c)
    const name = c.req.query('filename')
    if (!name) throw recordInvalid({ filename: [{ description: 'Filename: cannot be blank', error: 'BlankValue' }] })
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    if (bytes.length > MAX_FILE_BYTES) {
      throw recordInvalid({ base: [{ description: 'Attachment is over the limit of 50 MB', error: 'TooBig' }] })
    }

    const now = clock.now().getTime()
    const given = c.req.query('token')
    const existing = given === undefined ? undefined : desk.uploads.find(given)
    if (given !== undefined && (!existing || existing.expiresAtMs <= now)) throw notFound()
    const attachment = keep(platform, name, c.req.header('content-type') ?? 'application/binary', bytes)
    const upload = {
      token: existing?.token ?? crypto.randomUUID().replaceAll('-', ''),
      userId: existing?.userId ?? caller.user.id,
      client: existing ? existing.client : caller.client,
      attachmentIds: [...(existing?.attachmentIds ?? []), attachment.id],
      expiresAtMs: existing?.expiresAtMs ?? now + UPLOAD_LIVES_MS,
    }
    if (existing) desk.uploads.removeKey(upload.token)
    desk.uploads.put(desk.nextId(), upload, { key: upload.token })

    const files = upload.attachmentIds.flatMap((id) => desk.attachments.get(id) ?? [])
    return c.json(
      {
        upload: {
          token: upload.token,
          expires_at: new Date(upload.expiresAtMs).toISOString(),
          attachment: c.get('present').attachment(attachment),
          attachments: files.map(c.get('present').attachment),
        },
      },
      201,
    )
  })

  api.delete('/api/v2/uploads/:token', (c) => {
    agentOf(c)
    const token = c.req.param('token')
    const upload = desk.uploads.find(token)
    if (!upload) throw notFound()
    desk.db.atomic(() => {
      desk.uploads.removeKey(token)
      for (const id of upload.attachmentIds) {
        desk.attachments.remove(id)
        desk.db.run('DELETE FROM zendesk_file WHERE id = ?', id)
      }
    })
    return c.body(null, 204)
  })

  api.get('/api/v2/attachments/:id', (c) => {
    const { user } = agentOf(c)
    const attachment = desk.attachments.get(idOf(c))
    const comment = attachment && commentOf(platform, attachment)
    const ticket = comment && desk.tickets.get(comment.ticketId)
    // Until a comment has it, an upload is open to everybody who is signed in.
    if (!attachment || ticket?.deleted) throw notFound()
    if (ticket && !maySee(user, ticket)) throw forbidden()
    return c.json({ attachment: c.get('present').attachment(attachment) })
  })

  api.get('/attachments/token/:token/', (c) => {
    if (switches.attachments === 'private') requireReader(c, platform)
    const attachment = desk.attachments.find(c.req.param('token'))
    if (!attachment) throw notFound()
    const disposition = SHOWN_INLINE.test(attachment.mediaType) ? 'inline' : 'attachment'
    return new Response(new Uint8Array(desk.bytes(attachment.id)), {
      headers: {
        'content-type': attachment.mediaType,
        'content-length': String(attachment.size),
        'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(attachment.name)}`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      },
    })
  })
}

function keep({ desk }: Platform, name: string, contentType: string, bytes: Uint8Array): Attachment {
  const [mediaType = ''] = contentType.split(';')
  if (mediaType.trim() === '') throw badRequest('You passed an invalid value for the Content-Type header')
  const [id, token] = [desk.nextId(), crypto.randomUUID().replaceAll('-', '')]
  const attachment = { id, token, name, mediaType: mediaType.trim(), size: bytes.length }
  desk.attachments.put(id, attachment, { key: token })
  desk.keepBytes(id, bytes)
  return attachment
}

function commentOf({ desk }: Platform, attachment: Attachment): Comment | undefined {
  const owner = desk.attachments.ownerOf(attachment.id)
  return owner === undefined ? undefined : desk.comments.get(owner)
}

function requireReader(c: ApiContext, platform: Platform): void {
  const { user } = agentOf(c)
  const attachment = platform.desk.attachments.find(c.req.param('token') ?? '')
  const comment = attachment && commentOf(platform, attachment)
  const ticket = comment && platform.desk.tickets.get(comment.ticketId)
  if (ticket && !maySee(user, ticket)) throw forbidden()
}
