import { describe, expect, test } from 'vitest'
import { compareContracts } from '#shared/review/compare-contracts'
import type { PaperText } from '#shared/review/paper-text'

/** Lines of a contract; a line with 第…条 is a heading typed by hand, `label|text` one numbered by the program. */
const contract = (...lines: string[]): PaperText => ({
  blocks: lines.map((line) => {
    const [label, text] = line.includes('|') ? line.split('|') : ['', line]
    return { kind: 'paragraph', label: label ?? '', text: text ?? '' }
  }),
})
const said = (draft: PaperText, signed: PaperText) =>
  compareContracts(draft, signed).map(({ kind, place }) => `${kind} ${place}`)

const draft = contract(
  '政府购买服务合同',
  '第一条 服务内容',
  '乙方对______户开展入户调查。',
  '第二条 价款',
  '合同总价为人民币______元。',
  '付款按三期，比例为30%、40%、30%。',
  '第三条 违约责任',
  '逾期一日按0.05%支付违约金。',
)

describe('采购文件所附合同与签订的合同', () => {
  test('[P33] a contract that says the same, its blanks filled in, has no difference', () => {
    const signed = contract(
      '政府购买服务合同',
      '第一条|服务内容',
      '乙方对3200户开展入户调查。',
      '第二条|价款',
      '合同总价为人民币757,005.02元。',
      '付款按三期，比例为３０％、40%、30%。',
      '第三条|违约责任',
      '逾期一日按0.05%支付违约金。',
    )
    expect(compareContracts(draft, signed)).toEqual([])
  })

  test('[P33] a changed share is named with both lines, in its clause, and as a figure', () => {
    const signed = contract(
      '政府购买服务合同',
      '第一条 服务内容',
      '乙方对3200户开展入户调查。',
      '第二条 价款',
      '合同总价为人民币757,005.02元。',
      '付款按三期，比例为50%、30%、20%。',
      '第三条 违约责任',
      '逾期一日按0.05%支付违约金。',
    )
    expect(compareContracts(draft, signed)).toEqual([
      {
        place: '第二条“价款”',
        kind: 'changed',
        draft: ['付款按三期，比例为30%、40%、30%。'],
        signed: ['付款按三期，比例为50%、30%、20%。'],
        figures: true,
      },
    ])
  })

  test('[P33] a clause left out and one put in are named, and shift no other', () => {
    const signed = contract(
      '政府购买服务合同',
      '第一条 服务内容',
      '乙方对3200户开展入户调查。',
      '第二条 保密',
      '双方保密。',
      '第三条 价款',
      '合同总价为人民币757,005.02元。',
      '付款按三期，比例为30%、40%、30%。',
    )
    expect(said(draft, signed)).toEqual(['added 第二条“保密”', 'missing 第三条“违约责任”'])
  })

  test('[P33] words slipped in beside a filled blank are a difference', () => {
    const signed = contract('第一条 服务内容', '乙方对3200户开展入户调查，甲方另行支付交通费。')
    expect(said(contract('第一条 服务内容', '乙方对______户开展入户调查。'), signed)).toEqual([
      'changed 第一条“服务内容”',
    ])
  })

  test('[P33] width and punctuation are no difference, a point or a per cent sign in a figure is', () => {
    const line = (text: string) => contract('第一条 价款', text)
    expect(said(line('总价757,005.02元，含税。'), line('总价７５７００５．０２元（含税）'))).toEqual([])
    expect(said(line('违约金1.5%。'), line('违约金15%。'))).toHaveLength(1)
    expect(said(line('上限5%。'), line('上限5。'))).toHaveLength(1)
  })

  test('[P33] a sentence that begins with its number is a clause all the same', () => {
    const one = contract('第一条 乙方应当按照采购文件和投标文件的承诺完成全部服务内容，并接受甲方的监督检查。')
    const two = contract('第一条 乙方应当按照采购文件的承诺完成全部服务内容，并接受甲方的监督检查，不得转包。')
    expect(said(one, two)).toEqual(['changed 首部'])
  })
})
