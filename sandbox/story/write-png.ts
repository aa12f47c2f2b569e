import { crc32, deflateSync } from 'node:zlib'

export type Colour = readonly [red: number, green: number, blue: number]
/** A filled rectangle in pixels. */
export type Patch = { x: number; y: number; width: number; height: number; colour: Colour }

/** A true-colour PNG of patches, painted in order over a background. */
export function writePng(width: number, height: number, background: Colour, patches: Patch[]): Uint8Array {
  const row = width * 3 + 1
  const pixels = Buffer.alloc(row * height)
  const paint = (patch: Patch) => {
    const [left, right] = [Math.max(0, patch.x), Math.min(width, patch.x + patch.width)]
    if (left >= right) return
    const colour = Uint8Array.from(patch.colour)
    for (let y = Math.max(0, patch.y); y < Math.min(height, patch.y + patch.height); y += 1) {
      pixels.fill(colour, y * row + 1 + left * 3, y * row + 1 + right * 3)
    }
  }
  paint({ x: 0, y: 0, width, height, colour: background })
  for (const patch of patches) paint(patch)

  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits per sample, true colour; the rest stays 0: deflate, adaptive filters, not interlaced.
  header.set([8, 2], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND')])
}

function chunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(typed.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(typed, 4)
  framed.writeUInt32BE(crc32(typed), typed.length + 4)
  return framed
}
