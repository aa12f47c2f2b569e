/** What exists once for each standard, with one meaning in all of them. */
const parallel = /^src\/edi\//
const languages = new Set(['english', 'french', 'german', 'spanish'])

/**
 * Files of what ships whose name stands in their room already: somebody who looks for one finds the other. What a component
 * needs may stand beside it under its name.
 */
export function twiceInARoom(files: string[]): string[] {
  const first = new Map<string, string>()
  return files.flatMap((file) => {
    const [, room = '', name = ''] = /^src\/([^/]+)\/(?:.*\/)?([^/]+?)\.tsx?$/.exec(file) ?? []
    if (room === '' || parallel.test(file) || languages.has(name)) return []
    const key = `${room}/${name.replace(/-/g, '').toLowerCase()}`
    const other = first.get(key)
    if (other === undefined) first.set(key, file)
    return other === undefined || folderOf(other) === folderOf(file) ? [] : [`${file} is named like ${other}`]
  })
}

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/'))
