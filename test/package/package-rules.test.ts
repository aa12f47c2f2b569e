import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../tools/package-rules/findings.ts'
import { checkPackage } from '../../tools/validate-package.ts'
import { manifestWith, packageWith, png } from './sample-package.ts'

const withManifest = (changes: JsonObject) => checkPackage(packageWith({ 'manifest.json': manifestWith(changes) }))
const withParameter = (parameter: JsonObject) => withManifest({ parameters: [parameter] })
const withLocation = (name: string, location: unknown) => withManifest({ location: { support: { [name]: location } } })
const withRequirements = (requirements: JsonObject) => checkPackage(packageWith({ 'requirements.json': requirements }))
const page = { url: 'assets/sidebar.html' }

it('finds nothing in a good package', () => {
  expect(checkPackage(packageWith())).toEqual({ errors: [], warnings: [] })
})

describe('the manifest', () => {
  it.each<[string, string | undefined, RegExp]>([
    ['missing', undefined, /manifest\.json is missing/],
    ['no JSON', '{', /manifest\.json: .*JSON/],
    ['no object', '[]', /must be an object/],
    ['a key twice', '{"private":true,"private":true}', /"private" is there twice/],
    ['a key twice, deep inside', '{"a":[{"b":{"c":1,"c":2}}],"b":1}', /"c" is there twice/],
  ])('is refused: %s', (_name, text, error) => {
    expect(checkPackage(packageWith({ 'manifest.json': text })).errors.join('\n')).toMatch(error)
  })

  it('may say one key in several objects, and a key inside a text', () => {
    const text = JSON.stringify(manifestWith({ version: '{"a":1,"a":2}' }))
    expect(checkPackage(packageWith({ 'manifest.json': text })).errors).toEqual([])
  })

  it.each<[string, JsonObject, RegExp]>([
    ['no author', { author: undefined }, /author\.name.*missing[\s\S]*author\.email/],
    ['an author without address', { author: { name: 'Acme' } }, /author\.email/],
    ['an author at no web address', { author: { name: 'A', email: 'a@a', url: 'acme' } }, /author\.url/],
    ['another framework', { frameworkVersion: '1.0' }, /frameworkVersion/],
    ['the framework as a number', { frameworkVersion: 2 }, /frameworkVersion/],
    ['no language', { defaultLocale: undefined }, /defaultLocale/],
    ['a language that is none', { defaultLocale: 'english' }, /defaultLocale/],
    ['a language without catalogue', { defaultLocale: 'fr' }, /translations\/fr\.json/],
    ['a switch as a text', { private: 'true' }, /"private" must be true or false/],
    ['a version as a number', { version: 1 }, /"version" must be a text/],
    ['terms at no web address', { termsConditionsURL: 'terms' }, /termsConditionsURL/],
    ['noTemplate', { noTemplate: true }, /noTemplate/],
    ['an unknown experiment', { experiments: { teleport: true } }, /teleport/],
    ['hosts as a text', { domainWhitelist: 'a.example' }, /domainWhitelist/],
    [
      'a default at a host that it does not list',
      {
        domainWhitelist: ['a.example'],
        parameters: [{ name: 'base_url', type: 'url', default: 'https://b.example/v1' }],
      },
      /"base_url" is at b\.example/,
    ],
    ['no location', { location: undefined }, /"location" is missing/],
    ['code where there must be none', { requirementsOnly: true }, /must not carry code/],
  ])('is refused with %s', (_name, changes, error) => {
    expect(withManifest(changes).errors.join('\n')).toMatch(error)
  })

  it.each<[string, JsonObject, RegExp]>([
    ['a key that Zendesk does not know', { jwt: true }, /"jwt"/],
    ['a host with a wildcard', { domainWhitelist: ['*.acme.example'] }, /\*\.acme\.example/],
    ['a host with a scheme', { domainWhitelist: ['https://acme.example'] }, /https:/],
  ])('is doubted with %s', (_name, changes, warning) => {
    const { errors, warnings } = withManifest(changes)
    expect(errors).toEqual([])
    expect(warnings.join('\n')).toMatch(warning)
  })
})

describe('a location', () => {
  it.each<[string, string, unknown, RegExp]>([
    ['an unknown name', 'kitchen', page, /kitchen" does not exist/],
    ['no page', 'modal', {}, /has no page/],
    ['a page that is not there', 'modal', 'assets/modal.html', /assets\/modal\.html is not in the package/],
    ['a page outside assets', 'modal', 'pages/modal.html', /must be a page under assets/],
    ['a page by plain http', 'modal', 'http://acme.example/', /must be a page/],
    ['a page on 127.0.0.1', 'modal', 'http://127.0.0.1:3000/', /must be a page/],
    ['a switch as a text', 'modal', { ...page, flexible: 'yes' }, /"flexible" must be true or false/],
    ['objects where they do not belong', 'modal', { ...page, objectTypes: ['a'] }, /objectTypes/],
    ['no objects where they belong', 'custom_object_record_sidebar', page, /objectTypes/],
    ['an empty list of objects', 'custom_object_record_sidebar', { ...page, objectTypes: [] }, /objectTypes/],
  ])('is refused with %s', (_case, name, location, error) => {
    expect(withLocation(name, location).errors.join('\n')).toMatch(error)
  })

  it.each([
    ['a plain text', 'assets/sidebar.html'],
    ['a page with a query', 'assets/sidebar.html?place=modal'],
    ['https', 'https://acme.example/app'],
    ['localhost', 'http://localhost:3000/'],
    ['a setting', '{{setting.page}}'],
  ])('may be given as %s', (_name, location) => {
    expect(withLocation('modal', location).errors).toEqual([])
  })

  it.each([
    ['an unknown option', 'modal', { ...page, colour: 'red' }, /colour/],
    ['no icon in the bar', 'top_bar', page, /icon_top_bar\.svg/],
  ])('is doubted with %s', (_name, name, location, warning) => {
    expect(withLocation(name, location).warnings.join('\n')).toMatch(warning)
  })
})

describe('a parameter', () => {
  it.each<[string, JsonObject, RegExp]>([
    ['no name', { type: 'text' }, /has no name/],
    ['the reserved name', { name: 'name' }, /reserved/],
    ['the retired type', { name: 'p', type: 'password' }, /type "password" does not exist/],
    ['a switch as a text', { name: 'p', required: 'yes' }, /"required" must be true or false/],
    ['hidden and required', { name: 'p', type: 'hidden', required: true }, /cannot be required/],
    ['a secure oauth', { name: 'p', type: 'oauth', secure: true }, /cannot be secure/],
    ['scopes without secure', { name: 'p', scopes: ['header'] }, /scopes belong to secure/],
    ['no scope at all', { name: 'p', secure: true, scopes: [] }, /not empty/],
    ['an unknown scope', { name: 'p', secure: true, scopes: ['cookie'] }, /scope "cookie"/],
    ['a certificate for no host', { name: 'p', type: 'mtls' }, /allowed_domain/],
    ['a certificate for a URL', { name: 'p', type: 'mtls', allowed_domain: 'https://a.example' }, /allowed_domain/],
    ['a secure certificate', { name: 'p', type: 'mtls', allowed_domain: 'a.example', secure: false }, /"secure"/],
  ])('is refused with %s', (_name, parameter, error) => {
    expect(withParameter(parameter).errors.join('\n')).toMatch(error)
  })

  it.each<[string, JsonObject[], RegExp]>([
    ['twice', [{ name: 'a' }, { name: 'a' }], /"a" is there twice/],
    [
      'twice of type oauth',
      [
        { name: 'a', type: 'oauth' },
        { name: 'b', type: 'oauth' },
      ],
      /at most one/,
    ],
    ['four times of type mtls', 'abcd'.split('').map(certificate), /at most three/],
  ])('is refused %s', (_name, parameters, error) => {
    expect(withManifest({ parameters }).errors.join('\n')).toMatch(error)
  })

  it('is refused when not in a list', () => {
    expect(withManifest({ parameters: { name: 'a' } }).errors.join('\n')).toMatch(/must be a list/)
  })

  it('is needed where the manifest speaks of OAuth, and all of it', () => {
    const errors = withManifest({ oauth: { client_id: 'id', client_secret: 'x', authorize_uri: 'u' } }).errors.join(
      '\n',
    )
    expect(errors).toMatch(/oauth\.access_token_uri/)
    expect(errors).toMatch(/needs a parameter of type oauth/)
  })

  it.each<[string, JsonObject, RegExp]>([
    ['secure without scopes', { name: 'p', secure: true }, /without scopes/],
    ['secure with a default', { name: 'p', secure: true, scopes: ['header'], default: 'x' }, /no default/],
    ['called like a secret', { name: 'api_token' }, /sounds like a secret/],
  ])('is doubted when %s', (_name, parameter, warning) => {
    const { errors, warnings } = withParameter(parameter)
    expect(errors).toEqual([])
    expect(warnings.join('\n')).toMatch(warning)
  })
})

describe('a catalogue', () => {
  it.each<[string, Record<string, string | JsonObject | undefined>, RegExp]>([
    ['missing in English', { 'translations/en.json': undefined }, /translations\/en\.json is missing/],
    ['called after no language', { 'translations/german.json': { app: {} } }, /named after its language/],
    ['no JSON', { 'translations/de.json': '{' }, /de\.json/],
    ['no object', { 'translations/de.json': '[]' }, /must be an object/],
    ['without the app’s name', { 'translations/en.json': { app: {} } }, /"app\.name" is missing/],
    ['with a parameter without label', { 'translations/de.json': { app: { parameters: { p: {} } } } }, /no label/],
    [
      'with plain texts beside a package node',
      { 'translations/en.json': { app: { name: 'Trading Grid', package: {} } } },
      /title and value/,
    ],
  ])('is refused: %s', (_name, changes, error) => {
    expect(checkPackage(packageWith(changes)).errors.join('\n')).toMatch(error)
  })

  it('may give its texts with title and value', () => {
    const name = { title: 'The name', value: 'Trading Grid' }
    const changes = { 'translations/en.json': { app: { name, package: { a: 'b' } } } }
    expect(checkPackage(packageWith(changes)).errors).toEqual([])
  })

  it('of a public app needs all four texts', () => {
    expect(withManifest({ private: false }).errors).toHaveLength(3)
  })

  it('may give its texts for one product', () => {
    const changes = { 'translations/en.json': { app: { support: { name: 'Trading Grid' } } } }
    expect(checkPackage(packageWith(changes)).errors).toEqual([])
  })
})

describe('a file', () => {
  const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0])

  it.each<[string, Record<string, string | Uint8Array | undefined>, RegExp]>([
    ['a PDF', { 'assets/sample.pdf': 'x' }, /takes no \.pdf file/],
    ['a PDF under another name', { 'assets/sample.json': '%PDF-1.7' }, /is a pdf file/],
    ['an archive', { 'assets/all.zip': zip }, /\.zip/],
    ['an archive under another name', { 'assets/all.js': zip }, /is a zip file/],
    ['a script for a shell', { 'assets/run.json': '#!/bin/sh' }, /shell script/],
    ['no logo', { 'assets/logo.png': undefined }, /logo\.png is missing/],
    ['a logo of another size', { 'assets/logo.png': png(300, 300) }, /320 × 320/],
    ['a logo that is no PNG', { 'assets/logo-small.png': 'GIF89a' }, /128 × 128/],
    ['a banner of another size', { 'assets/banner.png': png(800, 200) }, /830 × 200 or 1660 × 400/],
  ])('is refused: %s', (_name, changes, error) => {
    expect(checkPackage(packageWith(changes)).errors.join('\n')).toMatch(error)
  })

  it('is refused when it is a link', () => {
    expect(checkPackage(packageWith({}, ['assets/latest.js'])).errors.join('\n')).toMatch(/latest\.js: a link/)
  })

  it.each<[string, Record<string, string>, RegExp]>([
    ['of a kind not documented', { 'assets/a.mjs': '1' }, /\.mjs/],
    ['a drawing with a picture', { 'assets/a.svg': '<svg><image href="x"/></svg>' }, /embedded picture/],
    ['a drawing with a script', { 'assets/a.svg': '<svg onload="x()"/>' }, /scripts/],
    ['a request by plain http', { 'assets/a.js': 'x("http://acme.example/")' }, /http:\/\/acme\.example/],
    ['what looks like a secret', { 'assets/a.js': 'const api_key = "0123456789"' }, /secret/],
  ])('is doubted: %s', (_name, changes, warning) => {
    const { errors, warnings } = checkPackage(packageWith(changes))
    expect(errors).toEqual([])
    expect(warnings.join('\n')).toMatch(warning)
  })

  it('may name XML vocabularies, and have a banner', () => {
    const changes = { 'assets/a.js': 'x("http://www.w3.org/2000/svg")', 'assets/banner.png': png(830, 200) }
    expect(checkPackage(packageWith(changes))).toEqual({ errors: [], warnings: [] })
  })
})

describe('a requirement', () => {
  const many = (count: number, key: string) =>
    Array.from({ length: count }, (_, n) => ({ [key]: 'order', key: `k${n}` }))

  it.each<[string, JsonObject, RegExp]>([
    ['an unknown type', { gadgets: {} }, /gadgets cannot be required/],
    ['no title', { triggers: { t: {} } }, /t has no title/],
    ['a user field without key', { user_fields: { f: { title: 'F' } } }, /f has no key/],
    ['an unfinished webhook', { webhooks: { w: { name: 'w', status: 'active' } } }, /no endpoint/],
    ['a target that is gone', { targets: { t: { title: 't', type: 'http_target' } } }, /http_target/],
    ['two channels', { channel_integrations: { a: { manifest_url: 'u' }, b: { manifest_url: 'u' } } }, /at most one/],
    [
      '51 old objects',
      { custom_objects: Object.fromEntries(many(51, 'a').map((one) => [one.key, one])) },
      /at most 50/,
    ],
    ['51 objects', { custom_objects_v2: { objects: many(51, 'a') } }, /at most 50 objects/],
    ['21 fields of an object', { custom_objects_v2: { object_fields: many(21, 'object_key') } }, /more than 20/],
    ['11 triggers of an object', { custom_objects_v2: { object_triggers: many(11, 'object_key') } }, /more than 10/],
    ['an object with a setting', { custom_objects_v2: { objects: [{ key: '{{setting.a}}' }] } }, /settings/],
    ['5001 things', { macros: Object.fromEntries(many(5001, 'title').map((one) => [one.key, one])) }, /5000/],
  ])('is refused: %s', (_name, requirements, error) => {
    expect(withRequirements(requirements).errors.join('\n')).toMatch(error)
  })

  it('is refused when its file says a key twice or is no JSON', () => {
    const twice = packageWith({ 'requirements.json': '{"macros":{},"macros":{}}' })
    expect(checkPackage(twice).errors.join('\n')).toMatch(/"macros" is there twice/)
    expect(checkPackage(packageWith({ 'requirements.json': '{' })).errors.join('\n')).toMatch(/requirements\.json/)
    expect(checkPackage(packageWith({ 'requirements.json': '[]' })).errors.join('\n')).toMatch(/must be an object/)
  })

  it('may be a ticket field', () => {
    expect(withRequirements({ ticket_fields: { state: { type: 'text', title: 'State' } } }).errors).toEqual([])
  })
})

function certificate(name: string): JsonObject {
  return { name, type: 'mtls', allowed_domain: '*.a.example' }
}
