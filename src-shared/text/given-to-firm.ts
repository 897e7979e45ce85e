/** Firms whose business is to lend people. */
const lending = '(?:劳务|人力|用工|派遣)[^，。；]{0,8}?(?:公司|机构|中心|企业|团队|单位|队)|施工队|包工队'
/** Any firm with a name of its own, so none that is told of as the contractor's own house (本公司、公司办公室). */
const firm = '[^，。；]{0,16}?[^，。；本该我总方](?:公司|合作社|事务所|工作室|社工站)'
const giving = '(?:委托给?|交给|交由|交予|转给|转交给?|移交给|转让给|承包给|发包给|包给)'
/** The services bought, in the words of those who go from house to house. */
const work = '(?:入户|调查|核查|走访|探访|巡访|照料|照护)'
/** What of the work a firm may be asked for: wages, insurance, cars, printing. */
const aside = '工资|薪酬|报酬|劳务费|社保|保险|招聘|招录|体检|车辆|用车|租车|印制|印刷|复印'
const near = (most: number) => `(?:(?!${aside})[^，。；]){0,${most}}?`
/** Who looks at the work, or pays it out, is not who does it. */
const notDoing = `(?!(?:代为|来|进行|开展|组织)*(?:${aside}|代发|发放|代缴|缴纳|派遣|派出|培训|抽查|评价|评估|审计|复核|验收|监督|检查|测评))`
const doing = '(?:完成|实施|承担|承做|承办|开展|派人|入户|调查|核查|走访|探访|照料|做)'

/** The work given to a firm: 入户委托给某劳务公司, 调查工作交给某某有限公司, 由劳务公司派人入户. Source of a regular expression, within one clause. */
export const givenToFirm = [
  `(?:${work}|服务|工作|任务|项目|业务|苏木|嘎查)${near(10)}${giving}[^，。；]{0,16}?(?:${lending})${notDoing}`,
  `${work}(?:调查|核查|走访|登记|的|工作|任务|业务|服务|项目|环节|部分|全部|整体|等|都|均)*${giving}${firm}${notDoing}`,
  `(?:${giving}|雇请|雇用|雇佣|雇|聘请|请|找|(?<![自经])由)[^，。；]{0,16}?(?:${lending})${notDoing}${near(6)}${doing}`,
].join('|')
