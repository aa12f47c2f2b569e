/** What jsdom leaves out of a browser and the workspace needs before its first line runs. */
window.matchMedia ??= (media) => {
  const list = new EventTarget()
  return Object.assign(list, {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  })
}

HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false
}
HTMLDialogElement.prototype.showModal ??= function open(this: HTMLDialogElement) {
  this.open = true
}

// Otherwise styled-components has jsdom parse the whole style sheet again for every rule it adds.
Object.assign(window, { SC_DISABLE_SPEEDY: false })

Blob.prototype.arrayBuffer ??= function read(this: Blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => (reader.result instanceof ArrayBuffer ? resolve(reader.result) : reject(reader.error))
    reader.onerror = () => reject(reader.error)
    reader.readAsArrayBuffer(this)
  })
}
