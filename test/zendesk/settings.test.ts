import { describe, expect, it } from 'vitest'
import { createTranslator } from '../../src/i18n/translator.ts'
import { failureWords } from '../../src/ui/failure/failure-words.tsx'
import { neededBesideTickets, readSettings, requireSettings } from '../../src/zendesk/settings.ts'

const ADDRESS = 'https://trading-grid.example/v1'
const given = { base_url: ADDRESS, authentication: 'token', concerns: 'numbers', brand_ids: '', form_ids: null }

const labels = {
  base_url: 'Address of the Trading Grid',
  authentication: 'Authentication',
  concerns: 'Tickets that concern the app',
  brand_ids: 'Only these brands',
  form_ids: 'Only these ticket forms',
}

/** What the sidebar says, or what it works with. */
function sidebarWith(settings: object): ReturnType<typeof readSettings>['settings'] | string {
  const read = readSettings(settings)
  try {
    requireSettings(read.wrong, neededBesideTickets)
    return read.settings
  } catch (error) {
    const { what, next } = failureWords(error, createTranslator('en'))
    return `${what} ${next}`
  }
}

describe('a setting that means something', () => {
  it.each<[string, unknown, object]>([
    ['concerns', undefined, { concerns: 'numbers' }],
    ['concerns', null, { concerns: 'numbers' }],
    ['concerns', '', { concerns: 'numbers' }],
    ['concerns', '  ', { concerns: 'numbers' }],
    ['concerns', 'Numbers', { concerns: 'numbers' }],
    ['concerns', ' ALL\n', { concerns: 'all' }],
    ['concerns', '\u200ball\ufeff', { concerns: 'all' }],
    ['authentication', 'Token', { authentication: 'token' }],
    ['authentication', 'TOKEN ', { authentication: 'token' }],
    ['authentication', ' Jwt', { authentication: 'jwt' }],
    ['authentication', '', { authentication: 'token' }],
    ['authentication', null, { authentication: 'token' }],
    ['authentication', '\u00a0jwt\u00a0', { authentication: 'jwt' }],
    ['base_url', 'HTTPS://Trading-Grid.Example/v1', { baseUrl: ADDRESS }],
    ['base_url', ` ${ADDRESS} `, { baseUrl: ADDRESS }],
    ['base_url', `${ADDRESS}///`, { baseUrl: ADDRESS }],
    ['base_url', `\u200b${ADDRESS}`, { baseUrl: ADDRESS }],
    ['base_url', 'trading-grid.example/v1', { baseUrl: ADDRESS }],
    ['base_url', 'https://trading-grid.example:443/v1', { baseUrl: ADDRESS }],
    ['base_url', '', { baseUrl: ADDRESS }],
    ['base_url', null, { baseUrl: ADDRESS }],
    ['brand_ids', ' 1, 2;3\n4 ', { brandIds: [1, 2, 3, 4] }],
    ['brand_ids', 360001, { brandIds: [360001] }],
    ['brand_ids', ',', { brandIds: [] }],
    ['form_ids', undefined, { formIds: [] }],
    ['form_ids', '360001,', { formIds: [360001] }],
    ['jwt_issuer', ' acme ', { jwtIssuer: 'acme' }],
    ['jwt_issuer', null, { jwtIssuer: '' }],
    ['number_templates', {}, { numberTemplates: '' }],
    ['webhook_endpoint', ' ', { webhookEndpoint: undefined }],
    ['test_system', 'true', { testSystem: true }],
    ['test_system', 'No', { testSystem: false }],
    ['test_system', null, { testSystem: false }],
  ])('%s as %j', (name, value, meant) => {
    expect(sidebarWith({ ...given, [name]: value })).toMatchObject(meant)
  })
})

describe('a setting that means nothing is named as the admin sees it', () => {
  it.each<[keyof typeof labels, unknown]>([
    ['base_url', 'http://trading-grid.example/v1'],
    ['base_url', 'HTTPS://'],
    ['base_url', 'https:// trading-grid.example'],
    ['base_url', 'https://trading-grid.example/v1?key=1'],
    ['base_url', 'https://trading-grid.example/v1#top'],
    ['base_url', 'https://me:secret@trading-grid.example'],
    ['base_url', 'https://{{setting.api_token}}.example'],
    ['base_url', '"https://trading-grid.example/v1"'],
    ['base_url', 'Trading Grid'],
    ['base_url', 'n/a'],
    ['base_url', 'ftp://trading-grid.example'],
    ['authentication', 'tokne'],
    ['authentication', 'api token'],
    ['authentication', 'token, jwt'],
    ['authentication', 0],
    ['concerns', 'nummbers'],
    ['concerns', 'all tickets'],
    ['concerns', 'constructor'],
    ['brand_ids', 'retail'],
    ['brand_ids', '360001, retail'],
    ['brand_ids', '-1'],
    ['brand_ids', '1e3'],
    ['form_ids', '0x10'],
    ['form_ids', '３６０'],
  ])('%s as %j', (name, value) => {
    expect(sidebarWith({ ...given, [name]: value })).toBe(
      `The app’s settings are incomplete or wrong. Ask your Zendesk admin to correct this setting of the app: “${labels[name]}”`,
    )
  })

  it('each of several, and in the agent’s language', () => {
    const { wrong } = readSettings({ ...given, base_url: 'x y', form_ids: 'x' })
    expect(() => requireSettings(wrong, neededBesideTickets)).toThrow('base_url form_ids')
    try {
      requireSettings(wrong, neededBesideTickets)
    } catch (error) {
      expect(failureWords(error, createTranslator('de')).next).toMatch(
        /diese Einstellungen .* „Adresse[^“]*“, „Nur diese [^“]*“/,
      )
    }
  })
})

it('does not take down what does not need the setting', () => {
  const { wrong } = readSettings({ ...given, concerns: 'some', brand_ids: 'retail', form_ids: 'x' })
  // The background delivers to tickets that are linked already; which others concern the app is the sidebar's question.
  expect(() => requireSettings(wrong)).not.toThrow()
})
