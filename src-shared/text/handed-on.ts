import { givenToFirm } from './given-to-firm'

/** Who does the work instead of the contractor. */
const others =
  '(?:第三方|他人|别人|别家|外单位|(?:另|其他|其它|别的|外面的|外地的)[^，。；]{0,4}?(?:公司|机构|单位|组织|中心|企业|团队|个人))'
const named = '(?:转包|再分包|分包|外包|转委托|再委托)'
const given = `${givenToFirm}|(?:交由|交给|转由|转给|转让给|委托给?|包给|承包给|发包给|(?<![自经])由)[^，。；]{0,6}?${others}[^，。；]{0,8}?(?:完成|实施|承担|承做|承办|开展|办理|入户|调查|核查|走访|做)`

/** 分包 of other things: households shared out among teams, files packed in bags. */
const otherSense = /分包(?=装|裹|袋|联系|到(?:人|户|组|片)|(?:干部|责任人|领导|嘎查|苏木))/g
/** Words that may stand between a denial and what it denies. */
const between =
  '(?:发现|查到|查出|见到|见|出现|存在|有|任何|违规|违法|擅自|私自|私下|变相|再|进行|将|把|或者?|和|与|及|、|其|该|承接主体|乙方|该公司|服务|项目|业务|任务|工作|入户|调查|档案|的|给他人|给第三方|转包|分包|外包|转委托|再委托|再分包)*'
const before = new RegExp(
  `(?:未曾|从未|并未|未|没有|没|不存在|并无|无|不得|不准|不许|不能|不允许|禁止|严禁|杜绝|避免|防止|是否|不)${between}$`,
)
const behind =
  /^(?:等|的|之类)?(?:行为|情况|情形|现象|问题|服务|、|及|和|与|或者?|转包|分包|外包|转委托)*[：:]?(?:均|都|也|一律)?(?:未发现|没有发现|未见|不存在|没有|无(?!法)|否)/
/** The rule itself is spoken of, and not what was done against it. */
const rule = /^(?:与分包|、分包|和分包|或者?分包)?(?:行为)?(?:的)?(?:限制|条款|约定|规定|承诺|禁令|要求|协议样|风险)/

/** The bureau's own act: it has the service itself, or a look at it, done by whom it chooses. */
const purchaser =
  /(?:甲方|采购人|购买主体|民政局|我局|本局|财政局)(?:已|可以?|依法|另行|统一|负责)*(?:(?:将|把)(?:(?!乙方|承接主体)[^，。；]){0,16})?$/

const breaking = /(?<!没有|没|未|不)(?:违反|违背)/

/** Said of the consent that was missing, and not of the act: 未经同意分包, 没有征得同意将入户分包. */
const withoutConsent =
  /(?:未经?|没有?经过?|未|没有|擅自)[^，。；]{0,4}?(?:征得|取得|获得|经过|报)?[^，。；]{0,12}?(?:同意|批准|许可|备案|书面确认)/g

const clausesOf = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .split(/[。;；,，!！?？\n]/)

function saysSo(clause: string): boolean {
  const said = clause.replace(otherSense, '').replace(withoutConsent, '')
  for (const found of said.matchAll(new RegExp(given, 'g'))) {
    const [head, tail] = [said.slice(0, found.index), said.slice(found.index + found[0].length)]
    if (breaking.test(head)) return true
    if (!before.test(head) && !purchaser.test(head) && !behind.test(tail)) return true
  }
  for (const found of said.matchAll(new RegExp(named, 'g'))) {
    const [head, tail] = [said.slice(0, found.index), said.slice(found.index + found[0].length)]
    if (breaking.test(head)) return true
    if (!before.test(head) && !behind.test(tail) && !rule.test(tail)) return true
  }
  return false
}

/**
 * Whether what was found says that the service was handed on to somebody else (转包、分包), read clause by clause; 未发现转包,
 * the rule itself and files in bags are none. What `entrusting` reads is what is to be done, this is what was.
 */
export const saysHandedOn = (fact: string): boolean => clausesOf(fact).some(saysSo)
