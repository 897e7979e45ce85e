import { expect, test, vi } from 'vitest'
import { followHistory, goBack } from '../../../src-renderer/history'
import { useNavigation } from '../../../src-renderer/navigation'
import { openRecord } from '../../../src-renderer/open-record'

test.each(['year', 'contractor', 'project'] as const)(
  'from a record of a %s that was asked for elsewhere, one step back leads there',
  (owner) => {
    vi.stubGlobal('window', { goufutong: { on: () => () => {} } })
    const stop = followHistory()
    useNavigation.getState().show('workbench')
    openRecord({ owner, ownerId: '2026', kind: 'special-meeting', id: '会议' })
    expect(useNavigation.getState().recordId).toBe('会议')
    goBack()
    expect(useNavigation.getState().screen).toBe('workbench')
    stop()
    vi.unstubAllGlobals()
  },
)
