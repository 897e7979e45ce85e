import { describe, expect, test } from 'vitest'
import { findingsAfter } from '../../fixtures/county-year'

const found = (text: string) =>
  findingsAfter(({ project }) => {
    project.contract.workSteps = text
  }).filter(({ key }) => key.startsWith('content.'))

describe('乙方自己人员的工资', () => {
  test.each([
    '服务费不得用于发放乙方员工工资、津贴。',
    '合同价款不用于支付乙方调查人员的工资和社会保险费。',
    '乙方调查员工资不得列入合同价款。',
  ])('a ban on them bars the cost of the service: %s', (text) => {
    expect(found(text).map(({ key, level }) => [key, level])).toEqual([['content.ownWages.workSteps', 'warning']])
  })

  test.each([
    '服务费不得用于发放甲方聘用人员、劳务派遣人员的工资。',
    '甲方不支付乙方人员工资，不考勤。',
    '乙方不得拖欠、克扣调查员工资。',
    '乙方人员工资由乙方承担，不向甲方另行收取。',
  ])('what the notice forbids, or what leaves them to the contractor, is right: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})
