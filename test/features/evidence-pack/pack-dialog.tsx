import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { unzipSync } from 'fflate'
import { beforeEach, expect } from 'vitest'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import { showModal, showSidebar } from '../../support/render-in-ticket.tsx'
import { createWorld, type World } from '../../support/world.ts'

/** The supplier's dispute, and one that only Priya and Nadia may see. */
export const DISPUTE = { ticket: 4, id: 'thr_1029', label: 'TG-1029' }
export const RESTRICTED = { ticket: 21, id: 'thr_1036', label: 'TG-1036' }
/** Both sides really run, and what fails is tried three times. */
export const PATIENT = { timeout: 30_000 }

export type Saved = { name: string; bytes: Uint8Array<ArrayBuffer> }
export let saved: Promise<Saved>[]

/** Where a browser would put its downloads. */
beforeEach(() => {
  saved = []
  const blobs = new Map<string, Blob>()
  URL.createObjectURL = (blob: Blob) => {
    const url = `blob:${blobs.size}`
    blobs.set(url, blob)
    return url
  }
  URL.revokeObjectURL = () => undefined
  HTMLAnchorElement.prototype.click = function download() {
    const blob = blobs.get(this.href)
    if (!blob) throw new Error(`Nothing is at ${this.href}.`)
    saved.push(blob.arrayBuffer().then((buffer) => ({ name: this.download, bytes: new Uint8Array(buffer) })))
  }
})

export async function openDialog(world: World, { ticket, label }: { ticket: number; label: string } = DISPUTE) {
  const sidebar = await showSidebar(world.browser, ticket)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('tab', { name: 'Case' }))
  await user.click(await screen.findByRole('button', { name: 'Evidence pack' }))
  await waitFor(() => expect(world.browser.modals).toHaveLength(1))
  sidebar.view.unmount()
  const dialog = showModal(world)
  expect(await dialog.findByRole('heading', { name: `Evidence pack ${label}` })).toBeVisible()
  expect(await dialog.findByRole('button', { name: 'Create pack' })).toBeEnabled()
  return { user, dialog }
}

export const priya = (options: Parameters<typeof createWorld>[0] = {}) =>
  createWorld({ agentId: agents.priya.id, ...options })

export const inside = ({ bytes }: Saved) => {
  const files = unzipSync(bytes)
  return { names: Object.keys(files), text: (path: string) => new TextDecoder().decode(files[path]) }
}

export async function theSaved(count = 1): Promise<Saved> {
  await waitFor(() => expect(saved).toHaveLength(count), PATIENT)
  const last = await saved.at(-1)
  if (!last) throw new Error('Nothing was saved.')
  return last
}
