import { itemName } from '../catalog/item-name'
import { creditCodeProblem } from '../county/credit-code'
import { civilCode, suggested } from '../law/citations'
import { isBlank, isFiller } from '../text/filler'
import { vagueWord } from '../text/vague'
import { contractField, type Element, empty, unset } from './element'
import type { Facts } from './facts'
import { at } from './rule'
import { isPositiveFigure } from './typed-figure'

/** 民法典470 (1): a contract names its parties and where they are. */
const parties = civilCode('第四百七十条')
const own = suggested('合同要素')

/** C00 to C04: who, where, what, how much, when. */
export const heading: Element[] = [
  {
    clause: 'C00',
    label: '甲方（民政局）全称',
    where: at('county', 'bureauName'),
    basis: parties,
    problem: ({ county }) => empty('甲方全称', county.profile.bureauName),
  },
  {
    clause: 'C00',
    label: '甲方统一社会信用代码',
    where: at('county', 'creditCode'),
    basis: parties,
    problem: ({ county }) => prefixed('甲方', creditCodeProblem(county.profile.creditCode)),
  },
  {
    clause: 'C00',
    label: '甲方地址',
    where: at('county', 'address'),
    basis: parties,
    problem: ({ county }) => empty('甲方地址', county.profile.address),
  },
  {
    clause: 'C00',
    label: '甲方法定代表人',
    where: at('county', 'legalRepresentative'),
    basis: parties,
    problem: ({ county }) => empty('甲方法定代表人', county.profile.legalRepresentative),
  },
  {
    clause: 'C00',
    label: '甲方电话',
    where: at('county', 'phone'),
    basis: parties,
    problem: ({ county }) => empty('甲方电话', county.profile.phone),
  },
  {
    clause: 'C00',
    label: '项目名称',
    where: at('basics', 'name'),
    problem: ({ project }) => empty('项目名称', project.name),
  },
  {
    clause: 'C00',
    label: '合同编号',
    where: contractField('number'),
    basis: own,
    problem: ({ project }) => empty('合同编号', project.contract.number),
  },
  {
    clause: 'C00',
    label: '签订地点',
    where: contractField('signedAt'),
    basis: own,
    problem: ({ project }) => empty('签订地点', project.contract.signedAt),
  },
  {
    clause: 'C01',
    label: '服务区域',
    where: at('basics', 'areas'),
    problem: areasProblem,
    fix: '请填写苏木乡镇（街道）名称，用顿号隔开。',
  },
  {
    clause: 'C01',
    label: '服务对象类型',
    where: at('basics', 'beneficiaries.kinds'),
    problem: ({ project }) => (project.beneficiaries.kinds.length === 0 ? '还没有选服务对象类型' : null),
    fix: '请勾选服务对象类型。',
  },
  {
    clause: 'C02',
    label: '作业步骤',
    where: contractField('workSteps'),
    problem: ({ project }) => empty('作业步骤', project.contract.workSteps),
  },
  {
    clause: 'C03',
    label: '数量和计量单位',
    where: at('basics', 'items'),
    problem: quantityProblem,
    fix: '请按服务清单填写确定的数量和计量单位。',
  },
  {
    clause: 'C04',
    label: '服务期起始日',
    where: at('basics', 'period.startOn'),
    problem: ({ project }) => unset('服务期起始日', project.period.startOn || null),
  },
  {
    clause: 'C04',
    label: '服务期截止日',
    where: at('basics', 'period.endOn'),
    problem: ({ project }) => unset('服务期截止日', project.period.endOn || null),
  },
]

const prefixed = (who: string, problem: string | null) => (problem ? `${who}${problem}` : null)

function areasProblem({ project }: Facts): string | null {
  const named = project.areas.filter((area) => !isBlank(area))
  if (named.length === 0) return '还没有填服务区域（苏木乡镇、街道）'
  const filler = named.find(isFiller)
  return filler === undefined ? null : `服务区域“${filler.trim()}”没有实际内容`
}

function quantityProblem({ items }: Facts): string | null {
  for (const { item, entry } of items) {
    const name = itemName(entry)
    const word = vagueWord(item.quantity)
    if (word) return `“${name}”数量“${item.quantity}”含有“${word}”，不是确定的数量`
    if (isBlank(item.quantity)) return `“${name}”还没有填数量`
    if (!isPositiveFigure(item.quantity)) return `“${name}”的数量应为大于0的数`
    if (isFiller(item.unit)) return `“${name}”还没有填计量单位`
    if (entry && !entry.units.includes(item.unit))
      return `“${name}”的计量单位“${item.unit}”不在清单的${entry.units.join('、')}之内`
  }
  return null
}
