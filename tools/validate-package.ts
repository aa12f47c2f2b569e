import { shippedFiles } from './package/shipped-files.ts'
import { checkAssets } from './package-rules/assets.ts'
import { checkCode } from './package-rules/code.ts'
import { type Findings, isObject, merge } from './package-rules/findings.ts'
import { checkManifest } from './package-rules/manifest.ts'
import { type PackageFiles, readPackageFiles, textOf } from './package-rules/package-files.ts'
import { parseJson } from './package-rules/parse-json.ts'
import { checkRequirements } from './package-rules/requirements.ts'
import { checkTranslations } from './package-rules/translations.ts'

/** Whether Zendesk would take the folder as an app, by the rules it publishes. Nothing is sent anywhere. */
export async function validatePackage(folder: string): Promise<Findings> {
  const contents = await readPackageFiles(folder)
  const shipped = shippedFiles(contents).files
  const stray = [...contents.files.keys()].filter((name) => !shipped.has(name))
  const errors = stray.map((name) => `${name}: no part of the app names this file; it must not be uploaded.`)
  return merge([checkPackage(contents), { errors, warnings: [] }])
}

export function checkPackage(contents: PackageFiles): Findings {
  const text = textOf(contents, 'manifest.json')
  if (text === undefined) return { errors: ['manifest.json is missing.'], warnings: [] }
  const parsed = parseJson(text)
  if ('problem' in parsed) return { errors: [`manifest.json: ${parsed.problem}`], warnings: [] }
  if (!isObject(parsed.value)) return { errors: ['manifest.json: must be an object.'], warnings: [] }

  return merge([
    { errors: parsed.duplicates.map((key) => `manifest.json: "${key}" is there twice.`), warnings: [] },
    checkManifest(parsed.value, contents),
    checkTranslations(parsed.value, contents),
    checkRequirements(contents),
    checkAssets(contents),
    checkCode(contents),
  ])
}
