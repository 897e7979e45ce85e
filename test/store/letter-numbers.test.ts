import { beforeEach, describe, expect, test } from 'vitest'
import { kindBy } from '#shared/records/kind-by-figures'
import type { Body } from '#shared/records/record-field'
import { stepLacks } from '#shared/records/state-machine'
import { urging } from '#shared/records/urging'
import { sampleId, startInSample } from '../documents/papers/project-records'
import { ruleData } from '../fixtures/county-year'
import { ordered } from './rectification-fixture'

type Sample = Awaited<ReturnType<typeof startInSample>>
let sample: Sample
beforeEach(async () => {
  sample = await startInSample('2023-07-10T02:00:00Z')
})

const number = '示民函〔2023〕5号'
const letter = (typed = number): Body => ({
  number: typed,
  urgedOn: '2023-07-03',
  doBy: '2023-07-07',
  matters: [
    { id: 'm1', of: 'report-p1', what: '第1期工作报告', clause: 'C07', dueOn: '2023-06-27', status: '还没有收到' },
  ],
})
const rectify = async (part: Body = {}) =>
  sample.refusal((await sample.keep('rectification', { ...ordered, ...part })).id, 'ordered')
const urge = async (typed?: string) => sample.refusal((await sample.keep('urging', letter(typed))).id, 'sent')

describe('发文字号', () => {
  test('[P16] a second notice under the same number is refused, with the letter that has it', async () => {
    expect(await rectify()).toBeNull()
    expect(await rectify()).toBe(
      '通知书文号“示民函〔2023〕5号”已经用于整改“整改 示民函〔2023〕5号 2023-06-01”，一个文号只用一次',
    )
    expect(await rectify({ number: '示民函〔2023〕6号' })).toBeNull()
  })

  test.each(['示民函〔2023〕5号', '示民函[2023]第05号', ' 示民函（2023）5 号 '])(
    '[P16] [N18] it is one number for every kind of letter, however it is typed: %s',
    async (typed) => {
      expect(await rectify()).toBeNull()
      expect(await urge(typed)).toContain('已经用于整改“整改 示民函〔2023〕5号')
    },
  )

  test('[N18] the form says so before the step is taken', async () => {
    expect(await rectify()).toBeNull()
    const { id, body } = await sample.keep('urging', letter())
    const facts = { ...(await sample.get('record.around', { id })), today: '2023-07-10', ownerId: sampleId, filled: [] }
    const lacks = stepLacks(kindBy(urging, ruleData), { from: 'draft', to: 'sent' }, body, facts)
    expect(lacks).toContainEqual({ field: 'number', text: expect.stringContaining('已经用于整改') })
  })

  test('a draft has no number yet, and one that was sent back gives it free', async () => {
    const { id } = await sample.keep('rectification', ordered)
    expect(await urge()).toBeNull()
    expect(await sample.refusal(id, 'ordered')).toContain('已经用于催办')
    const other = await sample.keep('rectification', { ...ordered, number: '示民函〔2023〕8号' })
    expect(await sample.refusal(other.id, 'ordered')).toBeNull()
    await sample.change(other.id, { backReason: '文号录成了别的通知书的' })
    await sample.move(other.id, 'found')
    expect(await rectify({ number: '示民函〔2023〕8号' })).toBeNull()
  })

  test('the office’s next year begins its numbers anew', async () => {
    expect(await rectify()).toBeNull()
    sample.clock.now = new Date('2024-02-10T02:00:00Z')
    const next = {
      number: '示民函〔2024〕5号',
      noticedOn: '2024-02-01',
      planDueOn: '2024-02-06',
      correctDueOn: '2024-02-20',
    }
    expect(await rectify(next)).toBeNull()
  })
})
