import path from 'node:path'
import { projectFolder } from './run-command.ts'
import { validatePackage } from './validate-package.ts'

/** `npm run validate [-- folder]`: the rules of Zendesk's upload, offline, on what `npm run build` left. */
const folder = path.resolve(process.argv[2] ?? path.join(projectFolder, 'dist'))
const { errors, warnings } = await validatePackage(folder)

for (const warning of warnings) console.log(`warning  ${warning}`)
for (const error of errors) console.log(`error    ${error}`)
console.log(`${folder}: ${errors.length} errors, ${warnings.length} warnings`)
process.exitCode = errors.length > 0 ? 1 : 0
