import { describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import { describeFlaws } from '#shared/review/flaw'
import type { PaperBlock } from '#shared/review/paper-text'
import type { ReviewFacts } from '#shared/review/review-facts'
import { reviewPaper } from '#shared/review/review-paper'

const facts: ReviewFacts = {
  paper: 'contract',
  totalFen: fen(100_000_00),
  budgetFen: fen(100_000_00),
  areas: null,
  period: { startOn: '2023-03-20', endOn: '2024-03-19' },
  typed: [],
  foreignWords: [],
  isOwnTemplate: false,
}
const said = (text: string, label = ''): PaperBlock => ({ kind: 'paragraph', label, text })
const table = (number: number, rows: string[][]): PaperBlock[] =>
  rows.map((cells) => ({ kind: 'row', table: number, cells }))
const price = said('合同价款（含税）为人民币100,000.00元（大写：人民币壹拾万元整）。')

/** A sound little contract, and what one change to it brings to light. */
function flaws(blocks: PaperBlock[], more: Partial<ReviewFacts> = {}): string[] {
  const paper = { blocks: [said('价款', '第一条'), price, ...blocks] }
  return reviewPaper(paper, { ...facts, ...more }).map(({ message }) => message)
}

describe('a blank to fill in by hand', () => {
  test('is no filler, and its fixed total no wrong sum', () => {
    expect(flaws(table(0, [['联系人', '＿＿＿＿＿＿＿＿']]))).toEqual([])
    expect(
      flaws(
        table(0, [
          ['项目', '金额（元）'],
          ['', ''],
          ['合计', '100,000.00'],
        ]),
      ),
    ).toEqual([])
  })
})

describe('copies above ten', () => {
  const copies = (partyB: string) => [said(`本合同一式壹拾贰份，甲方执捌份，乙方执${partyB}份，具有同等法律效力。`)]

  test('are read in words', () => {
    expect(flaws(copies('肆'))).toEqual([])
    expect(flaws(copies('叁'))[0]).toContain('合同一式 12 份，而各方所执合计 11 份')
  })
})

describe('sums', () => {
  test('小写 and 大写 beside each other are one amount', () => {
    expect(flaws([said('每日人民币50.00元（大写：人民币伍拾元整）。')])).toEqual([])
    expect(flaws([said('每日人民币50.00元（大写：人民币伍拾伍元整）。')])[0]).toContain('不是同一个金额')
    expect(flaws(table(0, [['首期', '30,000.00', '人民币叁万元整']]))).toEqual([])
    expect(flaws(table(0, [['首期', '30,000.00', '叁万零叁元整']]))[0]).toContain('叁万零叁元整')
  })

  const payments = (...rows: [string, string, string][]) => table(0, [['期次', '比例', '金额（元）'], ...rows])

  test('payments of several years are 100% in each of them', () => {
    const years = (...rows: [string, string, string][]) =>
      table(0, [
        ['期次', '付款年度', '占年度比例', '金额（元）'],
        ...rows.map(([of, share, amount], index) => [String(index + 1), of, share, amount]),
      ])
    expect(flaws(years(['2023年度', '100%', '60,000.00'], ['2024年度', '100%', '40,000.00']))).toEqual([])
    expect(flaws(years(['2023年度', '90%', '60,000.00'], ['2024年度', '110%', '40,000.00']))).toHaveLength(2)
  })

  test('the payments are the price, their shares 100%', () => {
    expect(flaws(payments(['1', '30%', '30,000.00'], ['2', '70%', '70,000.00']))).toEqual([])
    expect(flaws(payments(['1', '30%', '30,000.00'], ['2', '70%', '70,000.01']))).toEqual([
      '各期付款合计 100,000.01 元，合同价款为 100,000.00 元。',
    ])
    expect(flaws(payments(['1', '30%', '30,000.00'], ['2', '60.5%', '70,000.00']))).toEqual([
      '各期付款比例合计 90.5%，不是 100%。',
    ])
  })

  test('subtotals and the total are the sums of their rows, wherever the subtotals stand', () => {
    const behind = [
      ['项目', '金额（元）'],
      ['甲', '1.00'],
      ['乙', '2.00'],
      ['A类小计（占总额 75.00%）', '3.00'],
      ['丙', '1.00'],
      ['B类小计', '1.00'],
      ['预算总额', '4.00'],
    ]
    expect(flaws(table(0, behind))).toEqual([])
    expect(flaws(table(0, behind.with(3, ['A类小计', '3.01'])))).toEqual([
      '“A类小计”为 3.01 元，而各行相加为 3.00 元。',
    ])
    const atTheEnd = [
      ['类别', '项目', '金额（元）'],
      ['人工', '甲', '60,000.00'],
      ['税费', '乙', '40,000.00'],
      ['人工', '小计', '60,000.00'],
      ['税费', '小计', '40,000.00'],
      ['合计', '合同价款', '100,000.00'],
    ]
    expect(flaws(table(0, atTheEnd))).toEqual([])
    expect(flaws(table(0, atTheEnd.with(5, ['合计', '合同价款', '100,000.10'])))[0]).toContain(
      '各行相加为 100,000.00 元',
    )
  })

  test('the price is said, in both ways, and everywhere the same', () => {
    expect(flaws([], { totalFen: fen(100_000_01) })).toContain('没有写明合同价款“100,000.01”。')
    expect(flaws([said('合同价款为人民币90,000.00元。')])[0]).toContain('与合同价款 100,000.00 元不一致')
  })
})

test('a share of the budget’s total is no other total', () => {
  const paper = {
    blocks: [said('预算总额：100,000.00元（大写：人民币壹拾万元整）。业务活动成本占预算总额为 42.89%。')],
  }
  expect(reviewPaper(paper, { ...facts, paper: 'budget' })).toEqual([])
})

describe('counts, days and citations', () => {
  test('households, reports and copies are the same wherever they are said', () => {
    expect(flaws([said('服务对象：低保，共3,200户。'), said('服务对象共3,201户。')])).toHaveLength(1)
    expect(flaws([said('本合同一式捌份，甲方执叁份，乙方执贰份，其余叁份由甲方报送。')])).toEqual([])
    expect(flaws([said('本合同一式12份，甲方执叁份，乙方执贰份，其余捌份由甲方报送。')])[0]).toContain('合计 13 份')
  })

  test('as many rows of reports as reports are counted', () => {
    const rows = table(0, [
      ['期次', '报告期间'],
      ['1', '甲'],
      ['2', '乙'],
    ])
    expect(flaws([said('工作报告共2份。'), ...rows])).toEqual([])
    expect(flaws([said('工作报告共3份。'), ...rows])).toEqual(['写明报告共 3 份，而报告表有 2 行。'])
  })

  test('days run forwards, and the service period is the project’s', () => {
    expect(flaws([said('2023年5月1日至2023年4月30日')])[0]).toContain('结束早于开始')
    const period = (days: string, end = '2024年3月19日') =>
      flaws([said(`服务期限自2023年3月20日起至${end}止，起止日均计算在内，共${days}日。`)])
    expect(period('366')).toEqual([])
    expect(period('365')[0]).toContain('共 366 日')
    expect(period('367', '2024年3月20日')[0]).toContain('不一致')
  })

  test('an article, a heading or an attachment that is cited is there; those of laws are not ours', () => {
    const parts = [said('违约责任', '第二条'), said('附件1：报价明细')]
    const cite = (text: string) => flaws([...parts, said(text)])
    expect(
      cite('按第二条、“违约责任”条款和附件1办理，《民法典》第五百八十五条、采购法第五十条另有规定的除外。'),
    ).toEqual([])
    expect(cite('按第九条办理。')).toEqual(['引用了“第九条”，而本合同没有。'])
    expect(cite('按“服务期限”条款办理。')).toEqual(['引用了“服务期限”，而本合同没有。'])
    expect(cite('见附件12。')).toEqual(['引用了“附件12”，而本合同没有。'])
  })
})

describe('words', () => {
  test.each([
    ['还留有【待填写：开户银行】。', '还留有'],
    ['单价为{{结算单价}}。', '还留有'],
    ['共undefined户。', '还留有'],
    ['工作方案。。', '重复或多余'],
    ['附件7：附件7　验收标准', '说了两遍'],
    ['按 C06 的要求。', '程序内部的编号'],
    ['违反PX-02。', '程序内部的编号'],
    ['开户银行：待定；账号：123。', '只写了'],
    ['入户约3000户。', '不确定'],
  ])('%s is found', (text, message) => {
    expect(flaws([said(text)]).join()).toContain(message)
  })

  test('what the clerk has typed does not bar the paper, as typed or as printed', () => {
    const typed = ['入户约3000户；\n按 C06 的要求。', '合同编号C06-12']
    expect(
      flaws([said('（一）入户约3000户；'), said('按 C06 的要求。'), said('编号：合同编号C06-12')], { typed }),
    ).toEqual([])
    expect(flaws([said('入户约4000户；')], { typed })).toHaveLength(1)
  })

  test('words of another service are found, but not in typed text nor in an office’s own', () => {
    const foreignWords = ['入户调查表']
    expect(flaws([said('填写入户调查表。')], { foreignWords })).toEqual(['“入户调查表”是另一类服务的用语。'])
    expect(flaws([said('填写入户调查表。')], { foreignWords, typed: ['填写入户调查表'] })).toEqual([])
    expect(flaws([said('填写入户调查表。')], { foreignWords, isOwnTemplate: true })).toEqual([])
  })

  test('the list’s own codes stand in its column only', () => {
    expect(flaws(table(0, [['1', 'SW-02', '家计调查']]))).toEqual([])
    expect(flaws([said('服务项目SW-02。')])).toHaveLength(1)
  })
})

test('a clerk is told the place, what is wrong and what to do', () => {
  const paper = { blocks: [said('资金结算', '第九条'), price, said('每日人民币50.00元（大写：人民币伍元整）。')] }
  expect(describeFlaws(reviewPaper(paper, facts))).toMatch(
    /^第九条“资金结算”：小写 50\.00 元与大写“伍元整”不是同一个金额。请核对/,
  )
})
