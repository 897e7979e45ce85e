import { foldText } from '../catalog/text'

const digit = '[\\d〇零一二两三四五六七八九十百千万亿半]'
const unit =
  '(?:户|人|名|位|家|次|份|场|组|套|台|件|页|张|支|批|项|例|天|日|周|月|年|元|角|亩|里|公里|平|小时|课时|分钟|工作日|个|万|亿|成|%|倍)'
/** Of what is counted, not of time: 近三年 and 近6个月 look back, 近3000户 does not say how many. */
const counted =
  '(?:户|人|名|位|家|份|场|组|套|台|件|页|张|支|批|例|元|亩|公里|小时|课时|万|亿|成|倍|%|个(?!月|年|季|工作日|星期|小时|周))'
const promise =
  '(?:开展|组织|举办|召开|进行|提供|完成|配备|安排|投入|派出|派遣|抽调|发放|印制|印发|出具|提交|制作|实施|培训|宣传|入户|走访|回访|抽查|检查|支付|分|覆盖|服务)'

/** An amount that nobody can count or pay by. */
const amounts = [
  '若干|不定量|不定数量|(?<!定期(?:或者|或|和|与|、)?)不定期|适量|一定(?:数量|比例|次数|人数|期限|时间|金额|范围|规模)',
  '按需(?!求)|(?:根据|按|视)(?:工作|实际|具体)?需要|视情|(?<![电重影透忽轻近监检])视(?![频力觉听同为作线障察])[^,。;]{1,6}情况?(?=扣|付|支付|而定|确定|决定|处理|调整|$|[,。;])|酌情|看情况|(?:根据|视)(?:实际|具体|工作)?情况(?=而定|确定|决定|扣|增|减|支付|付款|安排|调整|开展|入户|$|[,;。])|按(?:实际|具体)?情况(?=而定|确定|决定|扣|增|减|支付|付款|调整)',
  '适当(?:数量|比例|次数|人数|增|减|扣|延|调|补|奖|提高|降低|处罚|安排|支付)',
  '大约|大概|大致(?![相一])|大体上|差不多|不等(?=$|[,。;、)])|(?:半数|过半|近半|大半)(?:左右|上下)|(?:近半数|大半|小半|多半)(?=$|[,。;、的户人数])|(?:有余|开外)(?=$|[,。;、)的])|少量|足够|足量|大部分|大多数|绝大多数|一些|许多(?=[户人次份场名])|众多(?=户|家庭|对象|人员)|数以[百千万]计|较(?:大|多|高|小|少)(?:比例|数量|规模|范围)|偶尔(?=走访|入户|开展|回访|抽查|检查|组织|上门)',
  // 约3200 and 约占三成; 预约, 履约, 违约 and their like before a figure are words of their own.
  `(?<![预节违合契条公制签续毁解履邀要规失赴特守相爽简隐租婚盟])约(?=[占合计为有共需计]?(?:计|为|有)?${digit}|[几数])`,
  `(?<![附最靠临邻就亲新远迫切逼相])近(?=${digit}+(?:多|余)?${counted}|半(?!年|个月)|百分之)|(?:将近|接近)(?=${digit})|(?<!超)逾(?=${digit}+${counted})|(?:不足|不到|未满)(?=[十百千万][户人名家份场次])`,
  `(?<![以之线网马早晚加])上(?=[百千万](?:余|多)?${unit})`,
  '(?<=入户|每户|到户|上门)数(?=[十百千万](?!分)|[户人次场名](?![据量字额目]))',
  `(?<![户人次份场总件基个位奇偶多少半系倍分整参天日月年张台函指计无金款额岁])数(?=[十百千万](?!分)|[户人次场名份个天日](?![据量字额目]))`,
  `(?<![近这前哪])几(?=[十百千万]|${unit})|(?<=[十百千万])几(?=${unit})|好几`,
  `(?<=[\\d十百千万亿])(?:来|余|多)(?=${unit})|[百千万]把(?=${unit})|个把(?=月|小时|星期|人)|(?<=${digit}个)多(?=月|小时|星期)|(?<=${digit}年)多(?=$|[,。;])`,
  `(?<=[\\d〇一二两三四五六七八九十百千万亿半%]|[\\d十百千万亿一二两三四五六七八九]${unit}|工作日|个月|以上|以下|半数)(?:左右|上下)(?![邻两手舍岸侧脚眼腿联级衔游午班车贯])`,
  `(?<![十\\d第])(?:一两|一二|两三|二三|三四|三五|四五|五六|六七|七八|八九)(?=[十百千万]?(?:户|人|名|位|家|次|份|场|组|套|台|件|天|日|个))`,
  `(?:预计|估计|预估|估算|粗估)(?=[^,。;]{0,8}?${digit}+(?:户|人|名|次|份|场|户次|人次)(?![以之]))`,
  '多(?:轮|场次?|人次|户次|课时)(?!联)',
  `(?<=${promise}[^,。;的]{0,4})多(?:次|份|批|名|轮|套|户(?!联))(?![^,。;]{0,2}(?:成员|子女|残疾|患者|病人|老人|儿童|家属|联系|无人|未果|不))`,
  '多次(?=开展|组织|入户|培训|宣传|回访|走访|抽查|检查|服务)',
]

/** A condition or a term that leaves open when it is met. */
const conditions = [
  '待定|待议|另议|面议|暂定|另行(?:约定|商定|协商|确定|议定|通知)|协商(?:确定|而定)|而定(?=$|[,。;])|尽快|尽早|尽量|尽可能|适时|择机|抓紧|(?:条件|时机)成熟|条件(?:具备|允许|许可)(?:时|后|的|$|[,。;])|差不多时|基本(?:完成|达标|到位|结束)|一段时间|合理(?:时间|期限)',
]

const vagueAmount = new RegExp(amounts.join('|'))
const vagueCondition = new RegExp([...amounts, ...conditions].join('|'))

/** Titles of documents are cited, not promised: 《关于……若干问题的意见》. */
const withoutTitles = (text: string) => foldText(text).replace(/《[^》]*》/g, '《》')

/** The vague amount in a text (若干、约3200、近百户、3000来户、数十户), or null; 约定, 预约, 附近 and 近三年 are none (domain C03). */
export function vagueWord(text: string): string | null {
  return shown(vagueAmount, withoutTitles(text))
}

/** As `vagueWord`, and the words that leave a condition or a term open: 适时, 尽快, 另行约定, 视情况而定. */
export function vagueConditionWord(text: string): string | null {
  return shown(vagueCondition, withoutTitles(text))
}

/** The word with the figures beside it, so that a clerk finds it again: 3000来户, not 来. */
function shown(pattern: RegExp, text: string): string | null {
  const match = pattern.exec(text)
  if (!match) return null
  const before =
    /[\d〇零一二两三四五六七八九十百千万亿半]+(?:户|人|次|份|场|名|天|日|元|个)?$/.exec(
      text.slice(0, match.index),
    )?.[0] ?? ''
  const after =
    new RegExp(`^(?:${digit}|${unit}|计|为|占){0,8}`).exec(text.slice(match.index + match[0].length))?.[0] ?? ''
  return /^[一-龥]{2,}$/.test(match[0]) && !/左右|上下/.test(match[0]) ? match[0] : `${before}${match[0]}${after}`
}
