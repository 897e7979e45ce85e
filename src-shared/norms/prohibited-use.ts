import type { ProhibitedUse } from '../catalog/catalog'
import { asksFor, prohibitedIn } from '../catalog/prohibited'
import { foldText } from '../catalog/text'
import { annex, order102 } from './citations'
import type { Facts } from './facts'
import { type OwnText, ownTexts } from './own-texts'
import { at, type Rule, type RuleFinding } from './rule'

/** N02 to N05, P31, P32 over every text the clerk has written (domain 1.1). */
export const prohibitedUse: Rule = {
  id: 'content.prohibited',
  norms: ['N01', 'N02', 'N03', 'N04', 'N05', 'P31', 'P32'],
  check: (facts) =>
    ownTexts(facts).flatMap((own) =>
      prohibitedIn(facts.county.rules.prohibitedUses, own.text)
        .filter(({ code }) => !own.mayName?.includes(code))
        .map((use) => refuse(own, use)),
    ),
}

function refuse(own: OwnText, use: ProhibitedUse): RuleFinding {
  const severe = use.severity === 'error'
  return {
    id: `${use.code}.${own.id}`,
    norms: use.norms,
    level: severe ? 'error' : 'warning',
    message: `${own.label}涉及禁止用途 ${use.code}：${use.title}。`,
    basis: { document: use.source, article: use.code },
    fix: severe
      ? (fixes[use.code] ?? '请删除该内容，或改为清单内的服务。')
      : (fixes[use.code] ?? '请核对，必要时改写。'),
    where: own.where,
  }
}

const fixes: Record<string, string> = {
  'PX-01': '请改为按服务数量计价（如元/人日×人日、元/户），不得列工资、补贴或岗位。',
  'PX-02': '请从本项目中删除；单位自身经费应列部门预算。',
  'PX-03': '请改为由承接主体自备或租用，不得列购置费。',
  'PX-04': '请从本项目中删除；工程应另行立项。',
  'PX-05': '请从本项目中删除；救助管理站事项不得纳入购买社会救助服务。',
  'PX-06': '请从本项目中删除；系统开发、建设、维护不得纳入购买社会救助服务。',
  'PX-08': '请改写为调查、核实等事务性工作；认定、审批由民政部门直接履行。',
  'PX-10': '请核对：本项目只能购买服务，救助金和物资不得列入。',
  'PX-11': '请改为按实际服务量计价，例如元/人日、元/户次。',
}

const employment =
  '坐班|(?<!向)(由|受)甲方(统一)?(管理|考勤|调配|指挥)|甲方.{0,4}(发放|支付|承担).{0,4}(工资|薪酬|社保)|劳动合同.{0,6}甲方'

/** C06: contractor's staff are not the bureau's (Order 102 art. 18 [G]; P31: no buying of personnel). */
export const disguisedEmployment: Rule = {
  id: 'content.employment',
  norms: ['N02', 'P31'],
  check({ project }: Facts) {
    const { requirement } = project.contract.personnel
    const workSteps = project.contract.workSteps
    const fields = [
      { id: 'personnel', text: requirement, field: 'contract.personnel.requirement', label: '人员要求' },
      { id: 'workSteps', text: workSteps, field: 'contract.workSteps', label: '作业步骤' },
    ]
    return fields
      .filter(({ text }) => text.split(/[。；;\n]/).some((sentence) => asksFor(foldText(sentence), employment)))
      .map(({ id, field, label }) => ({
        id,
        level: 'error' as const,
        message: `第六条（C06）${label}写有坐班、由甲方管理或发放工资等用工内容，属于变相购买人员。`,
        basis: { document: `${annex('').document}；${order102('').document}`, article: '四（二）1；第十八条' },
        fix: '请改为对服务成果的要求，并写明乙方人员与甲方无劳动关系，甲方不发工资、不考勤。',
        where: at('contract', field),
      }))
  },
}
