import { type Findings, isFilledText, isObject, type JsonObject, merge, noFindings } from './findings.ts'

const types = ['text', 'checkbox', 'url', 'number', 'multiline', 'hidden', 'oauth', 'mtls']
const scopes = ['header', 'body', 'url', 'jwt_secret_key', 'jwt_claim', 'basic_auth_username', 'basic_auth_password']
const oauthKeys = ['client_id', 'client_secret', 'authorize_uri', 'access_token_uri']

export function checkParameters({ parameters = [], oauth }: JsonObject): Findings {
  if (!Array.isArray(parameters) || !parameters.every(isObject)) {
    return { errors: ['manifest.json: "parameters" must be a list of objects.'], warnings: [] }
  }
  return merge([...parameters.map(checkParameter), checkTogether(parameters), checkOauth(oauth, parameters)])
}

function checkParameter(parameter: JsonObject): Findings {
  const { name, type = 'text', required, secure } = parameter
  if (!isFilledText(name)) return { errors: ['manifest.json: a parameter has no name.'], warnings: [] }
  const where = `manifest.json: parameter "${name}"`
  const { errors, warnings } = noFindings()

  if (name === 'name') errors.push(`${where}: this name is reserved.`)
  if (typeof type !== 'string' || !types.includes(type)) errors.push(`${where}: type "${type}" does not exist.`)
  for (const key of ['required', 'secure']) {
    if (key in parameter && typeof parameter[key] !== 'boolean')
      errors.push(`${where}: "${key}" must be true or false.`)
  }
  if (type === 'hidden' && required === true) errors.push(`${where}: a hidden parameter cannot be required.`)
  if (type === 'oauth' && secure === true) errors.push(`${where}: an oauth parameter cannot be secure.`)
  if (type === 'mtls') errors.push(...checkCertificate(where, parameter))
  errors.push(...checkScopes(where, parameter))

  if (secure === true && !('scopes' in parameter)) {
    warnings.push(`${where}: without scopes its value may be pasted anywhere into a request.`)
  }
  if ('default' in parameter && (secure === true || type === 'hidden')) {
    warnings.push(`${where}: a secure or hidden parameter should have no default.`)
  }
  if (type === 'text' && secure !== true && /token|key|pwd|password/i.test(name)) {
    warnings.push(`${where}: its name sounds like a secret, but it is not secure.`)
  }
  return { errors, warnings }
}

function checkScopes(where: string, { scopes: given, secure }: JsonObject): string[] {
  if (given === undefined) return []
  if (secure !== true) return [`${where}: scopes belong to secure parameters.`]
  if (!Array.isArray(given) || given.length === 0) return [`${where}: scopes must be a list that is not empty.`]
  return given.filter((scope) => !scopes.includes(scope)).map((scope) => `${where}: scope "${scope}" does not exist.`)
}

function checkCertificate(where: string, parameter: JsonObject): string[] {
  const banned = ['secure', 'default', 'scopes'].filter((key) => key in parameter)
  const domain = parameter.allowed_domain
  const fits = isFilledText(domain) && domain.length <= 253 && /^(\*\.)?[a-z\d-]+(\.[a-z\d-]+)+$/i.test(domain)
  return [
    ...banned.map((key) => `${where}: a certificate cannot have "${key}".`),
    ...(fits ? [] : [`${where}: "allowed_domain" must be a host name, at most with "*." before it.`]),
  ]
}

function checkTogether(parameters: JsonObject[]): Findings {
  const { errors, warnings } = noFindings()
  const names = parameters.map(({ name }) => name)
  for (const name of new Set(names.filter((one, index) => names.indexOf(one) !== index))) {
    errors.push(`manifest.json: parameter "${name}" is there twice.`)
  }
  const count = (type: string) => parameters.filter((parameter) => parameter.type === type).length
  if (count('oauth') > 1) errors.push('manifest.json: at most one parameter may be of type oauth.')
  if (count('mtls') > 3) errors.push('manifest.json: at most three parameters may be of type mtls.')
  return { errors, warnings }
}

function checkOauth(oauth: unknown, parameters: JsonObject[]): Findings {
  if (oauth === undefined) return noFindings()
  const block: JsonObject = isObject(oauth) ? oauth : {}
  const errors = oauthKeys
    .filter((key) => !isFilledText(block[key]))
    .map((key) => `manifest.json: "oauth.${key}" is missing.`)
  if (!parameters.some(({ type }) => type === 'oauth')) {
    errors.push('manifest.json: "oauth" needs a parameter of type oauth.')
  }
  return { errors, warnings: [] }
}
