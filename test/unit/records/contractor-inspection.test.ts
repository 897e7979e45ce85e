import { describe, expect, test } from 'vitest'
import { contractorInspection } from '#shared/records/contractor-inspection'
import { type Body, nothingAround } from '#shared/records/record-field'
import { changeProblem, stepProblem } from '#shared/records/state-machine'

const filled = contractorInspection.slots.map(({ id }) => id)
const facts = { ...nothingAround, today: '2023-06-01', ownerId: 'c1', filled }
const detail = (from: string, to: string, body: Body) =>
  stepProblem(contractorInspection, { state: from, body }, to, facts)?.params.detail ?? null

const inspection: Body = {
  ...contractorInspection.blank,
  checkedOn: '2023-05-20',
  way: 'key_sampling',
  service: '家计调查 入户登记',
  inspectors: '李明、王芳',
  result: 'clear',
}
const clear: Body = inspection
const onSpot: Body = { ...inspection, result: 'on_spot', findings: '一户没有签字，当场补签' }
const ordered: Body = { ...inspection, result: 'rectify', findings: '三户没有照片', rectifyBy: '2023-06-05' }
const rectified: Body = { ...ordered, rectifiedOn: '2023-06-01', rectified: '照片已补齐' }

const states = Object.keys(contractorInspection.states?.states ?? {})
const results = { undecided: { ...inspection, result: null }, clear, onSpot, ordered, rectified }

/** Every step there is, and with which result of an inspection that is filled in it is taken. */
const taken: Record<string, (keyof typeof results)[]> = {
  'draft → done': ['clear', 'onSpot'],
  'draft → rectifying': ['ordered', 'rectified'],
  'done → draft': ['undecided', 'clear', 'onSpot', 'ordered', 'rectified'],
  'rectifying → draft': ['undecided', 'clear', 'onSpot', 'ordered', 'rectified'],
  'rectifying → closed': ['rectified'],
  'closed → rectifying': ['undecided', 'clear', 'onSpot', 'ordered', 'rectified'],
}

const every = states.flatMap((from) => states.filter((to) => to !== from).map((to) => [from, to] as const))

describe('监督检查 of a contractor', () => {
  test.each(every)('[P16] from %s to %s leads what its result allows, and nothing else', (from, to) => {
    const allowed = Object.entries(results).flatMap(([name, body]) => (detail(from, to, body) === null ? [name] : []))
    expect(allowed).toEqual(taken[`${from} → ${to}`] ?? [])
  })

  test('what is settled is not changed before it is sent back; a draft and an open order are', () => {
    const open = states.filter((state) => changeProblem(contractorInspection, { state, body: rectified }) === null)
    expect(open).toEqual(['draft', 'rectifying'])
    const back = states.map((state) =>
      Object.entries(contractorInspection.states?.states[state]?.next ?? {}).flatMap(([to, { title }]) =>
        title === '退回更正' ? [to] : [],
      ),
    )
    expect(Object.fromEntries(states.map((state, at) => [state, back[at]]))).toEqual({
      draft: [],
      done: ['draft'],
      rectifying: ['draft'],
      closed: ['rectifying'],
    })
  })

  test('[P16] an order that was given ends by being looked at again, whatever its result is changed to meanwhile', () => {
    for (const result of [null, 'clear', 'on_spot']) {
      const changed = { ...rectified, result }
      expect(detail('rectifying', 'closed', changed)).toMatch(/整改已经下达.*先退回更正/)
      expect(detail('rectifying', 'draft', changed)).toBeNull()
    }
    expect(detail('rectifying', 'closed', { ...rectified, findings: ' ' })).toBe('发现问题的，没有填发现的问题')
    expect(detail('rectifying', 'closed', { ...rectified, rectifyBy: null })).toBe('责令整改的，没有填整改期限')
  })

  test('[P16] sent back and found to be in order, it bears nothing of the order any more', () => {
    expect(detail('draft', 'done', { ...rectified, result: 'on_spot' })).toBe(
      '没有责令整改的，不填整改期限；没有责令整改的，不填复核日期；没有责令整改的，不填整改复核情况',
    )
  })

  test('[P14] is of one of the four ways of the procedure', () => {
    expect(contractorInspection.fields.way?.options?.map(({ title }) => title)).toEqual([
      '服务现场检查',
      '工作汇报',
      '资料查阅',
      '重点抽查',
    ])
    expect(detail('draft', 'done', { ...clear, way: null })).toBe('没有选检查方式')
  })

  test('[P15] names the service and the link', () => {
    expect(detail('draft', 'done', { ...clear, service: '' })).toBe('没有填服务项目和环节')
  })

  test('[P16] with problems to be put right it is open until they have been looked at again', () => {
    expect(detail('draft', 'done', ordered)).toBe('责令限期整改的，先下达整改')
    const move = (part: Body) => detail('draft', 'rectifying', { ...ordered, ...part })
    expect(move({ findings: '' })).toBe('发现问题的，没有填发现的问题')
    expect(move({ rectifyBy: null })).toBe('责令整改的，没有填整改期限')
    expect(move({ rectifyBy: '2023-05-19' })).toBe('整改期限早于检查日期')
    const due = (state: string) => contractorInspection.dueOn?.(ordered, { ownerId: 'c1', state })
    expect([due('rectifying'), due('closed')]).toEqual(['2023-06-05', null])
    expect(detail('rectifying', 'closed', ordered)).toBe('没有填复核日期；没有填整改复核情况')
  })
})
