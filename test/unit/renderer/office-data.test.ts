import { afterEach, expect, test, vi } from 'vitest'
import { noAccounts } from '#shared/accounts/account'
import type { CountyState } from '#shared/county/county'
import type { KnownSet } from '#shared/data-sets/data-set'
import { ok, type Result } from '#shared/result'
import { useAppData } from '../../../src-renderer/app-data'
import { profile, year2023 } from '../../store/county-fixture'

afterEach(() => void vi.unstubAllGlobals())

const county = (folder: string): CountyState => ({
  folder,
  readOnly: false,
  profile,
  years: [year2023],
  accounts: noAccounts,
})

test('the data of a county that was left, answered late, says nothing of the county that is open', async () => {
  const answers: ((sets: Result<KnownSet[]>) => void)[] = []
  const invoke = (channel: string) =>
    channel === 'dataSet.ofOffice' ? new Promise((resolve) => answers.push(resolve)) : Promise.resolve(ok([]))
  vi.stubGlobal('window', { goufutong: { invoke, on: () => () => {} } })
  const { enter } = useAppData.getState()
  const known = vi.fn()
  const stop = useAppData.subscribe(({ officeKnown, county: open }) => officeKnown && known(open?.folder))
  await enter(county('甲旗'))
  await enter(county('乙旗'))
  expect(answers).toHaveLength(2)
  answers[0]?.(ok([]))
  await vi.waitFor(() => Promise.resolve())
  expect(useAppData.getState().officeKnown).toBe(false)
  answers[1]?.(ok([]))
  await vi.waitFor(() => expect(useAppData.getState().officeKnown).toBe(true))
  expect(known.mock.calls).toEqual([['乙旗']])
  stop()
})
