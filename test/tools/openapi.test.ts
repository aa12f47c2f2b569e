import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { describeContract, readContract } from '../../tools/openapi.ts'

const file = path.resolve(import.meta.dirname, '../../docs/trading-grid.openapi.json')
const described = JSON.parse(JSON.stringify(await describeContract()))

it('is as fresh as the contract: `npm run contract` writes it', () => {
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(described)
})

it('describes every operation once, under a name of its own', async () => {
  const { operations } = await readContract()
  const names = Object.values<object>(described.paths).flatMap((methods) =>
    Object.values(methods).map((operation: { operationId: string }) => operation.operationId),
  )
  expect(names.sort()).toEqual(operations.map(({ id }) => id).sort())
  expect(new Set(names).size).toBe(names.length)
})

it('refers only to what it describes', () => {
  const references = [...JSON.stringify(described).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)]
  expect(references.length).toBeGreaterThan(100)
  const missing = references.filter(([, group = '', name = '']) => !described.components[group]?.[name])
  expect(missing.map(([reference]) => reference)).toEqual([])
})

it('declares every parameter of a path', () => {
  for (const [pattern, methods] of Object.entries<Record<string, { parameters?: { name: string; in: string }[] }>>(
    described.paths,
  )) {
    const wanted = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    for (const { parameters = [] } of Object.values(methods)) {
      expect(parameters.filter((one) => one.in === 'path').map((one) => one.name)).toEqual(wanted)
    }
  }
})
