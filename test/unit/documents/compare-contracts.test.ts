import { describe, expect, test } from 'vitest'
import { compareContracts, comparedPlace } from '#shared/comparison/compare-contracts'
import type { PaperText } from '#shared/review/paper-text'

/** Lines of a contract; a line with 第…条 is a heading typed by hand, `label|text` one numbered by the program. */
const contract = (...lines: string[]): PaperText => ({
  blocks: lines.map((line) => {
    const [label, text] = line.includes('|') ? line.split('|') : ['', line]
    return { kind: 'paragraph', label: label ?? '', text: text ?? '' }
  }),
})
const said = (draft: PaperText, signed: PaperText) =>
  compareContracts(draft, signed).flatMap((clause) =>
    clause.state === 'same' ? [] : [`${clause.state} ${comparedPlace(clause)}`],
  )
const clauseOf = (draft: PaperText, signed: PaperText, place: string) =>
  compareContracts(draft, signed).find((one) => comparedPlace(one) === place)

const draft = contract(
  '政府购买服务合同',
  '第一条 服务内容',
  '乙方对______户开展入户调查。',
  '第二条 价款',
  '合同总价为人民币______元。',
  '付款按三期，比例为30%、40%、30%。',
  '第三条 违约责任',
  '逾期一日按0.05%支付违约金。',
  '第四条 送达',
  '文书送达至双方住所。',
)

/** The draft with its blanks filled in and these lines in the place of others. */
function signedWith(other: Record<string, string> = {}): PaperText {
  const filled: Record<string, string> = {
    '乙方对______户开展入户调查。': '乙方对3200户开展入户调查。',
    '合同总价为人民币______元。': '合同总价为人民币757,005.02元。',
  }
  return contract(
    ...draft.blocks.map((block) => {
      const text = block.kind === 'paragraph' ? block.text : ''
      return other[text] ?? filled[text] ?? text
    }),
  )
}

describe('采购文件所附合同与签订的合同', () => {
  test('[P33] a contract that says the same, its blanks filled in, has no difference', () => {
    expect(said(draft, signedWith())).toEqual([])
    expect(clauseOf(draft, signedWith(), '第一条“服务内容”')?.rows).toMatchObject([{ kind: 'filled' }])
  })

  test('[P33] a changed share touches the payment, and its words alone are marked', () => {
    const signed = signedWith({
      '付款按三期，比例为30%、40%、30%。': '付款按三期，比例为50%、40%、10%。',
    })
    const clause = clauseOf(draft, signed, '第二条“价款”')
    expect(clause).toMatchObject({ state: 'changed' })
    expect(clause?.matters).toContain('payment')
    const differing = clause?.rows.at(-1)?.signed.filter(({ differs }) => differs)
    expect(differing?.map(({ text }) => text)).toEqual(['50%', '10%'])
  })

  test.each([
    ['subject', '第二条 服务内容', '调查困难家庭。', '调查困难家庭并走访。'],
    ['quantity', '第二条 工作安排', '调查3200户。', '调查3000户。'],
    ['quality', '第二条 质量标准', '合格率95%。', '合格率90%。'],
    ['price', '第二条 其他约定', '总价757,005.02元。', '总价767,005.02元。'],
    ['period', '第二条 履行期限', '自2023年3月20日起。', '自2023年4月20日起。'],
    ['payment', '第二条 其他约定', '十日内支付。', '三十日内支付。'],
    ['breach', '第二条 违约责任', '逾期按0.05%支付。', '逾期不支付。'],
  ])('[P33] a difference in %s may not be made', (matter, title, one, other) => {
    const clause = clauseOf(
      contract('第一条 总则', title, one),
      contract('第一条 总则', title, other),
      `${title.replace(' ', '“')}”`,
    )
    expect(clause?.matters).toContain(matter)
  })

  test('[P33] other words elsewhere are a remark', () => {
    const signed = signedWith({ '文书送达至双方住所。': '文书送达至双方约定地址。' })
    expect(clauseOf(draft, signed, '第四条“送达”')).toMatchObject({ state: 'changed', matters: [] })
  })

  test('[P33] a clause left out and one put in are named where they stood, and shift no other', () => {
    const signed = contract(
      '政府购买服务合同',
      '第一条 服务内容',
      '乙方对3200户开展入户调查。',
      '第二条 保密',
      '双方保密。',
      '第三条 价款',
      '合同总价为人民币757,005.02元。',
      '付款按三期，比例为30%、40%、30%。',
      '第四条 送达',
      '文书送达至双方住所。',
    )
    expect(said(draft, signed)).toEqual(['signedOnly 第二条“保密”', 'draftOnly 第三条“违约责任”'])
    expect(clauseOf(draft, signed, '第三条“价款”')).toMatchObject({ state: 'same', draft: { number: '第二条' } })
  })

  test('[P33] a clause that was renamed is found by what it says', () => {
    const text = '逾期一日按0.05%支付违约金，逾期三十日的甲方可以解除合同。'
    const one = contract('第一条 总则', '第二条 违约', text)
    const other = contract('第一条 总则', '第五条 责任承担', text)
    expect(said(one, other)).toEqual(['changed 第五条“责任承担”'])
  })

  test('[P33] words slipped in beside a filled blank are a difference', () => {
    const signed = signedWith({ '乙方对______户开展入户调查。': '乙方对3200户开展入户调查，甲方另行支付交通费。' })
    expect(said(draft, signed)).toEqual(['changed 第一条“服务内容”'])
  })

  test('[P33] width and punctuation are no difference, a point or a per cent sign in a figure is', () => {
    const line = (text: string) => contract('第一条 价款', text)
    expect(said(line('总价757,005.02元，含税。'), line('总价７５７００５．０２元（含税）'))).toEqual([])
    expect(said(line('违约金1.5%。'), line('违约金15%。'))).toHaveLength(1)
    expect(said(line('上限5%。'), line('上限5。'))).toHaveLength(1)
  })

  test('[P33] a clause without a title, and contracts numbered 一、 and by the program, are read all the same', () => {
    const one = contract(
      '第一条 乙方应当按照采购文件的承诺完成全部服务内容。',
      '第二条 争议由法院管辖，双方另有约定的除外。',
    )
    const two = contract(
      '第一条 乙方应当按照采购文件的承诺完成全部服务内容，不得转包。',
      '第二条 争议由法院管辖，双方另有约定的除外。',
    )
    expect(said(one, two)).toEqual(['changed 第一条'])
    const typed = contract('一、服务内容', '入户调查。', '二、价款', '总价10元。')
    expect(said(typed, contract('一、|服务内容', '入户调查。', '二、|价款', '总价20元。'))).toEqual([
      'changed 二“价款”',
    ])
  })

  test('[P33] an empty cell that is filled in is no difference; a changed one is read with its row', () => {
    const table = (...cells: string[]): PaperText => ({
      blocks: [...contract('第一条 双方', '第二条 价款').blocks, { kind: 'row', table: 0, cells }],
    })
    expect(said(table('总价', ''), table('总价', '757,005.02元'))).toEqual([])
    const changed = clauseOf(table('总价', '1', '23'), table('总价', '12', '3'), '第二条“价款”')
    expect(changed?.rows.map(({ signed }) => signed.map(({ text }) => text).join(''))).toEqual(['总价 ｜ 12 ｜ 3'])
  })

  test('[P33] in an attachment of two thousand lines the one that changed is found', () => {
    const long = (changed: string) =>
      contract(
        '第一条 总则',
        '第二条 清单',
        ...Array.from({ length: 2_000 }, (_, at) => (at === 999 ? changed : `第${at}项，入户`)),
      )
    const [clause] = compareContracts(long('合计10元'), long('合计20元')).filter(({ state }) => state !== 'same')
    expect(clause?.rows.filter(({ kind }) => kind !== 'same')).toMatchObject([{ kind: 'changed' }])
  })

  test('[P33] a line that speaks of another clause begins none', () => {
    const one = contract('第一条 总则', '第二条 违约', '第二条约定的违约金，由乙方在十日内一次付清。')
    expect(compareContracts(one, one).map(comparedPlace)).toEqual(['第一条“总则”', '第二条“违约”'])
  })
})
