import { describe, expect, test } from 'vitest'
import type { DeliveredFiles } from '#shared/law/county-year'
import { check } from '#shared/norms/check'
import { cleanCounty } from '../../fixtures/county-year'

const complete: DeliveredFiles = { households: 200, complete: 180, reasoned: 20, lacking: 0, none: 0, missing: [] }

/** What `'tracking.household-files'` says on a day of what was delivered; the service ends on 2024-03-19. */
function found(delivered: DeliveredFiles | null, today = '2023-12-01') {
  const { county, project } = cleanCounty()
  const files = delivered && new Map([[project.id, delivered]])
  return check({ ...county, today, ...(files && { delivered: files }) }, project.id)
    .filter(({ key }) => key.startsWith('tracking.household-files'))
    .map(({ message, level, where }) => [level, message, where.screen])
}

describe('一户一档 of what was delivered', () => {
  test('[P24] a household that lacks a trace without a reason is told, with what is missing of how many', () => {
    const lacking = { ...complete, complete: 177, lacking: 3, missing: [{ title: '访问录音', households: 3 }] }
    expect(found(lacking)).toEqual([
      ['warning', '一户一档：交付的户中有 3 户缺材料，也没有登记原因（缺访问录音 3 户）。', 'tracking'],
    ])
  })

  test('[P11] what has not been delivered is told once the service is over', () => {
    const none = { ...complete, complete: 170, none: 10 }
    expect(found(none, '2024-03-19')).toEqual([])
    expect(found(none, '2024-03-20')).toEqual([
      ['warning', '一户一档：服务期已满，户册 200 户中还有 10 户没有交付材料。', 'tracking'],
    ])
  })

  test('nothing is said where all is there or its reason on record, and before anything was delivered', () => {
    expect(found(complete, '2024-03-20')).toEqual([])
    expect(found(null, '2024-03-20')).toEqual([])
  })
})
