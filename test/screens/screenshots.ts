import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../../src-main/launch/paths.mjs'
import { stillness } from '../e2e/screen-checks'
import { walkEveryScreen } from './every-screen'
import { openForWalk } from './walk-window'

/** A full screen of an old office computer, and of a new one; others as arguments: `683x348`. */
const asked = process.argv.slice(2).filter((text) => /^\d+x\d+$/.test(text))
const sizes = asked.length > 0 ? asked : ['1366x768', '1920x1080']
const schemes = ['light', 'dark'] as const
const folder = join(projectRoot, 'dist', 'screenshots')

await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
const { launched, leave } = await openForWalk()
try {
  let taken = 0
  await walkEveryScreen(launched, async (name) => {
    taken += 1
    for (const size of sizes) {
      const [width = 0, height = 0] = size.split('x').map(Number)
      await launched.page.setViewportSize({ width, height })
      for (const colorScheme of schemes) {
        await launched.page.emulateMedia({ colorScheme })
        await stillness(launched.page)
        const file = `${String(taken).padStart(3, '0')}-${name}-${size}-${colorScheme}.png`
        await launched.page.screenshot({ path: join(folder, file) })
      }
    }
    // The walk goes on in the window it began in.
    await launched.page.setViewportSize({ width: 1366, height: 768 })
  })
  console.log(`${taken * sizes.length * schemes.length} 张，在 ${folder}`)
} finally {
  await leave()
}
process.exitCode = launched.problems.length > 0 ? 1 : 0
for (const problem of launched.problems) console.error(problem)
