import { parseArgs } from 'node:util'
import { temporaryFolder } from '../store/county-fixture'
import { clearAway } from '../store/made-in-test'
import { type Became, turnBit } from './flips/flipped-bit'
import { livedCounty } from './flips/lived-county'
import { placesInTexts } from './flips/places'
import { randomFrom } from './flips/random-from'

const { values } = parseArgs({
  options: { flips: { type: 'string', default: '400' }, seed: { type: 'string', default: '1' } },
})
const [flips, seed] = [Number(values.flips), Number(values.seed)]
if (!Number.isSafeInteger(flips) || flips <= 0 || !Number.isSafeInteger(seed)) {
  console.error('--flips 应为正整数，--seed 应为整数。')
  process.exit(2)
}
const county = await livedCounty()
console.log(
  `county.sqlite ${county.bytes.length} 字节，任意位置 ${flips} 位、文字里 ${flips} 位，一次翻一位，种子 ${seed}`,
)
const folder = temporaryFolder()
const random = randomFrom(seed)
const anywhere = Array.from({ length: flips }, () => ({ at: random(county.bytes.length), bit: random(8) }))
const texts = placesInTexts(county.bytes)
const inTexts = Array.from({ length: flips }, () => texts[random(texts.length)]!)
let silent = 0
for (const [where, places] of [
  ['任意位置', anywhere],
  ['文字里', inTexts],
] as const) {
  const tally: Record<Became, number> = { nothing: 0, refused: 0, found: 0, again: 0, silent: 0 }
  for (const { at, bit } of places) {
    const { became, says } = await turnBit(county, { at, bit }, folder)
    tally[became] += 1
    if (became === 'silent') console.log(`✗ 第 ${at} 字节第 ${bit} 位：${says}`)
  }
  silent += tally.silent
  console.log(
    `${where}：没有内容的地方、每一条都和原来一样 ${tally.nothing}，不打开并说明 ${tally.refused}，摘要查出 ${tally.found}，由程序重做 ${tally.again}，不声不响显示别的 ${tally.silent}`,
  )
}
await clearAway()
process.exit(silent === 0 ? 0 : 1)
