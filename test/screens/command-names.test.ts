import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { infoOf } from '#shared/papers/paper'
import { papers } from '#shared/papers/registry'
import type { Action } from '../../src-renderer/actions/action'
import type { LaunchedApp } from '../e2e/launch-electron'
import { idleExceptions, missingInHelp, unknownCommands } from './command-names'
import { walkEveryScreen } from './every-screen'
import { openForWalk } from './walk-window'

let launched: LaunchedApp
let leave = async () => {}
let actions: readonly Action[]

beforeAll(async () => {
  // As far as actions look at the window outside of one.
  vi.stubGlobal('window', { innerWidth: 1366, goufutong: { textSize: () => 100 } })
  const { useAppData } = await import('../../src-renderer/app-data')
  useAppData.setState({ resources: { papers: papers.map(infoOf) } as never })
  actions = (await import('../../src-renderer/actions/registry')).allActions()
  vi.unstubAllGlobals()
  ;({ launched, leave } = await openForWalk())
})

afterAll(() => leave())

test('every command on every screen bears the name of an action, and the help of its page tells of it', async () => {
  const { page } = launched
  await walkEveryScreen(launched, async (name) => {
    expect.soft(await unknownCommands(page, actions), `commands of ${name}`).toEqual([])
    const isOver = (await page.locator('[aria-modal="true"], #layers > *, .lock-screen').count()) > 0
    if (!isOver) expect.soft(await missingInHelp(page, actions), `help of ${name}`).toEqual([])
  })
  expect(idleExceptions()).toEqual([])
  expect(launched.problems).toEqual([])
}, 1_800_000)
