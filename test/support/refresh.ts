import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect } from 'vitest'

/** Presses Refresh. While the app is looking by itself, as it does at the start, the button takes no click. */
export async function refresh(user: UserEvent): Promise<void> {
  const button = await screen.findByRole('button', { name: 'Refresh' })
  await waitFor(() => expect(button).toBeEnabled())
  await user.click(button)
}
