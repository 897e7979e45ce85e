import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { projectRoot } from '../../src-main/launch/paths.mjs'
import { ensureRuntime, runtimeEnv, runtimeSwitches } from '../../src-main/launch/runtime.mjs'
import { launchApp } from './launch-electron'

test('a second start ends at once and leaves the first one open', async () => {
  const first = await launchApp()
  const runtime = await ensureRuntime()
  const args = [...runtimeSwitches(), projectRoot, `--user-data-dir=${first.dataDir}`]
  const second = spawn(runtime.executable, args, { env: runtimeEnv(runtime), stdio: 'ignore', timeout: 30_000 })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  expect(first.app.windows()).toHaveLength(1)
  expect(await first.page.getByText('购服通').count()).toBeGreaterThan(0)
  await first.close()
})
