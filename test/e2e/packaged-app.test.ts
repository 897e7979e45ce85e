import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../src-main/launch/paths.mjs'
import { launchApp } from './launch-electron'

const executable = join(
  projectRoot,
  'dist',
  process.platform === 'win32' ? 'win-unpacked/goufutong.exe' : 'linux-unpacked/goufutong',
)

beforeAll(() => {
  const packed = spawnSync(process.execPath, [join(projectRoot, 'src-main/launch/pack.mjs'), '--dir'], {
    encoding: 'utf8',
  })
  if (packed.status !== 0) throw new Error(packed.stderr)
})

test('the unpacked app starts by itself, without environment variables, and shows the first-start screen', async () => {
  expect(existsSync(executable)).toBe(true)
  const { page, about, problems, close } = await launchApp({ packaged: executable })
  expect(about.isPackaged).toBe(true)
  expect(about.executable).toBe(executable)
  await page.getByText('新建旗县').first().waitFor()
  await page.getByText('打开示例旗县').first().waitFor()
  expect(problems).toEqual([])
  expect((await close()).outsideRequests).toEqual([])
})

test('the unpacked app shows its own screens, whatever page its environment names', async () => {
  const env = { ELECTRON_RENDERER_URL: 'http://127.0.0.1:9' }
  const { page, close } = await launchApp({ packaged: executable, env })
  expect(page.url()).toBe('app://goufutong/index.html')
  expect((await close()).outsideRequests).toEqual([])
})
