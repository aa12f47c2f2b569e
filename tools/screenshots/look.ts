import type { Page } from '@playwright/test'

export type Look = { widthPx: number; colorScheme: 'light' | 'dark'; locale: 'en' | 'de' }

/** In the guides. */
export const shownLook: Look = { widthPx: 380, colorScheme: 'light', locale: 'en' }

export const everyLook: Look[] = ([320, 560] as const).flatMap((widthPx) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['en', 'de'] as const).map((locale) => ({ widthPx, colorScheme, locale })),
  ),
)

export const nameOf = ({ widthPx, colorScheme, locale }: Look): string => `${widthPx}-${colorScheme}-${locale}`

/** The workspace keeps these in its own storage; the app hears of them from the workspace. */
export async function wear(page: Page, { widthPx, colorScheme, locale }: Look): Promise<void> {
  const preferences = JSON.stringify({ colorScheme, locale, appsWidthPx: widthPx, panel: 'apps' })
  await page.addInitScript((kept) => {
    if (window.top === window) window.localStorage.setItem('workspace.preferences', kept)
  }, preferences)
}
