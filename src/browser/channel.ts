/** What the pages of one browser say to each other. Nobody hears themselves. */
export type Channel = {
  say(message: unknown): void
  /** @returns a function that stops listening */
  onHear(listener: (message: unknown) => void): () => void
}

type Broadcast = Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'removeEventListener'>

/** @param open opens the browser's channel; where it refuses, the pages do not hear of each other */
export function openChannel(open: () => Broadcast): Channel {
  let broadcast: Broadcast
  try {
    broadcast = open()
  } catch {
    return { say: () => undefined, onHear: () => () => undefined }
  }
  return {
    say: (message) => broadcast.postMessage(message),
    onHear: (listener) => {
      const hear = ({ data }: MessageEvent) => listener(data)
      broadcast.addEventListener('message', hear)
      return () => broadcast.removeEventListener('message', hear)
    },
  }
}
