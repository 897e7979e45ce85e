import { beforeAll, describe, expect, test } from 'vitest'
import { readPaper } from '#main/documents/reading/read-paper'
import { contractModel } from '#shared/contract/contract-model'
import { unwrap } from '#shared/result'
import { contractFacts } from '#shared/review/contract-facts'
import type { PaperText } from '#shared/review/paper-text'
import type { ReviewFacts } from '#shared/review/review-facts'
import { reviewPaper } from '#shared/review/review-paper'
import { generateContract } from '../../fixtures/contract/generate'
import { defaultTemplate } from '../../fixtures/contract/sample'
import {
  also,
  amountMore,
  atEndOf,
  emptied,
  inRow,
  instead,
  oneFenMore,
  oneFenMoreInBoth,
  type Plant,
  where,
  without,
} from './plant'
import { randomContracts } from './random-contracts'

/** Every fault is planted into as many papers as have a place for it. */
const faults: [name: string, plant: Plant, said: RegExp][] = [
  ['the price a 分 higher', oneFenMore('合同价款（含税）为人民币'), /与合同价款|不是同一个金额/],
  ['the price in other 大写', instead(/(元，大写：人民币)[^。]+/, '$1伍拾元整'), /不是同一个金额|没有写明/],
  ['a source of funds', oneFenMoreInBoth('资金来源：'), /^资金来源合计/],
  ['the part of a year', oneFenMoreInBoth('各付款年度的合同价款为：'), /^各年度合同价款合计/],
  ['the part of a year against its payments', oneFenMoreInBoth('各付款年度的合同价款为：'), /^\d{4}年各期付款合计/],
  ['大写 of a payment', inRow(/合规发票之日起\d+个工作日内$/, -2, () => '伍拾元整'), /不是同一个金额/],
  ['a payment', inRow(/合规发票之日起\d+个工作日内$/, -3, amountMore), /各期付款合计|不是同一个金额/],
  ['a share of the payments', inRow(/合规发票之日起\d+个工作日内$/, -4, () => '1.23%'), /付款比例合计|各期付款合计/],
  ['a line of the quote', inRow(/^服务人员费用$/, -1, amountMore), /各行相加/],
  ['the total of the quote', inRow(/^合计$/, -1, amountMore), /^合计|各行相加|不是同一个金额/],
  ['the price of one unit', oneFenMoreInBoth('折算单价＝合同价款÷约定数量，即'), /^折算单价写作/],
  ['twice the price of one unit', oneFenMoreInBoth('的2倍支付违约金，即'), /^单价的 2 倍写作/],
  ['what a day of delay costs', oneFenMoreInBoth('合同价款的[\\d.]+%向甲方支付违约金，即'), /算错/],
  ['the cap', oneFenMoreInBoth('不超过合同价款的[\\d.]+%，即'), /算错/],
  ['大写 of the cap', instead(/(不超过合同价款的[^；]*大写：人民币)[^）]+/, '$1伍元整'), /不是同一个金额/],
  ['households of the list', instead(/户数：共[\d,]+户/, '户数：共77,777户'), /^服务对象户数一处/],
  ['reports of the quantity', instead(/报告共[\d,]+份，提交/, '报告共99份，提交'), /^报告总份数|报告表有/],
  ['reports that are accepted', instead(/^共[\d,]+份，按期提交/, '共98份，按期提交'), /^报告总份数/],
  ['a report that is missing', without(/^第1期\n/), /报告表有/],
  ['a quantity that is accepted', instead(/^完成[\d,]+/, '完成123,456,789'), /验收标准为/],
  ['the quantity of a year', instead(/分解为：([^\d]+\d{4}年度)[\d,]+/, '分解为：$112,345,678'), /各年度合计/],
  ['areas', instead(/服务区域：共\d+个/, '服务区域：共777个'), /^服务区域有/],
  ['an area that is missing', without(/^7\n示例第7/), /^服务区域有/],
  ['areas that are promised', inRow(/^服务区域$/, 2, () => '777'), /^服务区域有/],
  ['copies', instead(/甲方执\S+?份/, '甲方执柒拾份'), /各方所执合计/],
  ['days of the service', instead(/共[\d,]+日。/, '共4,000日。'), /^服务期/],
  ['the end of the service', instead(/至\d{4}年\d+月\d+日止/, '至2031年1月1日止'), /与项目的服务期/],
  [
    'an award after the signing',
    where(/签订日期：\d/, instead(/通知书日期为\d{4}/, '通知书日期为2031')),
    /早于采购结果/,
  ],
  ['a handover within the service', instead(/应当于\d{4}年/, '应当于2019年'), /早于服务期截止日/],
  ['a report that begins late', instead(/^\d{4}年\d+月\d+日至/, '2019年1月1日至'), /报告期从/],
  ['a report due before its end', inRow(/^第1期(?:（兼总报告）)?$/, -1, () => '2019年1月1日'), /早于报告期满/],
  ['a stretch that runs backwards', also('自2024年3月1日起至2024年2月1日。'), /结束早于开始/],
  ['an attachment of another title', instead(/^附件2：报价明细/, '附件2：价目表'), /与附件清单不一致/],
  ['an attachment that is not listed', without(/^附件3：/), /编号不连续|不一致|引用了/],
  ['points of an indicator', inRow(/完成率×分值；低于80%得0分/, 1, () => '9'), /其下指标合计|评价指标合计/],
  ['points of a level in the article', instead(/决策10分/, '决策12分'), /^“决策”写明 12 分/],
  ['an attachment nobody has', also('见附件99。'), /引用了“附件99”/],
  ['an article nobody has', also('按第九十九条办理。'), /引用了“第九十九条”/],
  ['a heading nobody has', also('按“违约金额”条款办理。'), /引用了“违约金额”/],
  ['an article without text', emptied('争议解决'), /之后没有内容/],
  ['a list without items', atEndOf('定义与合同文件', '服务范围如下：'), /之后没有内容/],
  ['成交 where 中标 is meant', also('以中标、成交结果为准。'), /是.*的用语，本合同按/],
  ['a placeholder', also('甲方为{{甲方名称}}。'), /还留有/],
  ['an open place', also('账号：【待填写：账号】。'), /还留有/],
  ['undefined', also('共undefined户。'), /还留有/],
  ['null', also('电话：null。'), /还留有/],
  ['NaN', also('金额为NaN元。'), /还留有/],
  ['a unit twice', also('共3,200户户。'), /写了两遍/],
  ['no amount', also('支付人民币元。'), /没有数值/],
  ['no count', also('名单共户，另行交接。'), /没有数值/],
  ['no date', also('通知书日期为，金额另列。'), /没有数值/],
  ['a code of a clause', also('按 C06 的要求。'), /程序内部的编号/],
  ['a code of a use', also('不属于PX-02。'), /程序内部的编号/],
  ['a code of the list', also('服务项目SW-02。'), /程序内部的编号/],
  ['a code of a line', also('其中A自1一项。'), /程序内部的编号/],
  ['a filler', also('开户银行：待定；账号：123。'), /只写了/],
  ['a filler in a table', inRow(/^联系电话$/, 1, () => '待定'), /填的是/],
  ['two marks', also('报甲方备案。。'), /重复或多余/],
  ['a mark behind a colon', also('其他说明：。'), /重复或多余/],
  ['empty brackets', also('示例镇（）。'), /重复或多余/],
  ['empty quotation marks', also('甲方就“”采购。'), /重复或多余/],
  ['double quotation marks within double ones', also('支付第2期“2024年度“考核”款”。'), /里面的应为单引号/],
  ['empty title marks', also('依照《》办理。'), /重复或多余/],
  ['a vague amount', also('入户约3000户。'), /不确定/],
  ['a vague word', also('培训若干场。'), /不确定/],
  ['a word of another service', also('填写外星人登记表。'), /另一类服务的用语/],
]

/** A fault that finds no place in any of the papers is no test. */
const leastPapers = 2

describe('a fault planted into a good contract is found', () => {
  const papers: { paper: PaperText; facts: ReviewFacts }[] = []
  beforeAll(async () => {
    const template = defaultTemplate()
    for (const { input } of randomContracts(20230222, 24).contracts) {
      const paper = await readPaper(unwrap(await generateContract(contractModel(input), template)))
      const facts = contractFacts(input, false)
      papers.push({ paper, facts: { ...facts, typed: [], foreignWords: [...facts.foreignWords, '外星人登记表'] } })
    }
  }, 120_000)

  test.each(faults)('%s', (_, plant, said) => {
    const planted = papers.flatMap(({ paper, facts }) => {
      const faulty = plant(paper)
      return faulty ? [{ faulty, facts }] : []
    })
    expect(planted.length).toBeGreaterThanOrEqual(leastPapers)
    for (const { faulty, facts } of planted.slice(0, 4)) {
      const messages = reviewPaper(faulty, facts).map(({ message }) => message)
      expect(messages).toEqual(expect.arrayContaining([expect.stringMatching(said)]))
    }
  })
})
