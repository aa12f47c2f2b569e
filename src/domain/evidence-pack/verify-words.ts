import { html } from './html.ts'
import { headOf, type PackContents } from './pack-contents.ts'
import { type PackSentence, say } from './pack-sentences.ts'
import { document, type PackPrint } from './page.ts'
import { verifierScript } from './verifier-script.ts'

/** How anybody checks a pack with what their system has, in plain words. */
export function verifyText(print: PackPrint, contents: PackContents): string {
  const { words } = print
  const { label } = contents.about
  const { throughSeq } = contents.choice
  const values = { label, seq: throughSeq, hash: headOf(contents)?.hash ?? '' }
  const section = (sentence: PackSentence, ...commands: string[]) =>
    [say(words, sentence, values), ...commands.map((command) => `\n    ${command}`)].join('\n')
  return `${[
    say(words, 'verify.intro', values),
    section('verify.files'),
    section('verify.linux', 'sha256sum -c manifest.sha256'),
    section('verify.mac', 'shasum -a 256 -c manifest.sha256'),
    section(
      'verify.windows',
      "Get-Content manifest.sha256 | ForEach-Object { $h, $f = $_ -split '  ', 2; if ((Get-FileHash -LiteralPath $f -Algorithm SHA256).Hash -ne $h) { $f } }",
    ),
    section('verify.page'),
    section(
      'verify.chain',
      'bodyHash     = SHA-256( salt || JSON of body )',
      'hash         = SHA-256( previousHash || JSON of the entry without body, salt and hash )',
    ),
    say(words, 'verify.stubs'),
    section('verify.head', values.hash),
    say(words, 'verify.anchor', values),
  ].join('\n\n')}\n`
}

const spoken = [
  'verify.broken',
  'verify.changed',
  'verify.choose',
  'verify.entryBroken',
  'verify.filesWhole',
  'verify.hash',
  'verify.missing',
  'verify.noManifest',
  'verify.notInTrail',
  'verify.onlyListed',
  'verify.trailWhole',
  'verify.unlisted',
  'verify.unsupported',
  'verify.whole',
] as const

/**
 * A page that checks the pack it came with. Its few lines share nothing with the app: a check that shares a rule shares
 * its mistake. It reads what it is given and sends nothing anywhere.
 */
export function verifyPage(print: PackPrint): string {
  const { words } = print
  const title = say(words, 'checkPage')
  const said = Object.fromEntries(spoken.map((sentence) => [sentence.slice('verify.'.length), words[sentence]]))
  // Inside a script element only the end tag means anything, and it begins with this letter.
  const data = JSON.stringify(said).replaceAll('<', '\\u003c')
  return document(
    print,
    title,
    html`<h1>${title}</h1>
<p>${say(words, 'verify.choose')}</p>
<p><label>${say(words, 'file')} <input id="files" type="file" multiple webkitdirectory></label></p>
<div id="result" role="status" aria-live="polite"></div>
<script type="application/json" id="words">${{ markup: data }}</script>
<script>${{ markup: verifierScript }}</script>`,
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  )
}
