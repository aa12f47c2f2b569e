import { execFileSync } from 'node:child_process'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Figure, inWords, isMet, type Measure } from './figure.ts'
import { findBrowser } from './find-browser.ts'
import { projectFolder } from './run-command.ts'

/**
 * `npm run bench [-- first-paint]`: measures what test/bench describes, one module after the other, and keeps the
 * figures of a full run in bench/results.json. Fails when a figure misses its goal.
 */
const folder = path.join(projectFolder, 'test/bench')
// React and Vite choose by it what they build.
process.env.NODE_ENV = 'production'
const wanted = process.argv[2]
const figures: Figure[] = []

for (const name of (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort()) {
  if (wanted !== undefined && !name.startsWith(wanted)) continue
  const module: { figures?: Measure } = await import(pathToFileURL(path.join(folder, name)).href)
  // A module without figures is a part of another one.
  for (const figure of (await module.figures?.()) ?? []) {
    figures.push(figure)
    console.log(inWords(figure))
  }
}

if (wanted === undefined) {
  const chromium = execFileSync(findBrowser(), ['--version'], { encoding: 'utf8' }).trim()
  const results = { date: new Date().toISOString(), node: process.version, chromium, figures }
  await mkdir(path.join(projectFolder, 'bench'), { recursive: true })
  await writeFile(path.join(projectFolder, 'bench/results.json'), `${JSON.stringify(results, null, 2)}\n`)
}
process.exitCode = figures.every(isMet) ? 0 : 1
