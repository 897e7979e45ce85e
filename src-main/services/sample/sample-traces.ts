/** 示例, as it stands on every picture of the example. */
const sign = [
  '.......................#......##',
  '...##########..........#.#####.#',
  '......................##...#...#',
  '......................#...#..#.#',
  '.##############......##...####.#',
  '.......##............##..#..#..#',
  '.......##...........#.#..#..#..#',
  '...#...##...#.........#.#.#.#..#',
  '...##..##...##........#....##..#',
  '..##...##....##.......#....#...#',
  '..#....##.....#.......#....#...#',
  '.##....##.....##......#...#....#',
  '.#.....##......#......#...#....#',
  '.......##.............#..#.....#',
  '....#.##..............#.#....#.#',
  '.....##...............##......#.',
]
/** Of the picture for each dot of the sign. */
const scale = 12

/** A photograph of nobody: 示例 on a plain ground, as a .bmp of one bit, in a tint of that household. */
export function samplePicture(of: number): Buffer {
  const [width, height] = [sign[0]!.length * scale, sign.length * scale]
  const rowBytes = width / 8
  const pixels = Buffer.alloc(rowBytes * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      // Its lowest line comes first.
      const dot = sign[Math.floor((height - 1 - y) / scale)]?.[Math.floor(x / scale)]
      if (dot === '#') pixels[y * rowBytes + (x >> 3)]! |= 0x80 >> (x & 7)
    }
  }
  const head = Buffer.alloc(62)
  head.write('BM')
  head.writeUInt32LE(head.length + pixels.length, 2)
  head.writeUInt32LE(head.length, 10)
  for (const [at, number] of [40, width, height].entries()) head.writeUInt32LE(number, 14 + 4 * at)
  head.writeUInt16LE(1, 26)
  head.writeUInt16LE(1, 28)
  head.writeUInt32LE(pixels.length, 34)
  head.writeUInt32LE(0xe8f0e4, 54)
  head.writeUInt32LE(0x2f6f5e + of * 8, 58)
  return Buffer.concat([head, pixels])
}

const hertz = 8_000

/** A recording of nobody: half a second of a tone, as a .wav, each household its own. */
export function sampleSound(of: number): Buffer {
  const tone = Buffer.from(
    Array.from(
      { length: hertz / 2 },
      (_, at) => 128 + Math.round(24 * Math.sin((at * 2 * Math.PI * (440 + 20 * of)) / hertz)),
    ),
  )
  const head = Buffer.alloc(44)
  head.write('RIFF')
  head.writeUInt32LE(36 + tone.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(hertz, 24)
  head.writeUInt32LE(hertz, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(tone.length, 40)
  return Buffer.concat([head, tone])
}
