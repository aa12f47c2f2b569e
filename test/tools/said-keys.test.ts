import { describe, expect, it } from 'vitest'
import { saidKeys, says } from '../../tools/sentences/said-keys.ts'

const saysIn = (source: string, key: string) => says(saidKeys('src/app/Example.tsx', source), key)

describe('the sentences that a module can say', () => {
  it.each([
    ['named at once', "t('tab.activity')"],
    ['kept in a table', "const words = { busy: { what: 'tab.activity' } }"],
    ['chosen', "const key = late ? 'tab.documents' : 'tab.activity'"],
    ['written with other quotes', 't(`tab.activity`)'],
    ['an attribute', '<Heading sentence="tab.activity" />'],
    ['put together', `t(\`tab.\${tab}\`)`],
    ['put together in its middle', `t(\`tab.\${tab}ity\`)`],
  ])('are those %s', (_how, source) => {
    expect(saysIn(source, 'tab.activity')).toBe(true)
  })

  it.each([
    ['in a comment', "// t('tab.activity')"],
    ['of a type', `type Key = \`tab.\${'activity'}\``],
    ['with another beginning', `t(\`tabs.\${tab}\`)`],
    ['with another end', `t(\`tab.\${tab}.title\`)`],
    ['in a text that only looks like one', `const text = \`\${count} of tab.activity\``],
  ])('are not those %s', (_how, source) => {
    expect(saysIn(source, 'tab.activity')).toBe(false)
  })
})
