import { prettyDOM } from '@testing-library/react'

/**
 * Testing Library's error, which draws the page only once somebody reads it. A query that waits fails every 50 ms until
 * what it looks for is there, and most of these errors are read by nobody.
 */
export function notFound(message: string | null, container: Element): Error {
  const error = new Error()
  Error.captureStackTrace(error, notFound)
  error.name = 'TestingLibraryElementError'
  const inWords = () =>
    [message, `Ignored nodes: comments, script, style\n${prettyDOM(container)}`].filter(Boolean).join('\n\n')
  Object.defineProperty(error, 'message', { configurable: true, get: inWords })
  return error
}
