import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { startSandbox } from '../sandbox/server/start-sandbox.ts'
import { browserArguments, findBrowser } from './find-browser.ts'
import { projectFolder } from './run-command.ts'
import { everyLook, type Look, nameOf, shownLook } from './screenshots/look.ts'
import { type View, views } from './screenshots/views.ts'

/**
 * `npm run screenshots [-- folder] [--all] [--only name]`: pictures of the running app, by default those of the guides
 * in docs/pictures; `--all` shows every view narrow and wide, light and dark, English and German.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean' }, only: { type: 'string' } },
})
const folder = path.resolve(positionals[0] ?? path.join(projectFolder, 'docs/pictures'))
await mkdir(folder, { recursive: true })

const sandbox = await startSandbox({ say: (line) => console.log(line) })
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() })
let missed = 0
for (const view of views.filter(({ name }) => values.only === undefined || name === values.only)) {
  for (const look of values.all ? everyLook : [shownLook]) await take(view, look)
}
await browser.close()
await sandbox.stop()
process.exit(missed > 0 ? 1 : 0)

/** Each picture starts from the beginning of the story, and from a browser that was never here. */
async function take(view: View, look: Look): Promise<void> {
  sandbox.reset()
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: look.colorScheme })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const file = path.join(folder, `${view.name}${values.all ? `-${nameOf(look)}` : ''}.png`)
  try {
    const shown = await view.show(page, sandbox, look)
    await shown.screenshot({ path: file, animations: 'disabled' })
    console.log(path.relative(process.cwd(), file))
  } catch (error) {
    missed += 1
    console.error(`${file} was not taken: ${error instanceof Error ? error.message : error}`)
  }
  await context.close()
}
