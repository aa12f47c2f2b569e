/** The address of an app's page: `origin` is the workspace's, and the SDK listens to no other. */
export function frameUrl(
  page: string,
  frame: { origin: string; appGuid: string; colorScheme: 'light' | 'dark' },
): string {
  const url = new URL(page)
  url.searchParams.set('origin', frame.origin)
  url.searchParams.set('app_guid', frame.appGuid)
  url.searchParams.set('colorScheme', frame.colorScheme)
  return url.href
}
