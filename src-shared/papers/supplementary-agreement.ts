import { amountInBoth, figures, termText } from '../contract/wording'
import { additionRoom } from '../law/addition-limit'
import { type Fen, fen, lessFen, sumFen } from '../money/fen'
import { groupedFigure } from '../money/typed-number'
import { changedClause } from '../records/change-clauses'
import { contractChange } from '../records/contract-change'
import { type ContractChangeBody, changeGrounds, contractChangeTypes } from '../records/contract-change-body'
import { stageOptions } from '../records/payment-stages'
import { type QuantityTarget, quantityTargets } from '../records/quantity-targets'
import { ok } from '../result'
import { shareInWords } from '../sampling/verdict'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { isFiller, saysNoReason } from '../text/filler'
import { phrase, sentence } from '../text/join-text'
import {
  type AgreementHead,
  agreementBarred,
  agreementHeadFields,
  agreementInput,
  saidBeforePayStage,
} from './agreement-head'
import { definePaper } from './paper'
import { supplementaryAgreementLayout } from './supplementary-agreement-layout'

const title = contractChangeTypes.supplement

const words = defineWords({
  id: 'supplementary-agreement',
  title,
  fields: {
    ...agreementHeadFields,
    变更依据: paperField('变更的依据和原因', 'always', 'phrase'),
    原因: paperField('变更的依据和原因', 'always', 'phrase'),
    协议内容: paperField('变更的内容', 'always', 'ownLines'),
    变更后期限: paperField('变更的内容', 'mayBeEmpty'),
    增加金额: paperField('价款', 'mayBeEmpty'),
    减少金额: paperField('价款', 'mayBeEmpty'),
    累计增加: paperField('价款', 'mayBeEmpty'),
    累计比例: paperField('价款', 'mayBeEmpty'),
    变更后价款: paperField('价款', 'mayBeEmpty'),
    计入期次: paperField('价款', 'mayBeEmpty'),
    价款理由: paperField('价款', 'mayBeEmpty', 'phrase'),
    决策依据: paperField('附件', 'known', 'phrase'),
  },
  lists: {
    条款: { clause: '变更的内容', columns: ['条款', '原约定', '变更为'] },
    数量: { clause: '变更的内容', columns: ['目标', '单位', '原约定', '增减', '变更为'] },
    节点: { clause: '变更的内容', columns: ['期次', '变更为'] },
  },
  conditions: [
    '有编号',
    '依采购法追加',
    '依约定追加',
    '损害公共利益',
    '双方协商',
    '非实质事项',
    '实质事项',
    '有条款',
    '有数量',
    '有节点',
    '改期限',
    '增加价款',
    '减少价款',
    '价款不变',
    '有计入期次',
    '有价款理由',
  ],
  alternatives: [
    ['增加价款', '减少价款', '价款不变'],
    ['依采购法追加', '依约定追加', '损害公共利益', '双方协商', '非实质事项'],
  ],
})

interface Agreement {
  head: AgreementHead
  body: ContractChangeBody
  /** null while the contract has no price. */
  priceFen: Fen | null
  /** As agreed before this one. */
  agreedFen: Fen | null
  /** Added by those signed before. */
  addedFen: Fen
  /** The quantity targets as agreed before this one. */
  targets: readonly QuantityTarget[]
  /** 采购法 binds purchases under it alone. */
  isUnderLaw: boolean
  stages: Readonly<Record<string, string>>
  term: string | null
}

/** 原约定, 增减 with its sign, and what it is from then on. */
function changedQuantity(targets: readonly QuantityTarget[], target: string | null, to: number | null) {
  const { unit, total } = targets.find(({ name }) => name === target) ?? { unit: '/', total: null }
  const by = total === null || to === null ? null : to - total
  return {
    目标: target,
    单位: unit,
    原约定: total === null ? '/' : groupedFigure(String(total)),
    增减: by === null ? '/' : `${by < 0 ? '-' : '+'}${groupedFigure(String(Math.abs(by)))}`,
    变更为: to === null ? null : groupedFigure(String(to)),
  }
}

function model({ head, body, priceFen, agreedFen, addedFen, targets, isUnderLaw, stages, term }: Agreement) {
  const { amountFen, payStage, clauses, quantities, nodes, ground } = body
  const changed = amountFen ?? 0
  const more = sumFen([addedFen, Math.max(0, changed)])
  const after = agreedFen === null ? null : amountInBoth(sumFen([agreedFen, changed]))
  const open = {
    values: {
      ...head,
      变更依据: ground && changeGrounds[ground],
      原因: phrase(body.reason),
      协议内容: sentence(body.content),
      变更后期限: term ?? '',
      增加金额: changed > 0 ? amountInBoth(fen(changed)) : '',
      减少金额: changed < 0 ? amountInBoth(lessFen(0, changed)) : '',
      累计增加: figures(more) ?? '',
      累计比例: priceFen === null || priceFen <= 0 ? '' : shareInWords(more, priceFen),
      变更后价款: after ?? '',
      计入期次: stages[payStage ?? ''] ?? '',
      价款理由: phrase(body.priceReason),
      决策依据: isFiller(body.decision) ? '变更的决策纪要' : phrase(body.decision),
    },
    conditions: {
      有编号: body.number.trim() !== '',
      依采购法追加: ground === 'addition' && isUnderLaw,
      依约定追加: ground === 'addition' && !isUnderLaw,
      损害公共利益: ground === 'publicInterest',
      双方协商: ground === 'consent' || ground === null,
      非实质事项: ground === 'formal',
      实质事项: ground !== 'formal',
      有条款: clauses.length > 0,
      有数量: quantities.length > 0,
      有节点: nodes.length > 0,
      改期限: term !== null,
      增加价款: changed > 0,
      减少价款: changed < 0,
      价款不变: changed === 0,
      有计入期次: changed !== 0 && payStage !== null,
      有价款理由: !saysNoReason(body.priceReason),
    },
    rows: {
      条款: clauses.map((row) => ({ 条款: changedClause(row), 原约定: row.before, 变更为: row.after })),
      数量: quantities.map(({ target, to }) => changedQuantity(targets, target, to)),
      节点: nodes.map(({ stage, milestone }) => ({ 期次: stages[stage ?? ''] ?? stage, 变更为: phrase(milestone) })),
    },
  }
  const onlyUnder = { 条款: '有条款', 数量: '有数量', 节点: '有节点' }
  return paperModel(words, open, { onlyUnder, sentences: ['条款.原约定', '条款.变更为'] })
}

/** 补充协议 (P08; 采购法 art. 49 and 50): what it changes, why, and what the price and the tenth come to. */
export const supplementaryAgreement = definePaper<Agreement>({
  id: 'supplementary-agreement',
  title,
  owner: 'record',
  recordKind: contractChange.id,
  stage: 'during',
  format: 'docx',
  norms: ['P08'],
  records: ['contract-change', 'payment', 'acceptance'],
  inputOf(facts) {
    const { head, body, project, projectBefore, facts: around, before, agreedFen } = agreementInput(facts)
    const added = before.map(({ amountFen }) => amountFen)
    const { priceFen } = project.contract
    return ok({
      head,
      body,
      priceFen,
      agreedFen,
      addedFen: additionRoom(priceFen ?? fen(0), added).addedFen,
      targets: quantityTargets({ ...around, project: projectBefore }),
      isUnderLaw: project.procurement.method !== 'internal_control',
      stages: Object.fromEntries(stageOptions(project).map(({ code, title: name }) => [code, name])),
      term: body.endsOn === null ? null : termText({ ...project.period, endOn: body.endsOn }),
    })
  },
  barred: (facts) => agreementBarred(facts, 'supplement'),
  says: (agreement) => agreement,
  saidBefore: saidBeforePayStage,
  made: { by: 'template', words, model, source: { layout: supplementaryAgreementLayout } },
})
