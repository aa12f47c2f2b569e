import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describeContract } from './openapi.ts'
import { projectFolder } from './run-command.ts'

/** `npm run contract`: writes the contract's OpenAPI file from its schemas. */
const file = path.join(projectFolder, 'docs/trading-grid.openapi.json')
await mkdir(path.dirname(file), { recursive: true })
await writeFile(file, `${JSON.stringify(await describeContract(), null, 2)}\n`)
console.log(path.relative(projectFolder, file))
