import { describe, expect, test } from 'vitest'
import contents from '#resources/check-lists/training-contents.json'
import type { DataSet, KnownSet } from '#shared/data-sets/data-set'
import { kindBy } from '#shared/records/kind-by-figures'
import { kindInForce } from '#shared/records/kind-in-force'
import { type Body, nothingAround } from '#shared/records/record-field'
import { specialMeeting } from '#shared/records/special-meeting'
import { stepProblem } from '#shared/records/state-machine'
import { training as trainingKind } from '#shared/records/training'
import { ruleData } from '../../fixtures/county-year'

const facts = { ...nothingAround, today: '2023-03-15', ownerId: '2023', filled: [] as string[] }

const meeting: Body = {
  ...specialMeeting.blank,
  name: '购买社会救助服务第一季度专题会议',
  place: '三楼会议室',
  heldOn: '2023-03-10',
  chair: '乌云',
  present: '李明、王芳',
  topics: [{ id: 't1', text: '牧区入户路程远' }],
  decisions: [{ id: 'd1', matter: '调整车辆测算', department: '社会救助股', dueOn: '2023-03-31' }],
}

describe('[N21] the minutes of a special meeting', () => {
  const lacks = (change: Body) => {
    const problem = stepProblem(specialMeeting, { state: 'draft', body: { ...meeting, ...change } }, 'issued', facts)
    return problem?.params.detail ?? null
  }

  test('[N21] are issued with day, chair, those present, a topic and what was decided until when', () => {
    expect(lacks({})).toBeNull()
  })

  test.each([
    ['没有填会议日期', { heldOn: null }],
    ['会议日期还没有到', { heldOn: '2023-03-16' }],
    ['没有填主持人', { chair: ' ' }],
    ['没有填会议名称', { name: '' }],
    ['没有填地点', { place: ' ' }],
    ['没有填出席、列席', { present: '' }],
    ['没有填议题', { topics: [] }],
    ['没有填议题', { topics: [{ id: 't1', text: ' ' }] }],
    ['没有填议定事项', { decisions: [] }],
    [
      '议定事项第1项的时限早于会议日期',
      { decisions: [{ id: 'd1', matter: '甲', department: '', dueOn: '2023-03-09' }] },
    ],
    ['会议日期不在2023年；其他年度的记录登记到那一年', { heldOn: '2022-12-30' }],
    ['会议名称中的“××”还没有换成实际内容', { name: '××旗专题会议' }],
    ['主持人填的是“待定”，没有实际内容', { chair: '待定' }],
    ['没有填议定事项第1项的时限', { decisions: [{ id: 'd1', matter: '甲', department: '', dueOn: null }] }],
  ])('are not: %s', (detail, change) => {
    expect(lacks(change)).toBe(detail)
  })

  test('remind of the first thing decided while they are a draft', () => {
    expect(specialMeeting.dueOn?.(meeting, { ownerId: '2023', state: 'draft' })).toBe('2023-03-31')
    expect(specialMeeting.dueOn?.(meeting, { ownerId: '2023', state: 'issued' })).toBeNull()
  })
})

const held: Body = {
  ...trainingKind.blank,
  name: '社会救助服务专题培训',
  startOn: '2023-03-09',
  endOn: '2023-03-10',
  attendance: 42,
  covered: contents.body.map(({ code }) => code),
}

const ours: KnownSet = {
  ...(contents as DataSet),
  scope: '',
  by: 'program',
  stopped: false,
  number: 0,
}

describe('the training of the year', () => {
  const training = kindInForce(kindBy(trainingKind, ruleData), [ours], { body: held, ownerId: '2023' })
  const required = training.slots.filter((slot) => slot.required).map(({ id }) => id)
  const detail = (state: string, to: string, change: Body, filled = required) =>
    stepProblem(training, { state, body: { ...held, ...change } }, to, { ...facts, filled })?.params.detail ?? null

  test('[N22] is held when all seven named documents were taught', () => {
    expect(contents.body).toHaveLength(7)
    expect(detail('planned', 'held', {})).toBeNull()
    for (const { code, title } of contents.body) {
      const covered = contents.body.map((one) => one.code).filter((one) => one !== code)
      expect(detail('planned', 'held', { covered })).toBe(`培训内容还缺 1 项：${title}`)
    }
  })

  test.each([
    ['没有填结束日期', { endOn: null }],
    ['结束日期早于开始日期', { endOn: '2023-03-08' }],
    ['结束日期还没有到', { endOn: '2023-03-16' }],
    ['没有填参训人数', { attendance: 0 }],
  ])('[N22] is not held yet: %s', (missing, change) => {
    expect(detail('planned', 'held', change)).toBe(missing)
  })

  test('[N23] its evidence is due on March 20 of its year until it is reported', () => {
    const dueOn = (state: string) => training.dueOn?.(held, { ownerId: '2024', state })
    expect([dueOn('planned'), dueOn('held'), dueOn('reported')]).toEqual(['2024-03-20', '2024-03-20', null])
  })

  test('[N22] [N23] what is late is remarked by both days, and bars nothing', () => {
    const remarks = (change: Body, year = '2023') =>
      training.remarks?.({ ...held, ...change }, { ...facts, ownerId: year }, 'held')
    expect(remarks({})).toEqual([])
    expect(remarks({ endOn: '2023-03-20', reportedOn: '2023-03-20' })).toEqual([])
    expect(remarks({ endOn: '2023-03-26' })).toEqual(['培训2023-03-26结束，佐证材料上报，晚于3月20日前上报的要求。'])
    expect(remarks({ endOn: '2023-03-26', reportedOn: '2023-03-28' })).toEqual([
      '佐证材料2023-03-28上报，晚于3月20日前上报的要求。',
    ])
    expect(remarks({ endOn: '2023-04-01', reportedOn: '2023-04-02' })).toEqual([
      '培训2023-04-01结束，晚于3月底前办完的要求。',
      '佐证材料2023-04-02上报，晚于3月20日前上报的要求。',
    ])
    expect(remarks({ endOn: '2024-03-26' }, '2024')?.[0]).toContain('待当年通知确认')
  })

  test.each([
    ['没有填佐证上报日期', { reportedTo: '巴彦淖尔市民政局' }],
    ['佐证上报日期还没有到', { reportedOn: '2023-03-16', reportedTo: '巴彦淖尔市民政局' }],
    ['佐证上报日期早于结束日期', { reportedOn: '2023-03-09', reportedTo: '巴彦淖尔市民政局' }],
    ['没有填接收单位', { reportedOn: '2023-03-14' }],
  ])('[N23] is not reported: %s', (missing, change) => {
    expect(detail('held', 'reported', change)).toBe(missing)
  })

  test('[N23] is reported with day, receiver and the papers that prove it', () => {
    const reported = { reportedOn: '2023-03-14', reportedTo: '巴彦淖尔市民政局' }
    expect(detail('held', 'reported', reported)).toBeNull()
    expect(detail('held', 'reported', reported, ['notice', 'agenda'])).toBe('还缺文件：培训签到表；还缺文件：培训照片')
  })
})
