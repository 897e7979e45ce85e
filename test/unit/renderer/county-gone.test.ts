import { afterEach, expect, test, vi } from 'vitest'
import { fail } from '#shared/result'
import { call } from '../../../src-renderer/api'
import { followBackups, useBackupState } from '../../../src-renderer/features/backup/backup-state'

afterEach(() => void vi.unstubAllGlobals())

test('the foot of the window no longer says that nothing was changed, as soon as the county is found gone', async () => {
  const invoke = () => Promise.resolve(fail('COUNTY_GONE', { path: '/旗县' }))
  vi.stubGlobal('window', { goufutong: { invoke, on: () => () => {} } })
  const facts = { newest: { at: '2023-03-20T01:15:00Z' }, now: '2023-03-20T02:00:00Z', changed: false }
  useBackupState.setState({ state: { facts, tone: 'good', says: '上次备份 今天 09:15，此后没有改动' } as never })
  const stop = followBackups()
  await vi.waitFor(() => Promise.resolve())
  useBackupState.setState({ state: { facts, tone: 'good', says: '上次备份 今天 09:15，此后没有改动' } as never })
  await call('project.list', { status: 'active' })
  expect(useBackupState.getState().state?.says).toContain('此后有没有改动查不到')
  stop()
})
