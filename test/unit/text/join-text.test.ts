import { describe, expect, test } from 'vitest'
import { asTyped, name, paragraphs, phrase, quoted, sentence, titled } from '#shared/text/join-text'

describe('a typed text joins a sentence', () => {
  test.each([
    ['年满18周岁。。\n持证上岗；', '年满18周岁。持证上岗。'],
    ['优、良全额支付\n中扣5%', '优、良全额支付；中扣5%。'],
    ['第一次：50%；\n第二次：100%。', '第一次：50%；第二次：100%。'],
    ['为甲方服务', '为甲方服务。'],
    ['为甲方服务；', '为甲方服务。'],
    ['  为甲方服务 。 ', '为甲方服务。'],
    ['姓名,住址;电话', '姓名，住址；电话。'],
    ['是否同意？', '是否同意？'],
    ['他说“不同意。”', '他说“不同意。”'],
    ['他说“不同意。”。', '他说“不同意。”'],
    ['（见附件）', '（见附件）。'],
    ['依次为：\n甲\n乙', '依次为：甲；乙。'],
    ['甲，，乙、，丙', '甲，乙，丙。'],
    ['每户3,200.50元', '每户3,200.50元。'],
    ['；；\n。', ''],
    ['', ''],
  ])('as a whole one: %j', (typed, printed) => expect(sentence(typed)).toBe(printed))

  test.each([
    ['调查表印制。', '调查表印制'],
    ['合同生效，且方案已备案。', '合同生效，且方案已备案'],
    ['合同生效。\n方案备案。', '合同生效；方案备案'],
    ['全部验收合格；档案移交完毕。', '全部验收合格；档案移交完毕'],
    ['示例公司（Example Co., Ltd.）', '示例公司（Example Co., Ltd.）'],
    ['等……。', '等……'],
  ])('in its middle: %j', (typed, printed) => expect(phrase(typed)).toBe(printed))

  test('as one paragraph a line, numbers dropped, each with its end', () => {
    expect(paragraphs('编制方案\n入户调查\n\n  归档  ')).toEqual(['编制方案；', '入户调查；', '归档。'])
    expect(paragraphs('1. 准备；\n（2）入户\n三、归档\n④ 3.5公里以内')).toEqual([
      '准备；',
      '入户；',
      '归档；',
      '3.5公里以内。',
    ])
    expect(paragraphs('先备案。后入户\n归档')).toEqual(['先备案。后入户。', '归档。'])
    expect(paragraphs('3,200户\n2.5公里')).toEqual(['3,200户；', '2.5公里。'])
    expect(paragraphs('。\n ；')).toEqual([])
  })
})

test('lines a paper does not number keep the numbers that were typed', () => {
  expect(asTyped('一、准备\n二、 入户；\n(3)归档')).toEqual(['一、准备；', '二、入户；', '(3)归档。'])
})

describe('a name', () => {
  test('keeps its own marks and loses only those behind it', () => {
    expect(name(' 示例旗\n民政局。')).toBe('示例旗 民政局')
    expect(name('示例旗2023年:“家计调查”(二次)')).toBe('示例旗2023年:“家计调查”(二次)')
  })

  test('in quotation or title marks turns its own into single ones', () => {
    expect(quoted('示例旗2023年社会救助“家计调查”服务')).toBe('“示例旗2023年社会救助‘家计调查’服务”')
    expect(titled('关于印发《办法》的通知')).toBe('《关于印发〈办法〉的通知》')
    expect(titled('《响应文件》')).toBe('《响应文件》')
    expect(quoted(' ')).toBe('')
  })
})
