import '../../support/jsdom-gaps.ts'

/** What jsdom leaves out of a browser and the workspace needs before its first line runs. */
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false
}
HTMLDialogElement.prototype.showModal ??= function open(this: HTMLDialogElement) {
  this.open = true
}

Blob.prototype.arrayBuffer ??= function read(this: Blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => (reader.result instanceof ArrayBuffer ? resolve(reader.result) : reject(reader.error))
    reader.onerror = () => reject(reader.error)
    reader.readAsArrayBuffer(this)
  })
}
