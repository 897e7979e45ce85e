import { usualNames } from '../catalog/match-words'
import { clauseLabel } from '../contract/clause-names'
import { annex, procurementLaw, procurementRegulation, suggested } from '../law/citations'
import { entrusted, scopeOf } from '../text/entrusting'
import type { Facts } from './facts'
import { at, type Rule, type RuleFinding } from './rule'

const noTransfer = {
  document: `${annex('').document}；${procurementLaw('').document}；${procurementRegulation('').document}`,
  article: '四（一）2；第四十八条；第七十二条第（四）项',
}

/** P27: the contractor does the work; a part may go to another with consent, all of it never. */
export const subcontracting: Rule = {
  id: 'contract.subcontracting',
  norms: ['P27'],
  check: (facts) => [...scopeFindings(facts), ...textFindings(facts)],
}

/** 分包范围: a part that can be told from the whole. */
function scopeFindings({ project, items }: Facts): RuleFinding[] {
  const { subcontracting: agreed, subcontractingScope } = project.contract
  if (agreed === 'forbidden') return []
  const where = at('contract', 'contract.subcontractingScope')
  const names = items.flatMap(({ entry }) => (entry ? [entry.name, ...(usualNames[entry.name] ?? [])] : []))
  const scope = scopeOf(subcontractingScope, names)
  if (scope.kind === 'whole') {
    const message = `${clauseLabel('C16')}：分包范围“${scope.words}”是全部服务，等于转包。`
    const fix = '请改为其中的一部分（如档案扫描、印制），并写明比例，主要的入户服务由承接主体自行完成。'
    return [{ id: 'whole', level: 'error', message, basis: noTransfer, fix, where }]
  }
  if (scope.kind === 'main') {
    const message = `${clauseLabel('C16')}：分包范围“${scope.words}”是主要的服务。`
    const fix = '请改为辅助性的部分（如档案扫描、印制）；主要的服务应由承接主体自行完成。'
    return [{ id: 'main', level: 'warning', message, basis: suggested('分包范围'), fix, where }]
  }
  if (scope.kind !== 'most') return []
  const message = `${clauseLabel('C16')}：分包比例${scope.words}超过一半。`
  const fix = '请核对；主要的服务应由承接主体自行完成。'
  return [{ id: 'most', level: 'warning', message, basis: suggested('分包比例'), fix, where }]
}

/** The other texts must not give the work away behind the clause. */
function textFindings({ project }: Facts): RuleFinding[] {
  const { contract, beneficiaries } = project
  const texts = [
    { field: 'workSteps', label: '作业步骤', text: contract.workSteps, where: at('contract', 'contract.workSteps') },
    {
      field: 'personnel',
      label: '人员要求',
      text: contract.personnel.requirement,
      where: at('contract', 'contract.personnel.requirement'),
    },
    {
      field: 'note',
      label: '服务对象说明',
      text: beneficiaries.note,
      where: at('basics', 'beneficiaries.note'),
    },
  ]
  const forbidden = contract.subcontracting === 'forbidden'
  return texts.flatMap(({ field, label, text, where }): RuleFinding[] => {
    const found = entrusted(text)
    if (!found || (found.kind === 'part' && !forbidden)) return []
    const against = forbidden ? `，而${clauseLabel('C16')}约定不得分包` : ''
    const message = `${label}写有“${found.words}”${against}。`
    const fix = '请改为由承接主体自行完成，或在合同中约定允许分包的部分；不是分包、转包的，请说明理由。'
    const level = found.kind === 'doubtful' ? 'warning' : 'error'
    return [{ id: field, level, message, basis: noTransfer, fix, where, waivable: level === 'error' }]
  })
}
