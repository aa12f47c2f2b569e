import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { focusNear, placesOf } from '../../ui/focus/near.ts'

/**
 * A box that opens when the keyboard comes to it, and closes with Escape, or when the agent goes on without having written
 * anything. The keyboard then goes back to where it was.
 */
export function useOpenBox<Asked extends object>({
  field,
  asked,
  isEmpty,
  onAsked,
  onOpen,
  onClose,
}: {
  field: RefObject<HTMLElement>
  /** Somebody on the page sent the agent here, each time with another object. */
  asked: Asked | undefined
  isEmpty: boolean
  onAsked: (asked: Asked) => void
  onOpen: () => void
  onClose: () => void
}) {
  const [isOpen, setIsOpen] = useState(false)
  const before = useRef<HTMLElement[]>([])
  const ground = useRef<HTMLElement>(null)
  const pressing = usePressing()
  const shut = () => {
    setIsOpen(false)
    onClose()
  }
  const close = () => {
    const { activeElement } = document
    if (activeElement instanceof HTMLElement && isWithin(activeElement)) activeElement.blur()
    focusNear(before.current)
    before.current = []
    shut()
  }
  useWholeInView(ground, isOpen)
  const handled = useRef<Asked | undefined>(undefined)
  // The page's focus is the browser's.
  useEffect(() => {
    if (!asked || handled.current === asked) return
    handled.current = asked
    onAsked(asked)
    field.current?.focus({ preventScroll: true })
  }, [asked, field, onAsked])

  // What was pressed elsewhere has been done by then: closing earlier could move it away from under the pointer.
  useEffect(() => {
    if (!isOpen || !isEmpty) return
    const leave = ({ target }: Event) => {
      if (!isWithin(target) && !isWithin(document.activeElement)) shut()
    }
    document.addEventListener('click', leave)
    return () => document.removeEventListener('click', leave)
  })
  const box = {
    ref: ground,
    onFocus: ({ target, relatedTarget }: FocusEvent) => {
      if (isWithin(relatedTarget)) return
      before.current = relatedTarget instanceof Element ? placesOf(relatedTarget) : []
      if (isOpen || target !== field.current) return
      setIsOpen(true)
      onOpen()
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (isOpen && isEmpty && relatedTarget && !isWithin(relatedTarget) && !pressing.current) shut()
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape' && isOpen) close()
    },
  }
  return { isOpen, close, box }

  function isWithin(target: EventTarget | null): boolean {
    return target instanceof Node && (ground.current?.contains(target) ?? false)
  }
}

/** What grows beyond the end of the page is brought up: its buttons are at its end. */
function useWholeInView(part: RefObject<HTMLElement>, isWanted: boolean) {
  const knownHeightPx = useRef(0)
  useLayoutEffect(() => {
    const heightPx = part.current?.offsetHeight ?? 0
    if (isWanted && heightPx > knownHeightPx.current) part.current?.scrollIntoView({ block: 'nearest' })
    knownHeightPx.current = heightPx
  })
}

/** Whether a pointer is held down. */
function usePressing() {
  const pressing = useRef(false)
  useEffect(() => {
    const press = () => {
      pressing.current = true
    }
    const release = () => {
      pressing.current = false
    }
    const released = ['pointerup', 'pointercancel']
    window.addEventListener('pointerdown', press, true)
    for (const name of released) window.addEventListener(name, release, true)
    return () => {
      window.removeEventListener('pointerdown', press, true)
      for (const name of released) window.removeEventListener(name, release, true)
    }
  }, [])
  return pressing
}
