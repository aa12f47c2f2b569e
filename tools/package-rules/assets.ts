import { type Findings, merge, noFindings } from './findings.ts'
import { type PackageFiles, textOf } from './package-files.ts'

const documented = 'png jpg jpeg gif svg js htm html css map eot woff woff2 otf ttf json xml hbs hdbs'.split(' ')
const refused = 'rar zip gz tgz pdf doc docx avi bin bz bz2 csh sh jar mp3 mpeg mpg odt pptx ppt xls xlsx 7z'.split(' ')

/** Zendesk looks into files, whatever they are called. */
const refusedStarts: [string, number[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip', [0x1f, 0x8b]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['mp3', [0x49, 0x44, 0x33]],
  ['Microsoft Office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['shell script', [0x23, 0x21]],
]

export function checkAssets(contents: PackageFiles): Findings {
  return merge([
    { errors: contents.links.map((name) => `${name}: a link cannot be packed.`), warnings: [] },
    ...[...contents.files].map(([name, bytes]) => checkFile(name, bytes)),
    checkPicture(contents, 'assets/logo.png', true, [[320, 320]]),
    checkPicture(contents, 'assets/logo-small.png', true, [[128, 128]]),
    checkPicture(contents, 'assets/banner.png', false, [
      [830, 200],
      [1660, 400],
    ]),
    ...[...contents.files.keys()].filter((name) => name.endsWith('.svg')).map((name) => checkDrawing(name, contents)),
  ])
}

function checkFile(name: string, bytes: Uint8Array): Findings {
  const ending = /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const content = refusedStarts.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0]
  if (refused.includes(ending)) return { errors: [`${name}: Zendesk takes no .${ending} file.`], warnings: [] }
  if (content) return { errors: [`${name}: is a ${content} file, which Zendesk does not take.`], warnings: [] }
  if (documented.includes(ending)) return noFindings()
  return { errors: [], warnings: [`${name}: .${ending} is not among the kinds of file that Zendesk documents.`] }
}

function checkPicture({ files }: PackageFiles, name: string, required: boolean, sizes: [number, number][]): Findings {
  const bytes = files.get(name)
  if (!bytes) return { errors: required ? [`${name} is missing.`] : [], warnings: [] }
  const size = pngSize(bytes)
  if (size && sizes.some(([width, height]) => size[0] === width && size[1] === height)) return noFindings()
  const wanted = sizes.map((one) => one.join(' × ')).join(' or ')
  return { errors: [`${name}: must be a PNG of ${wanted} pixels.`], warnings: [] }
}

function pngSize(bytes: Uint8Array): [number, number] | undefined {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  if (bytes.length < 24 || !signature.every((byte, index) => bytes[index] === byte)) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

function checkDrawing(name: string, contents: PackageFiles): Findings {
  const text = textOf(contents, name) ?? ''
  const warnings: string[] = []
  if (/<image\b/i.test(text)) warnings.push(`${name}: Zendesk replaces a drawing with an embedded picture.`)
  if (/<script\b|\son\w+\s*=/i.test(text)) warnings.push(`${name}: Zendesk removes scripts from drawings.`)
  return { errors: [], warnings }
}
