import { type Colour, type Patch, writePng } from './write-png.ts'

const carton: Colour = [193, 154, 107]
const cartonEdge: Colour = [150, 113, 70]
const tape: Colour = [226, 205, 164]
const pallet: Colour = [122, 88, 52]
const dock: Colour = [216, 219, 222]
const hole: Colour = [58, 44, 30]

const box = (x: number, y: number): Patch[] => [
  { x, y, width: 68, height: 46, colour: cartonEdge },
  { x: x + 2, y: y + 2, width: 64, height: 42, colour: carton },
  { x: x + 2, y: y + 19, width: 64, height: 7, colour: tape },
]

const stack = (left: number, rows: number): Patch[] => [
  ...Array.from({ length: rows }, (_, row) =>
    [0, 1].flatMap((column) => box(left + column * 70, 170 - row * 48)),
  ).flat(),
  { x: left - 6, y: 218, width: 152, height: 14, colour: pallet },
]

/** Two pallets on a loading dock, the second one half as high as the first. */
export const dockPhoto = () => writePng(360, 260, dock, [...stack(24, 4), ...stack(196, 2)])

/** One pallet with a crushed corner. */
export const damagePhoto = () =>
  writePng(360, 260, dock, [
    ...stack(110, 3),
    ...Array.from({ length: 24 }, (_, step) => ({
      x: 180 + step * 2,
      y: 74 + step,
      width: 70 - step * 2,
      height: 2,
      colour: hole,
    })),
  ])
