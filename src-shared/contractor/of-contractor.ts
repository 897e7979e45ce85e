import { foldName } from '../text/fold-text'
import type { Contractor } from './contractor'

const area = /^(?:[^省盟市旗县区]{1,8}(?:自治区|自治旗|自治州|省|盟|市|旗|县|(?<![社园小校])区))+/
const legalForm = /(?:股份|集团)?(?:有限)?(?:责任)?公司$/
/** What many names end with: it tells nobody apart. */
const ending =
  /(?:社会工作|社会组织|社会救助|社工|综合|服务|家政|养老|咨询|管理|信息|科技|技术|调查|评估|人力资源|劳务|商务|发展|促进|事务所|研究院|研究所|中心|协会|联合会|学会|基金会|集团|股份|有限|责任|公司|机构)+$/
/** A short name is the distinctive part with one of these behind it: 睦邻中心, 睦邻社工. */
const called = ['社工', '社会工作', '中心', '公司', '协会', '机构', '项目部', '项目组']

/** What a contractor is called: its whole name, that without its place and legal form, its distinctive part with a word for such a body. Folded. */
function namesOf(name: string): string[] {
  const whole = foldName(name)
  const own = whole.replace(area, '')
  const core = own.replace(ending, '')
  if (core.length < 2) return [whole]
  const bare = own.replace(legalForm, '')
  return [whole, own, ...(bare.length > 3 ? [bare] : []), ...called.map((word) => core + word)]
}

/** Whether a text names the contractor, or somebody of it: nobody checks, reviews or accepts its own work (P14, P17, P18). */
export function isOfContractor(text: string, contractor: Pick<Contractor, 'name'> | null): boolean {
  if (!contractor || contractor.name.trim() === '') return false
  const said = foldName(text)
  return namesOf(contractor.name).some((name) => said.includes(name))
}
