import { describe, expect, test } from 'vitest'
import { isBlank, isFiller, saysNoReason, textGap } from '#shared/text/filler'

const plain = [
  ...[
    '/',
    '无',
    '待定',
    '暂无',
    '同上',
    '详见附件',
    '略',
    '—',
    '———',
    '…',
    '......',
    '----',
    '____',
    '＿＿＿',
    '***',
    '、、',
    '()',
    '【】',
  ],
  ...[
    '没有',
    '暂时空缺',
    '暂不明确',
    '此处留空',
    '以批复为准',
    '一事一议',
    '暂缺',
    '待补充',
    '待填写',
    '待确定',
    '未定',
    '不详',
    '不适用',
    '另行约定',
    '按规定',
    '按合同约定',
    '见附件2',
    '详见附件三',
    '见附表',
    '参见招标文件',
    '以合同为准',
  ],
  ...[
    '待财政批复',
    '待上级通知',
    '成交后填写',
    '签订时填写',
    '以后再定',
    '目前没有',
    '暂时没有',
    '暂未确定',
    '未提供',
    '空着',
    '按通知要求',
    '依合同约定',
    '具体见附件',
    '附件1',
    '同上条',
    'TBC',
    '已填',
    '照旧',
    '同往年',
  ],
  ...'由双方协商 双方另行商定 由甲方确定 以甲方通知为准 乙方自定 按惯例 参照执行 按招标文件要求执行 以补充协议为准'.split(
    ' ',
  ),
  ...'未约定 暂不填 待补录 到时候再说 无特殊要求 以后再议 等批复 先空着 同上年 与上年相同 见实施方案 见合同第三条'.split(
    ' ',
  ),
  ...'另附 后附 另见附件 已在附件中写明 以实际为准 据实 符合要求 依法依规 以下空白 测试'.split(' '),
  ...['N/A', 'n/a', 'na', 'None', 'NULL', 'TBD', 'todo', 'xx', 'XXX', '××', '某某', '如上', '同前', '空白'],
]
/** Each way a filler is typed: with marks, brackets, blanks, full width, and signs that nobody sees. */
const dressed: [string, (text: string) => string][] = [
  ['as it is', (text) => text],
  ['with a full stop', (text) => `${text}。`],
  ['in brackets', (text) => `（${text}）`],
  ['in square brackets', (text) => `【 ${text} 】`],
  ['in quotation marks', (text) => `“${text}”`],
  ['with full-width blanks', (text) => `\u3000${text}\u3000`],
  ['in full width', (text) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))],
  ['with unseen signs', (text) => `\u200b${[...text].join('\u200d')}\ufeff`],
  ['blanks between', (text) => [...text].join(' ')],
  ['twice, on two lines', (text) => `${text}\n${text}`],
  ['with another filler', (text) => `${text}，待定`],
]

describe('a filler is no value', () => {
  test.each(dressed)('each filler is known %s', (_, dress) => {
    expect(plain.filter((text) => !isFiller(dress(text)))).toEqual([])
  })

  test.each([
    ...[
      '民政局',
      '敖汉旗',
      '无线电培训',
      '无障碍改造评估',
      '待遇核定',
      '待业人员',
      '附件《入户调查表》',
      '按要求填写表样并逐户核对',
      '略阳镇',
      '空港街道',
      '待业人员家庭',
      '不低于95%',
      '100',
      '0',
      '95%',
      '3-2-1',
      'A座',
      'x1号',
    ],
    ...[
      '张某某',
      '合同签订后',
      '甲方提供',
      '甲方组织验收',
      '双方协商解决，协商不成的提交仲裁',
      '等级评定',
      '测试记录',
      '按应急方案执行',
      '示例镇',
      '另一方',
      '按实际数量结算',
      '待岗职工',
      '见附件2《入户调查表》，逐项填写',
      '详见附件，并当面说明',
      '没有劳动能力的家庭',
      '未知风险由双方协商',
      '纸质档案和光盘',
      '同上一周期相同的三镇',
      '无，由甲方提供车辆',
      '按规定的表样填写',
    ],
  ])('%s says something', (text) => {
    expect(isFiller(text)).toBe(false)
    expect(textGap('项目名称', text)).toBeNull()
  })

  test('whatever is repeated is judged at once', () => {
    expect(isFiller(`${'待定'.repeat(19)}户`)).toBe(false)
    expect(isFiller(`${'按规定'.repeat(10_000)}户`)).toBe(false)
  })

  test('empty is told apart from filled with nothing', () => {
    for (const text of ['', '  ', '\u3000', '\u200b\ufeff', '\u3164\u2800', '\n']) {
      expect(isBlank(text)).toBe(true)
      expect(textGap('合同编号', text)).toBe('还没有填合同编号')
    }
    expect(textGap('合同编号', ' ／ ')).toBe('合同编号填的是“／”，没有实际内容')
  })
})

describe('[P08] [P17] who decided, and why', () => {
  test.each([
    '',
    '。',
    '无',
    '1',
    '改',
    '啊啊啊啊',
    'abc',
    '2023',
    '同意',
    '领导同意',
    '已批准付款',
    '情况特殊',
    '工作需要。',
    '情况属实',
    '经核实，情况真实，同意。',
    '见附件',
    'OK',
  ])('%j is not said', (text) => expect(saysNoReason(text)).toBe(true))

  test.each([
    '局务会2023年4月1日',
    '王局长',
    '价款录成了预算数',
    '录入有误，合同写的是70万元',
    '首期款按合同先付',
    '甲方逾期未完成评价，合同约定视为条件成就',
  ])('%j is', (text) => expect(saysNoReason(text)).toBe(false))
})
