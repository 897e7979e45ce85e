import { describe, expect, test } from 'vitest'
import { wordsIn } from '#shared/prohibited/lexicon'
import { prohibitedIn, type Reading } from '#shared/prohibited/read'
import { prohibitedWords as data } from '../../fixtures/prohibited/words'

/** Words of one kind that a frame reads otherwise than it should; endings (~车) are no words of their own. */
function misread(
  kind: 'equipment' | 'systems' | 'staff' | 'offices',
  frame: string,
  reading: Reading,
  lawful: boolean,
) {
  const words = wordsIn(data, data.words[kind].words).filter((word) => !word.startsWith('~') && !named.includes(word))
  expect(words.length).toBeGreaterThan(50)
  return words.filter((word) => (prohibitedIn(data, frame.replace('…', word), reading).length === 0) !== lawful)
}

/** These name another use by themselves (公务车), or make another word with the frame (用车). */
const named = ['服务器', '公务车', '电子围栏', '编外用工', '车辆', '车']

describe('禁止用途: every word of a kind is read alike, none is hidden by another', () => {
  test.each(['…', '…采购', '采购…', '…购置费', '…2台', '入户用…'])('equipment is bought: %s', (frame) => {
    expect(misread('equipment', frame, 'bought', false)).toEqual([])
  })

  test.each(['为乡镇购置…', '采购…一批', '添置…，供民政局使用', '项目经费可用于…'])('equipment: %s', (frame) => {
    expect(misread('equipment', frame, 'described', false)).toEqual([])
  })

  test.each(['…租赁费', '…租用（入户）'])('equipment is rented: %s', (frame) => {
    expect(misread('equipment', frame, 'bought', true)).toEqual([])
  })

  test.each(['核实家庭是否购置…', '登记家中…的数量', '…由乙方自备', '不得购置…', '报价不含…'])(
    'equipment is not bought: %s',
    (frame) => {
      expect(misread('equipment', frame, 'described', true)).toEqual([])
    },
  )

  test.each(['…开发', '…运维', '…升级改造', '建设…'])('a system is bought: %s', (frame) => {
    expect(misread('systems', frame, 'bought', false)).toEqual([])
  })

  test.each(['…录入', '…操作培训', '…数据录入费'])('a system is used: %s', (frame) => {
    expect(misread('systems', frame, 'bought', true)).toEqual([])
  })

  test.each(['…工资', '…补贴', '…劳务费', '聘用…', '…社保'])('people are paid: %s', (frame) => {
    expect(misread('staff', frame, 'bought', false)).toEqual([])
  })

  test.each(['与…座谈', '不得向…发放补贴', '核对…名单'])('people are met: %s', (frame) => {
    expect(misread('staff', frame, 'described', true)).toEqual([])
  })

  test.each(['派2人到…上班', '派员长期驻守…', '安排3人在…办公'])('people sit in an office: %s', (frame) => {
    expect(misread('offices', frame, 'described', false)).toEqual([])
  })

  test.each(['到…领取名单', '派人到…报送资料', '在…召开座谈会', '向…报告进度'])('an office is visited: %s', (frame) => {
    expect(misread('offices', frame, 'described', true)).toEqual([])
  })
})
