import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
const dpi = 300
const mm = (pixels: number) => (pixels * 25.4) / dpi

/** Rows of a page with ink in them, red where any of it is, in millimetres from the upper left corner. */
export interface InkBand {
  colour: 'red' | 'black'
  top: number
  bottom: number
  left: number
  right: number
}

/** What stands on a page as it is drawn (pdftoppm), from above. */
export async function inkBands(pdf: Uint8Array, page: number): Promise<InkBand[]> {
  const args = ['-r', String(dpi), '-f', String(page), '-l', String(page), '-']
  const drawing = run('pdftoppm', args, { encoding: 'buffer', maxBuffer: 64 * 1024 * 1024 })
  drawing.child.stdin?.end(pdf)
  const { stdout } = await drawing
  const [head = '', width = '0', height = '0'] = /^P6\s(\d+)\s(\d+)\s255\s/.exec(stdout.toString('latin1', 0, 40)) ?? []
  const rows = Array.from({ length: Number(height) }, (_, y) => {
    const from = head.length + y * Number(width) * 3
    return inkOf(stdout.subarray(from, from + Number(width) * 3))
  })
  return rows.flatMap((row, y) => {
    if (!row || rows[y - 1]?.colour === row.colour) return []
    const end = rows.findIndex((other, at) => at > y && other?.colour !== row.colour)
    const band = rows.slice(y, end).filter((one) => one !== null)
    const left = Math.min(...band.map((one) => one.left))
    const right = Math.max(...band.map((one) => one.right))
    return [{ colour: row.colour, top: mm(y), bottom: mm(end), left: mm(left), right: mm(right) }]
  })
}

function inkOf(row: Buffer): Pick<InkBand, 'colour' | 'left' | 'right'> | null {
  let [left, right, red] = [-1, -1, false]
  for (let at = 0; at < row.length; at += 3) {
    const [r, g, b] = [row[at] ?? 0, row[at + 1] ?? 0, row[at + 2] ?? 0]
    if (g >= 120 || b >= 120) continue
    if (left < 0) left = at / 3
    right = at / 3
    red ||= r > 140 && g < 90
  }
  return left < 0 ? null : { colour: red ? 'red' : 'black', left, right }
}
