import { useEffect } from 'react'
import type { TicketHost } from '../../zendesk/zendesk.ts'

/** Where nothing tells how much of the panel can be seen. */
const USUAL_HEIGHT_PX = 680
/** Less than this is not the whole panel: other apps stand above this one. */
const LEAST_ALONE_PX = 480
const MOST_HEIGHT_PX = 1_600
/** Two lines: a ticket that does not concern the app takes no more of the agent's screen. */
const UNCONCERNED_HEIGHT_PX = 72
const MEASURED_WITHIN_MS = 1_500

/**
 * One scroll. Alone in the panel the page is as high as what can be seen of it, and scrolls inside; beside other apps it is
 * as high as its content, and the panel scrolls.
 */
export function useSidebarHeight(host: TicketHost, concerned: boolean): void {
  useEffect(() => {
    if (!concerned) return host.setHeight(UNCONCERNED_HEIGHT_PX)
    let stop: () => void
    let lastPx: number | undefined
    const takeRoom = (roomPx: number) => {
      host.setHeight(roomPx)
      // As much as before, and cut off all the same: measuring once more would tell nothing else.
      if (roomPx !== lastPx) stop = hearWhenCutOff(roomPx, measure)
      lastPx = roomPx
    }
    const measure = () => {
      stop = measureRoom(host, (roomPx = USUAL_HEIGHT_PX) => {
        if (roomPx >= LEAST_ALONE_PX) takeRoom(roomPx)
        else stop = followContent(host)
      })
    }
    measure()
    return () => stop()
  }, [host, concerned])
}

/**
 * Asks for more than any panel has, and looks how much of it can be seen: the browser tells that across the frame's border,
 * where nothing else may be known of the page around it.
 */
function measureRoom(host: TicketHost, tell: (roomPx: number | undefined) => void): () => void {
  const finish = (roomPx: number | undefined) => {
    stop()
    tell(roomPx)
  }
  const stopWatching = watchSeen((seen) => {
    // One that has not grown yet shows less than there is.
    if (seen.heightPx >= MOST_HEIGHT_PX) finish(seen.seenPx)
  })
  const timer = setTimeout(() => finish(undefined), MEASURED_WITHIN_MS)
  const stop = () => {
    clearTimeout(timer)
    stopWatching()
  }
  host.setHeight(MOST_HEIGHT_PX)
  return stop
}

/** The window around became smaller than it was when the room was measured. That it became larger, nothing tells. */
function hearWhenCutOff(roomPx: number, onCutOff: () => void): () => void {
  const stop = watchSeen(({ heightPx, seenPx }) => {
    // Until the host has set the height, the page is as high as it was for measuring.
    if (heightPx > roomPx || seenPx >= heightPx - 1) return
    stop()
    onCutOff()
  })
  return stop
}

/** How high this page is, and how much of that can be seen; nothing is told while it is hidden. */
function watchSeen(tell: (seen: { heightPx: number; seenPx: number }) => void): () => void {
  const probe = document.createElement('div')
  probe.style.cssText = 'position: fixed; inset: 0; z-index: -1; visibility: hidden; pointer-events: none'
  document.body.append(probe)
  const observer = new IntersectionObserver(
    (entries) => {
      const last = entries.at(-1)
      if (!last?.isIntersecting || !last.boundingClientRect) return
      tell({
        heightPx: last.boundingClientRect.height,
        seenPx: Math.floor(last.intersectionRect.height),
      })
    },
    { threshold: Array.from({ length: 101 }, (_, percent) => percent / 100) },
  )
  observer.observe(probe)
  return () => {
    observer.disconnect()
    probe.remove()
  }
}

function followContent(host: TicketHost): () => void {
  const { body } = document
  const observer = new ResizeObserver(() => host.setHeight(Math.ceil(body.getBoundingClientRect().height)))
  observer.observe(body)
  return () => observer.disconnect()
}
