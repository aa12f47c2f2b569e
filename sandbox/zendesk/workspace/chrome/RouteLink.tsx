import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { goTo, routeOf } from '../routing.ts'

/** A link within the workspace. A click with a modifier stays the browser's: a second window is a second agent's screen. */
export function RouteLink({ href, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  const handleClick = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    goTo(routeOf(href))
  }
  return <a {...rest} href={href} onClick={handleClick} />
}
