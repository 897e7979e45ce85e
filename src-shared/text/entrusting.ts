import { givenToFirm } from './given-to-firm'

/** How much of the work a text gives to somebody else. */
export type Entrusted = { kind: 'all' | 'part' | 'doubtful'; words: string }

const plain = (text: string) => text.normalize('NFKC').replace(/[ \t]+/g, '')
const clausesOf = (text: string) =>
  plain(text)
    .split(/[。；;，,：:！!\n]/)
    .filter(Boolean)

const allOf = /全部|(?<!归.{0,8})所有(?!权)|整体|整个|一切|100%|百分之百|完全/
const named = /转包|再分包|转委托|再委托|分包|外包|转让/
const body = '(?:机构|单位|公司|组织|企业|团队|供应商|主体|力量|人员|方)'
const other = `(?:第三方${body}?|他人|别人|另一(?:家|个)${body}?|其他${body}|(?:合作|协作|联合|下属|关联|下级|专业)${body}|(?:当地|外地|本地)?[^，。；]{0,8}?(?:公司|合作社|企业|服务中心|事务所|社工站|工作室|劳务队|分公司))`
const doing =
  '(?:来)?(?:代为|具体)?(?:负责|完成|实施|承担|承做|承办|承接|开展|办理|入户|调查|核查|走访|执行|组织|做|去)'
const handOver = new RegExp(
  `${givenToFirm}|(?:委托|交由|交给|转交|移交给|转给|交予|承包给|发包给|包给|聘请|雇请|雇用|雇佣|(?<![自经])由)(?:给)?${other}${doing}`,
)
/** Who looks at the work is not who does it. */
const looking = /评价|评估|审计|测评|满意度|抽查|验收|复核|检查|监督|监测/
/** Said of nobody, or of what is not allowed, of a condition, or of a duty to prevent it. */
const denied =
  /不得|不准|不许|不可|不能|不应|不允许|不再|不予|不会|不将|不向|不进行|不存在|不作|不做|没有|未(?:将|经|予)|无(?:转包|分包|外包)|严禁|禁止|杜绝|避免|防止|拒绝|不(?:转包|分包|外包|转委托)|非(?:转包|分包)/
const conditional =
  /(?:转包|分包|转委托|外包)(?:行为)?的$|(?:如|若|一旦|发现|查实|属于|视为|构成).{0,12}(?:转包|分包|转委托|外包)/
/** Whose act it is when it is not the contractor's: the purchaser may ask a third party to look. */
const purchaser =
  /(?:甲方|采购人|购买主体|民政局|民政部门|财政部门|旗政府|审计).{0,12}(?:委托|交由|聘请|组织)|(?:受|接受|经)(?:甲方|采购人|购买主体|民政).{0,4}委托/

/** Whether a text has somebody else do the work; read clause by clause, denials and the purchaser's own acts left out. Null = no. */
export function entrusted(text: string): Entrusted | null {
  let found: Entrusted | null = null
  for (const clause of clausesOf(text)) {
    if (denied.test(clause) || conditional.test(clause) || purchaser.test(clause)) continue
    const words = clause.slice(0, 40)
    if (named.test(clause) && !/(?:知识产权|使用权|权利)/.test(clause)) {
      if (/转包|转委托|再委托|再分包/.test(clause) || allOf.test(clause)) return { kind: 'all', words }
      found ??= { kind: 'part', words }
    } else if (handOver.test(clause) && (allOf.test(clause) || !looking.test(clause))) {
      if (allOf.test(clause)) return { kind: 'all', words }
      found ??= { kind: 'doubtful', words }
    }
  }
  return found
}

/** What a 分包范围 leaves to the contractor: a part, less than half, not the heart of the work, or nothing. */
export interface Scope {
  kind: 'part' | 'main' | 'most' | 'whole'
  words: string
}

/** 主体、关键部分; 非主体、非关键性工作 is what may be given away. */
const heart = /(?<!非)(?:主体|核心|关键|主要)(?:性)?(?:的)?(?:工作|部分|服务|环节|步骤|作业|任务|内容|业务)/

export function scopeOf(text: string, itemNames: string[]): Scope {
  const given = clausesOf(text).filter((clause) => !denied.test(clause) && !/自行|自己|亲自|除外|以外/.test(clause))
  const whole = given.find((clause) => allOf.test(clause) && !/其中的?一?部分|部分/.test(clause))
  if (whole) return { kind: 'whole', words: whole.slice(0, 40) }
  const shares = given.flatMap((clause) => [...clause.matchAll(/(\d+(?:\.\d+)?)%/g)])
  const largest = shares.toSorted((a, b) => Number(b[1]) - Number(a[1]))[0]
  if (largest && Number(largest[1]) > 50)
    return { kind: Number(largest[1]) >= 100 ? 'whole' : 'most', words: largest[0] }
  const item = largest ? undefined : given.find((clause) => itemNames.some((name) => isWholeItem(clause, name)))
  if (item) return { kind: 'whole', words: item.slice(0, 40) }
  const main = given.find((clause) => heart.test(clause))
  return main ? { kind: 'main', words: main.slice(0, 40) } : { kind: 'part', words: '' }
}

/** 家计调查, 家计调查服务, 可分包家计调查工作: the service bought and nothing that narrows it. */
function isWholeItem(clause: string, name: string): boolean {
  const rest = clause
    .replace(/^(?:可以?|允许|同意)?(?:将|把)?(?:分包)?(?:的?内容(?:为|是))?/, '')
    .replace(/(?:服务|工作|业务|项目|内容|事项|任务)*(?:可以?分包)?$/, '')
  return rest === name
}
