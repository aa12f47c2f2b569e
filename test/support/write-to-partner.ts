import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'

/** Opens the form of a message to the partner, from the menu that offers it in every state of an open thread. */
export async function writeToPartner(user: UserEvent): Promise<void> {
  const head = within(await screen.findByRole('region', { name: 'Status' }, { timeout: 20_000 }))
  await user.click(await head.findByRole('button', { name: 'More' }))
  await user.click(await head.findByRole('button', { name: 'Reply to partner' }))
}
