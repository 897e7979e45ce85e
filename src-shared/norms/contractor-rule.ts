import { clauseLabel } from '../contract/clause-names'
import { type Contractor, contractorKindNames, isIndividual, type Qualification } from '../contractor/contractor'
import { isCreditQuery } from '../contractor/credit-query'
import { birthDate, citizenNumberProblem } from '../county/citizen-number'
import { creditCodeProblem, registeredAs, sameCreditCode } from '../county/credit-code'
import { addDays, compareDates, daysBetween, type IsoDate, isIsoDate, lastDayOfYears } from '../dates'
import { agreedEnd } from '../law/agreed-end'
import { notice, order102 } from '../law/citations'
import { isFiller, textGap, textsGap } from '../text/filler'
import { sameName } from '../text/fold-text'
import { awardPaper } from './award-paper'
import type { Facts } from './facts'
import { proofFindings } from './qualification-proof'
import { at, type Rule, type RuleFinding } from './rule'

const basis = notice('一（五）')
const where = at('contractor', 'contractorId')
const papers = at('contractor', 'contractor.qualifications')
const barred: Contractor['kind'][] = ['public_institution_class_1', 'funded_mass_organisation']

/** N15: the contractor is of a kind that may take on services, is who it says, and its papers hold when they must. */
export const contractorRule: Rule = {
  id: 'contractor',
  norms: ['N15'],
  unjudged: ({ contractor }) => (contractor ? null : '还没有选定承接主体'),
  check(facts) {
    const { contractor, project } = facts
    if (!contractor) return [project.contractorId ? vanished : notChosen]
    return [
      ...identityFindings(contractor, facts),
      ...awardedName(contractor, facts),
      ...sameAsBuyer(contractor, facts),
      ...proofFindings(contractor),
      ...paperFindings(contractor, facts),
    ]
  },
}

const notChosen: RuleFinding = {
  id: 'missing',
  level: 'error',
  message: '还没有选定承接主体。',
  basis,
  fix: '请在承接主体页登记并选定成交供应商。',
  where,
}

const vanished: RuleFinding = {
  id: 'vanished',
  level: 'error',
  message: '选定的承接主体已不在登记簿中。',
  basis,
  fix: '请重新登记或另行选定承接主体。',
  where,
}

function identityFindings(contractor: Contractor, { county }: Facts): RuleFinding[] {
  const { name, kind } = contractor
  const found: RuleFinding[] = []
  const add = (id: string, level: RuleFinding['level'], message: string, fix: string, from = basis) =>
    found.push({ id, level, message, basis: from, fix, where })
  const legal = { document: `${basis.document}；${order102('').document}`, article: '一（五）；承接主体条件' }
  const unnamed = textGap('承接主体名称', name)
  if (unnamed) add('name', 'error', `${unnamed}。`, '请按登记证书填写全称。')
  if (barred.includes(kind)) {
    add('kind', 'error', `“${name}”为${contractorKindNames[kind]}。`, '请另选符合条件的承接主体。', legal)
  }
  if (kind === 'individual') {
    add(
      'individual',
      'warning',
      `“${name}”为个人，不得以此变相用工。`,
      '请核对确属个人承接服务，并留存其条件证明。',
      legal,
    )
  }
  const problem = isIndividual(contractor)
    ? citizenProblem(contractor, county.today)
    : creditCodeProblem(contractor.creditCode)
  const paper = isIndividual(contractor) ? '居民身份证' : '登记证书'
  if (problem) add('creditCode', 'error', `“${name}”：${problem}。`, `请对照${paper}填写。`)
  const other = problem || isIndividual(contractor) ? null : otherKind(contractor)
  if (other) add('codeKind', 'warning', other, '请对照登记证书核对类型和统一社会信用代码。')
  const open = missingDetails(contractor)
  if (open) add('details', 'error', `${clauseLabel('C00')}：${open}。`, '请在承接主体登记簿中补充。')
  const account = missingAccount(contractor)
  if (account) add('bank', 'error', `${clauseLabel('C09')}：${account}。`, '请在承接主体登记簿中补充收款账户。')
  return found
}

/** 民法典 17, 18: who has not come of age binds himself by no contract of his own. */
const ageToContract = 18

function citizenProblem({ citizenNumber }: Contractor, today: IsoDate): string | null {
  const born = birthDate(citizenNumber)
  const wrong = citizenNumberProblem(citizenNumber, today)
  if (wrong || !born) return wrong
  return compareDates(addDays(lastDayOfYears(born, ageToContract), 1), today) > 0
    ? '未满18周岁，不能独立签订合同'
    : null
}

function missingDetails({ address, legalRepresentative, phone, ...contractor }: Contractor): string | null {
  return isIndividual(contractor)
    ? textsGap('承接主体', { 住址: address, 电话: phone })
    : textsGap('承接主体', { 地址: address, 法定代表人: legalRepresentative, 电话: phone })
}

/** The last payment goes to an account: with neither bank nor number nobody can be paid. */
function missingAccount({ bankName, bankAccount }: Contractor): string | null {
  return textsGap('承接主体', { 开户银行: bankName, 银行账号: bankAccount })
}

/** 52… is a 民办非企业单位, whatever kind is chosen: one of the two is wrong (GB 32100, characters 1 and 2). */
function otherKind({ name, kind, creditCode }: Contractor): string | null {
  const registered = registeredAs(creditCode)
  if (!registered || registered.kinds.length === 0 || registered.kinds.includes(kind)) return null
  return `“${name}”的代码以${registered.pair}开头，登记为${registered.name}，与所选类型“${contractorKindNames[kind]}”不一致。`
}

function awardedName({ name }: Contractor, { project }: Facts): RuleFinding[] {
  const awarded = project.procurement.awardedName.trim()
  if (isFiller(awarded) || sameName(awarded, name)) return []
  const paper = awardPaper(project.procurement)
  return [
    {
      id: 'awarded',
      level: 'error',
      message: `承接主体“${name}”与${paper}上的“${awarded}”不一致。`,
      basis,
      fix: `请核对${paper}，合同乙方应为成交供应商全称。`,
      where,
    },
  ]
}

/** Nobody buys from himself. */
function sameAsBuyer({ name, creditCode }: Contractor, { county: { profile } }: Facts): RuleFinding[] {
  const isSame =
    (!isFiller(name) && sameName(name, profile.bureauName)) || sameCreditCode(creditCode, profile.creditCode)
  if (!isSame) return []
  return [
    {
      id: 'buyer',
      level: 'error',
      message: `${clauseLabel('C00')}：承接主体“${name.trim()}”与购买主体“${profile.bureauName.trim()}”是同一单位。`,
      basis,
      fix: '请核对承接主体登记簿和旗县信息中的名称、统一社会信用代码。',
      where,
    },
  ]
}

function paperFindings(contractor: Contractor, { project, county }: Facts): RuleFinding[] {
  const { name, qualifications } = contractor
  if (qualifications.length === 0) {
    const message = `“${name}”还没有登记资质材料。`
    return [
      {
        id: 'papers',
        level: 'error',
        message,
        basis,
        fix: isIndividual(contractor)
          ? '请登记其技能证书、信用查询结果等条件证明及有效期。'
          : '请登记营业执照、登记证书等资质材料及有效期。',
        where: papers,
      },
    ]
  }
  const real = (text: IsoDate | null) => (text && isIsoDate(text) ? text : null)
  const signing = real(project.contract.signedOn) ?? county.today
  const start = real(project.period.startOn) ?? signing
  const needed = compareDates(start, signing) > 0 ? start : signing
  const end = real(agreedEnd(county, project))
  return qualifications.flatMap((paper) => paperProblem(paper, signing, needed, end))
}

type Say = (level: RuleFinding['level'], message: string, fix: string) => RuleFinding[]

/** A credit query is made before the contract is signed, and its day is on record; it has no validity. */
function queryProblem({ title, validFrom }: Qualification, signing: IsoDate, say: Say): RuleFinding[] {
  const name = `《${title.trim()}》`
  if (!validFrom || !isIsoDate(validFrom)) {
    return say('warning', `${name}还没有填查询日期。`, '信用查询没有有效期，请填写查询当日的日期。')
  }
  if (compareDates(validFrom, signing) <= 0) return []
  return say('error', `${name}的查询日期${validFrom}晚于签订日${signing}。`, '请核对查询日期，或改在查询后签订。')
}

/** A paper must hold at signing and through the start of the service; before its end it may need renewal. */
function paperProblem(paper: Qualification, signing: IsoDate, needed: IsoDate, end: IsoDate | null): RuleFinding[] {
  const title = paper.title.trim()
  const say: Say = (level, message, fix) => [{ id: `paper.${paper.id}`, level, message, basis, fix, where: papers }]
  const unnamed = textsGap('有一份资质材料', { 名称: paper.title })
  if (unnamed) return say('error', `${unnamed}。`, '请填写名称和编号，或删除该行。')
  const { validFrom, validTo } = paper
  if (isCreditQuery(paper)) return queryProblem(paper, signing, say)
  if (validFrom && isIsoDate(validFrom) && compareDates(validFrom, signing) > 0) {
    return say('error', `《${title}》${validFrom}才生效，签订日为${signing}。`, '请核对有效期，或改在生效后签订。')
  }
  if (paper.longTerm) return []
  if (!validTo || !isIsoDate(validTo))
    return say('error', `《${title}》还没有填有效期。`, '请填写有效期至，或标记长期有效。')
  if (compareDates(validTo, needed) < 0) {
    const days = daysBetween(validTo, needed)
    return say(
      'error',
      `《${title}》有效期至${validTo}，到${needed}已过期${days}天。`,
      '请取得有效的资质材料后更新登记。',
    )
  }
  if (end && compareDates(validTo, end) < 0) {
    return say('warning', `《${title}》有效期至${validTo}，早于服务期截止日${end}。`, '请在到期前督促承接主体换证。')
  }
  return []
}
