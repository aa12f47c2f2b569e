/** Whether the browser's tab is in front. @returns a function that stops listening */
export function onPageVisibility(page: Document, listener: (visible: boolean) => void): () => void {
  const tell = () => listener(page.visibilityState !== 'hidden')
  page.addEventListener('visibilitychange', tell)
  tell()
  return () => page.removeEventListener('visibilitychange', tell)
}
