import type { XmlElement } from './xml.ts'

/** The first element reached by these names, one below the other. */
export function find(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  let found = element
  for (const name of names) found = found?.children.find((child) => child.name === name)
  return found
}

export function findAll(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

export function textAt(element: XmlElement | undefined, ...names: string[]): string {
  return find(element, ...names)?.text ?? ''
}

export function attribute(element: XmlElement | undefined, name: string): string {
  return element?.attributes.get(name)?.trim() ?? ''
}

/** An element of the tree with the names of those it stands in, nearest last. */
export type Placed = { element: XmlElement; path: string[]; parent: XmlElement }

/** All elements below this one that are not inside one of the excluded ones, in order. */
export function below(element: XmlElement, excluded: ReadonlySet<string>, path: string[] = []): Placed[] {
  const found: Placed[] = []
  const visit = (parent: XmlElement, above: string[]): void => {
    for (const child of parent.children) {
      if (excluded.has(child.name)) continue
      found.push({ element: child, path: above, parent })
      visit(child, [...above, child.name])
    }
  }
  visit(element, path)
  return found
}
