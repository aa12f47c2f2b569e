import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

type Locked = { version?: string; integrity?: string; resolved?: string; link?: boolean }

const projectFolder = path.resolve(import.meta.dirname, '../..')
const text = readFileSync(path.join(projectFolder, 'package-lock.json'), 'utf8')
const { packages }: { packages: Record<string, Locked> } = JSON.parse(text)
/** Without the project itself, which has no name here. */
const locked = Object.entries(packages).filter(([place]) => place !== '')

it('has a checksum for every package, those of other platforms included', () => {
  expect(locked.length).toBeGreaterThan(300)
  const without = locked.filter(([, { integrity = '' }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity))
  expect(without.map(([place]) => place)).toEqual([])
})

it('names no registry: whoever installs asks the one that npm is set to, and the checksum decides', () => {
  expect(locked.filter(([, { resolved, link }]) => resolved !== undefined || link).map(([place]) => place)).toEqual([])
  expect(text).not.toMatch(/https?:\/\/(localhost|127\.|10\.|192\.168\.|[\w.-]*registry)/i)
  expect(readFileSync(path.join(projectFolder, '.npmrc'), 'utf8')).toContain('omit-lockfile-registry-resolved=true')
})
