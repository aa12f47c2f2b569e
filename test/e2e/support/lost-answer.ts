import type { Page, Route } from '@playwright/test'

/**
 * The network dies after the server has done what it was asked and before the browser hears of it. Once.
 * @param meant whether a request is the one that is meant, by its address and body
 */
export async function loseAnswer(page: Page, meant: (url: string, body: string) => boolean): Promise<void> {
  let lost = false
  const matches = (route: Route) => meant(route.request().url(), route.request().postData() ?? '')
  await page.route('**/*', async (route) => {
    if (lost || !matches(route)) return route.fallback()
    lost = true
    await route.fetch()
    await route.abort('connectionreset')
  })
}
