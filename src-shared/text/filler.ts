import { foldText, visible } from '../catalog/text'

/** What stands in a field so that it is not empty. Each counts only where it is all that the field says. */
const fillers = [
  ...[
    '无',
    '没有',
    '没',
    '空',
    '空白',
    '空缺',
    '略',
    '省略',
    '从略',
    '缺',
    '暂无',
    '暂缺',
    '暂空',
    '暂略',
    '无此项',
    '无内容',
    '无要求',
    '不适用',
    '不涉及',
  ],
  ...[
    '待定',
    '未定',
    '暂定',
    '暂未定',
    '另定',
    '再定',
    '后定',
    '待议',
    '另议',
    '再议',
    '面议',
    '待商',
    '待商定',
    '另行商定',
    '另行约定',
    '另行确定',
    '另行通知',
  ],
  ...[
    '待填',
    '待填写',
    '待补',
    '待补充',
    '待完善',
    '待确定',
    '待确认',
    '待核实',
    '待明确',
    '待办',
    '待通知',
    '后补',
    '后续补充',
    '以后补',
    '以后再填',
    '稍后',
    '稍后补充',
    '稍后填写',
    '尚未确定',
    '尚未明确',
    '还没定',
  ],
  ...[
    '未填',
    '未填写',
    '未知',
    '未确定',
    '未明确',
    '不详',
    '不明',
    '不清楚',
    '不知道',
    '请填写',
    '填写',
    '此处填写',
    '请补充',
  ],
  ...[
    '同上',
    '同前',
    '同左',
    '同下',
    '如上',
    '如前',
    '见上',
    '见前',
    '见下',
    '见上文',
    '见下文',
    '见前文',
    '详见上文',
    '详见下文',
    '同上述',
    '如上所述',
  ],
  ...['已填', '已填写', '已有', '照旧', '同往年', '同去年'],
  ...['按规定', '按要求', '按有关规定', '按相关规定', '按约定', '按合同', '按合同约定', '依规定', '依法'],
  ...['na', 'none', 'null', 'nil', 'undefined', 'tbd', 'tba', 'todo', 'blank', 'empty', 'unknown'],
]

/** 详见附件, 见附件3, 见附表, 见招标文件, 以附件为准: a pointer that says nothing of what it points at. */
const pointer =
  '(?:详见|参见|参照|请见|见|按照|按|依照|以)(?:本)?(?:合同|协议)?(?:附件|附表|附录|附后|后附|另附|清单|方案|正文|原文|合同|协议|招标文件|采购文件|磋商文件|投标文件|响应文件|有关文件|相关文件)[0-9一二三四五六七八九十]*(?:为准|所述|所列|执行|要求|规定)?'
/** 待财政批复, 成交后填写, 目前没有, 按通知要求: the same said in a sentence. */
const sentences = [
  '待(?![遇业岗])[一-龥]{0,8}?(?:确定|填写|补充|通知|批复|明确|商定|核定|下达|答复|中)',
  '(?:成交|中标|签订|签约|批复|招标|采购|验收|以后|后期|后续|稍后|到时|届时)(?:时|后)?(?:再)?(?:填写|填报|补充|确定|明确|填|补|定)',
  '(?:暂时|目前|暂|尚|还)(?:没有|未)(?:确定|明确|定|填|填写|提供)?',
  '未(?:定稿|提供|填报|明确)|没填|不填|空着|不清|另行商议|同(?:上|前|第)[一二三四五六七八九十\\d]*(?:条|款|项|述)?',
  '(?:按照|依照|按|依)(?:有关|相关)?(?:文件|通知|规定|合同|协议|约定|要求|法律|政策)(?:的)?(?:要求|规定|约定|执行|办理)*',
  '(?:具体|详细|内容)?(?:详见|见)(?:附件|附表|清单|方案|合同附件)[一二三四五六七八九十\\d]*|附件[一二三四五六七八九十\\d]+|tbc|某',
].join('|')
const pieces = [...fillers].sort((a, b) => b.length - a.length).join('|')
const onlyFiller = new RegExp(`^(?:${pieces}|${sentences}|${pointer}|[x某]{2,}|x|附件|附后|详见)+$`)

/** True for an empty text, blanks, dashes, other marks, and for 无, 待定, 同上, 详见附件 … with whatever marks around them (N13, N14, P21). */
export function isFiller(text: string): boolean {
  const said = foldText(text)
    .toLowerCase()
    .replace(/(?![%‰°])[\p{P}\p{S}\p{M}]/gu, '')
  return said === '' || onlyFiller.test(said)
}

/** True where nothing at all can be seen in the field. */
export const isBlank = (text: string): boolean => visible(text).trim() === ''

/** As `textGap` for several texts of one owner: 承接主体还没有填地址、电话，银行账号填的是“/”，没有实际内容. */
export function textsGap(owner: string, texts: Record<string, string>): string | null {
  const open = Object.entries(texts).filter(([, text]) => isFiller(text))
  const blank = open.filter(([, text]) => isBlank(text)).map(([label]) => label)
  const filled = open.filter(([, text]) => !isBlank(text)).map(([label, text]) => textGap(label, text))
  const said = [...(blank.length > 0 ? [`还没有填${blank.join('、')}`] : []), ...filled]
  return said.length === 0 ? null : `${owner}${said.join('；')}`
}

/** What is wrong with a text that must be there: 还没有填…, or that it is a filler; null when something is said. */
export function textGap(label: string, text: string): string | null {
  if (isBlank(text)) return `还没有填${label}`
  return isFiller(text) ? `${label}填的是“${visible(text).trim().slice(0, 20)}”，没有实际内容` : null
}
