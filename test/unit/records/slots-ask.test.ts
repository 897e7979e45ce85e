import { describe, expect, test } from 'vitest'
import { recordKinds } from '#shared/records/registry'
import { openSlots, slotMaterials } from '#shared/records/slot-materials'
import { addToSlot } from '../../../src-renderer/actions/records'

/** By hand: what must lie with a record of each kind, and what else has a place in it. */
const asked: readonly [norms: string, kind: string, must: string[], may: string[]][] = [
  ['[P01] [P02]', '年度购买服务计划', ['年度购买服务计划（盖章）'], ['财政部门的回复']],
  ['[N10] [N11]', '预算文件', ['预算批复或资金下达文件'], []],
  ['[P26]', '实施方案', [], ['购买主体实施方案（签章）']],
  ['[N21]', '专题会议', ['专题会议纪要', '会议签到表'], ['会议照片']],
  ['[N22] [N23]', '专题培训', ['培训通知', '培训议程', '培训签到表', '培训照片'], ['培训课件']],
  ['[P08]', '补充、终止协议', ['补充（终止）协议'], ['变更、终止的依据材料', '协议公告', '协议备案回执']],
  ['[P13]', '监督检查计划', [], ['监督检查计划（签批）']],
  ['[N16] [P14]', '监督检查记录', ['监督检查记录（签字）'], ['检查的证据']],
  ['[P15]', '监督检查（按承接主体登记）', ['检查记录'], ['整改通知、整改方案和复核材料']],
  [
    '[P16] [P17]',
    '整改',
    ['整改通知书（盖章）和送达凭证'],
    ['承接主体的整改方案', '承接主体的整改报告', '整改复核单（签字）', '补救、赔偿的决定和凭证'],
  ],
  ['[P14]', '投诉', [], ['投诉材料和答复']],
  ['[P18]', '履约验收', ['签字盖章的验收书'], ['验收证据', '服务对象意见']],
  ['[P18]', '验收结果公告', ['公告页面'], []],
  ['[P09]', '付款', ['付款凭证', '发票'], ['付款审批单', '验收单']],
  ['[N17] [P10] [P12]', '承接主体工作方案', ['承接主体工作方案'], ['工作方案备案回执（签字盖章）']],
  ['[N18] [P25] [P29]', '核查工作报告', ['核查工作报告（盖章）'], ['报告的附表']],
  ['[N27] [N28] [N29]', '平台录入登记', ['平台回执（截图）'], []],
  [
    '[N24] [N28]',
    '监督反馈',
    ['反馈、通报的原件或记录'],
    ['整改佐证材料', '反馈意见整改情况报告（盖章）', '送达或平台回执'],
  ],
  ['[N27] [N28]', '月度录入情况', ['月度录入情况表（签字）'], ['自治区的月度通报']],
  ['[N25]', '本旗县补充规定', ['规定原件'], []],
  ['[N26]', '试点和经验推广', ['确定试点的文件'], ['试点经验材料（盖章）', '成效佐证材料', '推广的文件和照片']],
  ['[N18] [P29]', '催办', [], ['催办函（盖章）和送达凭证', '承接主体的答复']],
  ['[N16] [P28]', '资金使用情况', ['资金使用情况表（盖章）'], ['票据和支出证明']],
  ['[P14] [P24]', '抽样复核', ['抽样入户复核表（签字）'], ['抽样过程的记录']],
  ['[P09] [P20]', '结算', ['双方签章的结算单'], ['扣减、退还的依据']],
  ['[N19]', '满意度问卷', [], ['收回的问卷']],
  ['[P34]', '个人信息返还和删除证明', ['签字盖章的个人信息返还和删除证明'], ['交接单、删除截图等凭据']],
  ['[P20]', '评价等次', ['绩效评价报告'], []],
  [
    '[P19] [P20]',
    '绩效评价',
    [],
    ['绩效评价报告（盖章）', '评价佐证材料', '第三方评分表和委托材料', '结果运用说明（盖章）'],
  ],
]

const kindOf = (title: string) => {
  const kind = recordKinds.find((one) => one.title === title)
  if (!kind) throw new Error(`there is no record ${title}`)
  return kind
}
const sorted = (titles: readonly string[]) => titles.toSorted()

describe('a record', () => {
  test.each(asked)('%s %s misses what must lie with it, until it does', (_norms, title, must) => {
    const kind = kindOf(title)
    const missing = slotMaterials(kind, { id: 'r', title: '第1份' }, [])
    expect(sorted(missing.map(({ material }) => `${material.title}${material.state}`))).toEqual(
      sorted(must.map((slot) => `${slot}（第1份）missing`)),
    )
    const filled = kind.slots.map(({ id }) => id)
    expect(openSlots(kind, filled)).toEqual([])
  })

  test.each(asked)('%s %s has a place of its own for each file that belongs to it', (_norms, title, must, may) => {
    const places = kindOf(title).slots.map((slot) => addToSlot(kindOf(title), slot).of)
    expect(sorted(places as string[])).toEqual(sorted([...must, ...may].map((slot) => `${title}的${slot}`)))
  })
})
