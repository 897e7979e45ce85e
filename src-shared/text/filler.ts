import { foldText, visible } from './fold-text'
import { LastRead } from './last-read'

/** What stands in a field so that it is not empty. Each counts only where it is all that the field says. */
const words = [
  '无 没有 没 空 空白 空缺 留空 此处留空 略 省略 略去 从略 此处略 缺 暂无 暂缺 暂空 暂略 无此项 无内容 无要求 不适用 不涉及 不需要 以下空白 本页空白',
  '待定 未定 暂定 暂未定 另定 再定 后定 待议 另议 再议 面议 待商 待办 待续 待查 暂缓 后补 稍后 还没定 不详 不明 未知 不知道 不知 说不准 没想好 看着办 空着 放着',
  '填写 此处填写 请填写 请补充 已填 已填写 已有 照旧 照常 如常 随便 一事一议 都行 均可 皆可 等等 同左 同下 同前 同上 如上 如前 见上 见前 见下 据实 据实填写 如实填写',
  '附件 附后 后附 另附 表格另附 依法 依法依规 依法办理 依法执行 某 测试 测试数据 示例 样例 参照执行',
  'na no none null nil undefined tbd tba tbc todo blank empty unknown test ditto x',
]
  .join(' ')
  .split(' ')

const party = '(?:双方|甲方|乙方|采购人|采购单位|供应商|中标人|成交人|成交供应商)'
const number = '[0-9一二三四五六七八九十百]*'
/** What is pointed at and says nothing by itself. */
const elsewhere = [
  `(?:补充)?(?:合同|协议)(?:正文|附件|条款)?|(?:合同)?附件${number}|附表${number}|附录|附后|后附|清单|报价单|(?:项目|实施|工作|服务)?方案|正文|原文`,
  '(?:招标|采购|磋商|比选|询价|投标|响应|有关|相关)?(?:文件|公告)|(?:成交|中标|询价)?通知书|通知|批复|批文|规定|要求|约定|惯例|实际(?:情况)?|法律(?:法规)?|政策',
  `[上下前后](?:一)?(?:文|面|款|条|项|述)|(?:合同)?第${number}(?:条|款|项|页)`,
  '上[一个]*年度?|去年|往年|20\\d\\d年|以前|前期|上[一个]*周期|老办法',
].join('|')
const whose = `(?:本|有关|相关|上级|国家|财政|具体|${party})?(?:的)?`
const asIs = '(?:的)?(?:为准|所列|所述|所示|执行|办理|落实|实施|要求|规定|约定|一致|相同|一样)'
const settle =
  '(?:确定|填写|填报|补充|补录|补齐|通知|批复|明确|商定|约定|核定|核实|确认|完善|下达|答复|落实|安排|填|补|定|说|议)'

/** 待财政批复, 成交后填写, 目前没有, 由双方协商, 按通知要求: the same said in a sentence. */
const sentences = [
  `待(?![遇业岗])[一-龥]{0,8}?(?:${settle}|中|审批|研究|报送|提供|后补)(?:后)?(?:再)?${settle}?`,
  `等(?:候)?(?:财政|上级|领导|甲方)?(?:通知|批复|文件|确定)(?:后)?(?:再)?${settle}?`,
  `(?:成交|中标|开标|评审|签订|签约|批复|招标|采购|验收|以后|后期|后续|稍后|随后|到时候?|届时|回头|改天|下次)(?:时|后)?(?:再)?${settle}`,
  `(?:暂时|目前|暂|尚|还|先)?(?:没有|未|没)(?:特殊|其他|其它|具体|明确)?(?:的)?(?:${settle}|要求|定稿|提供|内容)?`,
  `(?:暂时|目前|暂|先)?不(?:用|需|必)?(?:填写|填|清楚|清|了解|明确|确定|一定)|(?:暂时|目前|暂|先)(?:空着|空缺|空白|留空|放着|不定)|暂?无(?:特殊|其他|其它|具体)?(?:要求|安排|规定|说明)?`,
  `(?:由)?${party}?(?:另行|自行|共同|再)(?:商议|商定|协商|协商确定|约定|确定|决定|指定|通知|补充|签订|提供|拟定)`,
  `(?:由)?${party}(?:协商|商定|协商确定|约定|确定|决定|指定|自定)|自定|自拟`,
  `(?:具体|详细|内容)?(?:详见|参见|参照|参考|请见|另见|见|按照|按|依照|依|以|如|同|与|根据|由)(?:${whose}(?:${elsewhere}))+(?:${asIs})*`,
  `(?:具体|详细|内容)?(?:详见|另见)|${whose}(?:${elsewhere})(?:为准|所列|所述)`,
  `附件${number}|(?:已)?(?:在|列于|列入)(?:合同)?附件(?:中)?(?:写明|列明|说明)?|(?:从其|另有|已有|已)(?:约定|规定|列明|说明|写明)|国家规定|(?:服从|听从)${party}?安排`,
  `(?:符合|满足|达到)(?:合同|有关|相关|规定|${party})?(?:的)?(?:要求|规定|约定)`,
].join('|')
const pieces = words.toSorted((a, b) => b.length - a.length).join('|')
/** Whoever writes more than this has said something; it also bounds the search. */
const longestFiller = 40
const onePiece = new RegExp(`^(?:${pieces}|${sentences})$`)

/** True for an empty text, blanks, dashes, other marks, and for 无, 待定, 同上, 详见附件 … with whatever marks around them (N13, N14, P21). */
export const isFiller = (text: string): boolean => lastRead.of(onePiece, text, () => saysNothing(text))

const lastRead = new LastRead<boolean>()

function saysNothing(text: string): boolean {
  const said = foldText(text)
    .toLowerCase()
    .replace(/(?![%‰°])[\p{P}\p{S}\p{M}]/gu, '')
  return said === '' || (said.length <= longestFiller && isMadeOfPieces(said))
}

/** 领导已同意, 情况特殊, 情况属实: that somebody agreed, or that there is a reason, is no reason. No word begins like another. */
const consent =
  '(?:经|已|均|都|一致|领导|批准|同意|准予|决定|要求|可以|好|行|是|对|知道|阅|收到|通过|继续|照常|先|仍|然|付|款|支|更正|修改|改|办理|执行|工作|需要|有|应该|属实|真实|确实|客观|实际|无误|合理|合规|正常|必要|核实|情况|特殊|原因|理由|了|的)+|ok(?:ay)?|yes'
const noReason = new RegExp(`^(?:[a-z0-9]*|.|(.)\\1*|${consent})$`, 'u')
const longestConsent = 20

/** The one rule for every reason and recorded decision: true where the text is a filler, one sign, a number, or no more than 同意, 情况属实. */
export function saysNoReason(text: string): boolean {
  const said = foldText(text)
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{M}]/gu, '')
  return isFiller(text) || (said.length <= longestConsent && noReason.test(said))
}

/** As `textGap` for a text that must say why. */
export const reasonGap = (label: string, text: string): string | null =>
  textGap(label, text) ??
  (saysNoReason(text) ? `${label}填的是“${visible(text).trim().slice(0, 20)}”，没有说明理由` : null)

/** Which ends can be reached by whole pieces, one after the other; backtracking over their repetition would never end. */
function isMadeOfPieces(said: string): boolean {
  const reached = new Set([0])
  for (const start of reached) {
    for (let end = start + 1; end <= said.length; end++) if (onePiece.test(said.slice(start, end))) reached.add(end)
  }
  return reached.has(said.length)
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
