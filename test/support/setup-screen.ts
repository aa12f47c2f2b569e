import './jsdom-gaps.ts'
import '@testing-library/jest-dom/vitest'
import './setup-logic.ts'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { network } from './network.ts'
import { notFound } from './not-found.ts'

// Both sides really run; the machine may have other things to do.
configure({ asyncUtilTimeout: 20_000, getElementError: notFound })

beforeAll(() => network.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  cleanup()
  window.localStorage.clear()
  window.sessionStorage.clear()
  document.body.replaceChildren()
})
afterAll(() => network.close())
