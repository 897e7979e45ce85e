import { amountInBoth, dateText, figures } from '../contract/wording'
import { boundedFen, type Fen } from '../money/fen'
import { contractChange } from '../records/contract-change'
import {
  breachParties,
  type ContractChangeBody,
  contractChangeTypes,
  endSituations,
} from '../records/contract-change-body'
import { paidFen } from '../records/paid'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { isFiller } from '../text/filler'
import { phrase, sentence } from '../text/join-text'
import {
  type AgreementHead,
  agreementBarred,
  agreementHeadFields,
  agreementInput,
  saidBeforePayStage,
} from './agreement-head'
import { definePaper } from './paper'
import { terminationAgreementLayout } from './termination-agreement-layout'

const title = contractChangeTypes.termination

const words = defineWords({
  id: 'termination-agreement',
  title,
  fields: {
    ...agreementHeadFields,
    终止情形: paperField('终止的情形、原因和日期', 'always', 'phrase'),
    原因: paperField('终止的情形、原因和日期', 'always', 'phrase'),
    终止日期: paperField('终止的情形、原因和日期', 'always'),
    违约方: paperField('终止的情形、原因和日期', 'mayBeEmpty'),
    解除方: paperField('终止的情形、原因和日期', 'mayBeEmpty'),
    决策依据: paperField('终止的情形、原因和日期', 'known', 'phrase'),
    协议内容: paperField('终止的情形、原因和日期', 'always', 'ownLines'),
    已完成: paperField('已完成和已验收的数量', 'always', 'ownLines'),
    约定价款: paperField('结算', 'byHand'),
    应结算: paperField('结算', 'always'),
    已付: paperField('结算', 'always'),
    应付: paperField('结算', 'always'),
    应退: paperField('结算', 'always'),
    退还: paperField('结算', 'mayBeEmpty', 'phrase'),
    保证金: paperField('履约保证金', 'mayBeEmpty', 'phrase'),
    在办户: paperField('在办户的交接', 'always', 'ownLines'),
    档案移交: paperField('档案和个人信息', 'always', 'phrase'),
    个人信息: paperField('档案和个人信息', 'always', 'phrase'),
    违约责任: paperField('违约责任', 'always', 'ownLines'),
    后续服务: paperField('后续服务的衔接', 'always', 'ownLines'),
  },
  lists: {},
  conditions: ['有编号', '应退款', '损害公共利益', '双方协商', '违约解除', '不可抗力', '有保证金', '无保证金'],
  alternatives: [
    ['损害公共利益', '双方协商', '违约解除', '不可抗力'],
    ['有保证金', '无保证金'],
  ],
})

interface Termination {
  head: AgreementHead
  body: ContractChangeBody
  agreedFen: Fen | null
  paidFen: Fen
}

function model({ head, body, agreedFen, paidFen: paid }: Termination) {
  const { settleFen, situation, breachBy } = body
  const hasDeposit = !isFiller(body.deposit)
  const open = settleFen === null ? null : BigInt(settleFen) - BigInt(paid)
  const both = (amount: bigint | null) =>
    amount === null ? null : amount > 0n ? amountInBoth(boundedFen(amount)) : '0.00元'
  return paperModel(words, {
    values: {
      ...head,
      终止情形: situation && endSituations[situation],
      原因: phrase(body.reason),
      终止日期: dateText(body.endsOn),
      违约方: breachBy ? breachParties[breachBy] : '',
      解除方: breachBy ? breachParties[breachBy === 'contractor' ? 'purchaser' : 'contractor'] : '',
      决策依据: phrase(body.decision),
      协议内容: sentence(body.content),
      已完成: sentence(body.delivered),
      约定价款: agreedFen === null ? null : amountInBoth(agreedFen),
      应结算: settleFen === null ? null : amountInBoth(settleFen),
      已付: `${figures(paid)}元`,
      应付: both(open),
      应退: both(open === null ? null : -open),
      退还: phrase(body.refund),
      保证金: phrase(body.deposit),
      在办户: sentence(body.households),
      档案移交: phrase(body.archives),
      个人信息: phrase(body.personalData),
      违约责任: sentence(body.liability),
      后续服务: sentence(body.nextService),
    },
    conditions: {
      有编号: body.number.trim() !== '',
      应退款: open !== null && open < 0n,
      损害公共利益: situation === 'publicInterest',
      双方协商: situation === 'consent' || situation === null,
      违约解除: situation === 'breach',
      不可抗力: situation === 'forceMajeure',
      有保证金: hasDeposit,
      无保证金: !hasDeposit,
    },
    rows: {},
  })
}

/** 终止协议 (P08; 采购法 art. 50): the day, why, what was done, what it comes to, and what becomes of households, files and data. */
export const terminationAgreement = definePaper<Termination>({
  id: 'termination-agreement',
  title,
  owner: 'record',
  recordKind: contractChange.id,
  stage: 'during',
  format: 'docx',
  norms: ['P08'],
  records: ['contract-change', 'payment', 'acceptance'],
  inputOf(facts) {
    const { head, body, facts: around, agreedFen } = agreementInput(facts)
    return ok({ head, body, agreedFen, paidFen: paidFen(around.related) })
  },
  barred: (facts) => agreementBarred(facts, 'termination'),
  says: (termination) => termination,
  saidBefore: saidBeforePayStage,
  made: { by: 'template', words, model, source: { layout: terminationAgreementLayout } },
})
