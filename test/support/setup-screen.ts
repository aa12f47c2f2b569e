import '@testing-library/jest-dom/vitest'
import './setup-logic.ts'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(() => {
  cleanup()
})
