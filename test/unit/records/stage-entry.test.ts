import { describe, expect, test } from 'vitest'
import { enteredState, type PlatformEntry, platformEntry } from '#shared/records/platform-entry'
import type { RelatedRecord } from '#shared/records/record-field'
import { stageEntry } from '#shared/records/stage-entry'

function entry(id: string, state: string, body: Partial<PlatformEntry>): RelatedRecord {
  const whole = { ...platformEntry.blank, ...body }
  return { id, kind: platformEntry.id, ownerId: 'p', state, title: '', body: whole } as unknown as RelatedRecord
}
const day = '2023-03-05'

describe('a stage says how it stands with its 录入信息服务平台', () => {
  test('none is begun: it waits, 事前 by the day of the year, the others by the contract', () => {
    expect(stageEntry('before', [], day)).toEqual({ text: '待录入，期限 2023-03-05', isEntered: false, id: null })
    expect(stageEntry('before', [], null).text).toBe('待录入，期限按合同约定')
    expect(stageEntry('during', [], day).text).toBe('待录入，期限按合同约定')
  })

  test('one is begun: it leads there, by the day it says itself', () => {
    const begun = [entry('e', 'draft', { stage: 'during', dueOn: '2023-07-01' })]
    expect(stageEntry('during', begun, day)).toEqual({ text: '待录入，期限 2023-07-01', isEntered: false, id: 'e' })
    expect(stageEntry('after', begun, day).id).toBeNull()
  })

  test('all are entered: how many, and the last day', () => {
    const two = ['2023-02-20', '2023-03-01'].map((enteredOn, at) =>
      entry(`e${at}`, enteredState, { stage: 'before', enteredOn }),
    )
    expect(stageEntry('before', two, day)).toEqual({ text: '已录入 2 批（2023-03-01）', isEntered: true, id: 'e1' })
  })

  test('one is entered and another waits: both are said', () => {
    const both = [
      entry('a', enteredState, { stage: 'before', enteredOn: '2023-03-01' }),
      entry('b', 'draft', { stage: 'before', dueOn: '2023-04-01' }),
    ]
    expect(stageEntry('before', both, day)).toMatchObject({ text: '已录入 1 批；待录入，期限 2023-04-01', id: 'b' })
  })
})
