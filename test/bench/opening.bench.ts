import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseName } from '#main/store/database-name'
import { migrations } from '#main/store/migrations/all'
import { inspectFile } from '#main/store/sound/inspect-file'
import { countyOfTenYears } from './county-of-ten-years'
import { timed, worked } from './measure'
import { median } from './median'
import { started } from './started'

// Opening a county of ten years, whose rows and indexes are looked at beside the program, against what was read and judged before rows
// had digests (its pages and tables, in this process); in processor time of all threads as well. How long the window would have
// stood still at most, and when all has been looked at. In turns, in one run.
const rounds = 5

const folder = mkdtempSync(join(tmpdir(), 'opening-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const county = join(folder, 'county')
cpSync(await countyOfTenYears(), county, { recursive: true })
const { backend, get } = started('opening')

const opening: number[] = []
const work: number[] = []
const floor: number[] = []
const stood: number[] = []
const whole: number[] = []
for (let round = 0; round <= rounds; round++) {
  const judged = await worked(async () => inspectFile(join(county, databaseName), migrations, 'pages-alone'))
  const watch = watchStops()
  let ms = 0
  const cpu = await worked(async () => {
    ;[ms] = await timed(() => get('county.open', { folder: county }))
  })
  const longest = watch.stop()
  const [rest] = await timed(() => get('checkUp.altered', null))
  await get('county.close', null)
  // The first one reads the program's own data as well.
  if (round === 0) continue
  floor.push(judged)
  opening.push(ms)
  work.push(cpu)
  stood.push(longest)
  whole.push(ms + rest)
}
console.log(
  `打开 ${median(opening).toFixed(0)} ms，处理器 ${median(work).toFixed(0)} ms，是只看页面和表（${median(floor).toFixed(0)} ms）的 ${(median(work) / median(floor)).toFixed(2)} x`,
)
console.log(
  `窗口最长停 ${median(stood).toFixed(0)} ms；全部核对完 ${median(whole).toFixed(0)} ms；本机负荷 ${loadavg()[0]?.toFixed(1)}`,
)
await backend.close()

/** The longest time in which nothing else could have been done here. */
function watchStops() {
  let [longest, last] = [0, performance.now()]
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, 5)
  return {
    stop: () => {
      clearInterval(timer)
      return longest
    },
  }
}
