import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { browserArguments, findBrowser } from './find-browser.ts'
import { projectFolder } from './run-command.ts'

/** `npm run logo`: draws assets/logo.svg in the two sizes that Zendesk asks for. */
const assets = path.join(projectFolder, 'assets')
const drawing = await readFile(path.join(assets, 'logo.svg'), 'utf8')
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() })
const page = await browser.newPage()
for (const { name, sizePx } of [
  { name: 'logo.png', sizePx: 320 },
  { name: 'logo-small.png', sizePx: 128 },
]) {
  await page.setViewportSize({ width: sizePx, height: sizePx })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${sizePx}px}</style>${drawing}`)
  await page.screenshot({ path: path.join(assets, name), omitBackground: true })
}
await browser.close()
