// Keeps the page current without touching what somebody is typing: only what is marked `data-live` is compared with the
// server's page, entry by entry.
const WAIT_MS = 2500
const lists = document.querySelectorAll('[data-live]')
const connection = document.querySelector('[data-connection]')

function update(list, fresh) {
  const known = new Map([...list.children].map((entry) => [entry.dataset.key, entry]))
  let place = list.firstElementChild
  for (const entry of [...fresh.children]) {
    const old = known.get(entry.dataset.key)
    known.delete(entry.dataset.key)
    const kept = old && (old.outerHTML === entry.outerHTML || inUse(old))
    if (kept && old === place) {
      place = old.nextElementSibling
      continue
    }
    // Moving it would take the focus away: it stays where it is until nobody uses it.
    if (kept && inUse(old)) continue
    list.insertBefore(kept ? old : entry, place)
    if (old && !kept) {
      if (old === place) place = old.nextElementSibling
      old.remove()
    }
  }
  for (const gone of known.values()) if (!inUse(gone)) gone.remove()
}

function inUse(entry) {
  const filled = [...entry.querySelectorAll('input[type=file]')].some((input) => input.files.length > 0)
  return filled || entry.contains(document.activeElement) || entry.querySelector('details[open]') !== null
}

async function refresh() {
  if (document.hidden) return
  const response = await fetch(location.href, { headers: { accept: 'text/html' } })
  if (!response.ok) throw new Error(String(response.status))
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  for (const list of lists) {
    const fresh = page.querySelector(`[data-live="${list.dataset.live}"]`)
    if (fresh) update(list, fresh)
  }
}

async function keepRefreshing() {
  try {
    await refresh()
    if (connection) connection.hidden = true
  } catch {
    if (connection) connection.hidden = false
  }
  setTimeout(keepRefreshing, WAIT_MS)
}

if (lists.length > 0) setTimeout(keepRefreshing, WAIT_MS)
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) refresh().catch(() => {})
})
