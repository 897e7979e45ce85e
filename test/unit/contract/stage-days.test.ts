import { describe, expect, test } from 'vitest'
import { presetStages } from '#shared/contract/payment-presets'
import { presetByYear } from '#shared/contract/preset-years'
import { stageDay, stageMatter } from '#shared/contract/stage-days'
import type { PaymentStage } from '#shared/project/contract-form'
import { presets } from '../../fixtures/values'

const period = { startOn: '2023-03-20', endOn: '2024-03-19' }
const told = (stages: PaymentStage[], by = period) =>
  stages.map((_, at) => {
    const day = stageDay(stages, at, by)
    return day && `${day.on}${day.agreed ? '' : ' 推算'}`
  })

describe('by when a stage of the contract is reached', () => {
  test.each([
    ['T1', ['2023-03-20 推算', '2023-09-18 推算', '2024-03-19']],
    ['T2', ['2023-04-19', '2023-06-19', '2023-09-19', '2023-12-19', '2024-03-19']],
    ['T3', ['2024-03-19']],
    ['T4', ['2023-06-19', '2023-09-19', '2023-12-19', '2024-03-19', '2024-03-19']],
    ['T6', ['2023-09-19', '2024-03-19']],
  ])('[N18] of the way of paying %s', (id, days) => {
    expect(told(presetStages(presets, id))).toEqual(days)
  })

  test('[N18] what the contract calls it, else the whole service for the last one', () => {
    const stages = presetStages(presets, 'T1')
    expect(stages.map((_, at) => stageMatter(stages, at))).toEqual([
      '合同生效且乙方工作实施方案已报甲方备案',
      '约定数量完成50%以上',
      '全部服务完成',
    ])
  })

  test('[N18] stages of budget years by the months of their year in which there is service', () => {
    const preset = presets.find(({ id }) => id === 'T4')!
    expect(told(presetByYear(preset, [2023, 2024], period))).toEqual([
      ...['2023-03-31', '2023-06-30', '2023-09-30', '2023-12-31', '2023-12-31'],
      ...['2024-03-19', '2024-03-19'],
    ])
  })

  test.each<[string, string]>([
    ['2023年9月30日前完成1600户', '2023-09-30'],
    ['2023年9月底完成1600户', '2023-09-30'],
    ['2023年9月前完成1600户', '2023-09-30 推算'],
    ['服务期过半', '2023-09-18'],
    ['第二季度数量完成', '2023-09-19 推算'],
    ['服务满十五个月', '2024-03-19'],
    ['完成一半', '2023-09-18 推算'],
    ['入户核查完成', '2023-09-18 推算'],
  ])('[N18] %s: %s', (milestone, day) => {
    const [, middle, last] = presetStages(presets, 'T1')
    expect(told([{ ...middle!, milestone, condition: '验收合格' }, last!])[0]).toBe(day)
  })
})
