import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

export type Notice = { name: string; version: string; license: string; homepage?: string; texts: string[] }
/** What the package carries as `assets/third-party-notices.json`; Zendesk documents no plain text in a package. */
export type Notices = { about: string; licenses: Record<string, string[]>; packages: Notice[] }

type PackageJson = {
  name: string
  version: string
  license?: string
  /** The way of before npm 2. */
  licenses?: { type: string }[]
  author?: string | { name: string }
  homepage?: string
}

/** @throws Error for a package that states no license, or none whose text is known */
export async function noticesOf(folders: string[]): Promise<Notices> {
  const packages = await Promise.all(folders.map(noticeOf))
  packages.sort((one, other) => (`${one.name}@${one.version}` < `${other.name}@${other.version}` ? -1 : 1))
  const names = [...new Set(packages.map(({ license }) => license))].sort()
  const ofLicense = (wanted: string) =>
    packages.filter(({ license }) => license === wanted).map(({ name, version }) => `${name}@${version}`)
  return {
    about: 'Parts of this app were made by others, who permit its use under these licenses.',
    licenses: Object.fromEntries(names.map((license) => [license, ofLicense(license)])),
    packages,
  }
}

async function noticeOf(folder: string): Promise<Notice> {
  const described: PackageJson = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))
  const { name, version, homepage } = described
  const license = described.license ?? described.licenses?.map(({ type }) => type).join(' OR ')
  if (!license) throw new Error(`${name}@${version} is in the build and states no license.`)
  const found = await licenseTexts(folder)
  const texts = found.length > 0 ? found : [statedText(described, license)]
  return { name, version, license, ...(homepage ? { homepage } : {}), texts }
}

/** Also of parts that a package took over from others, in a folder of their own. */
async function licenseTexts(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries
    .filter((entry) => entry.isFile() && /^(licen[cs]e|copying|notice)(?!.*\.(js|ts|json|html)$)/i.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.slice(folder.length).includes('node_modules'))
    .sort()
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  return [...new Set(texts.map((text) => text.replaceAll('\r\n', '\n').trim()))]
}

/** Some state a license in their package.json and forget its text. */
function statedText({ name, author }: PackageJson, license: string): string {
  if (license !== 'MIT') throw new Error(`${name} is in the build without the text of its license, ${license}.`)
  const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`)
  return `This package states MIT as its license and comes without a file of it.

Copyright (c) ${holder}

${MIT}`
}

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`
