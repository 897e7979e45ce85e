import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../src-main/launch/paths.mjs'
import { launchApp } from '../e2e/launch-electron'
import { walkEveryScreen } from './every-screen'

/** A full screen of an old office computer, and what a maximised window leaves of it. */
const heights = [768, 697]
const folder = join(projectRoot, 'dist', 'screenshots')

await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
const home = await mkdtemp(join(tmpdir(), 'goufutong-screens-'))
const launched = await launchApp({ dataDir: home, env: { HOME: home } })
try {
  let taken = 0
  await walkEveryScreen(launched, async (name) => {
    taken += 1
    for (const height of heights) {
      await launched.page.setViewportSize({ width: 1366, height })
      await launched.page.waitForTimeout(400)
      const file = `${String(taken).padStart(2, '0')}-${name}-${height}.png`
      await launched.page.screenshot({ path: join(folder, file) })
    }
  })
  console.log(`${taken * heights.length} 张，在 ${folder}`)
} finally {
  await launched.close()
  await rm(home, { recursive: true, force: true, maxRetries: 5 })
}
process.exitCode = launched.problems.length > 0 ? 1 : 0
for (const problem of launched.problems) console.error(problem)
