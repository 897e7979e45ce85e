import { type ClauseCode, clauseNames } from '../contract/clause-names'
import { dateText, figures } from '../contract/wording'
import { groupedFigure } from '../money/typed-number'
import { type Project, procurementMethodNames } from '../project/project'
import { acceptance } from '../records/acceptance'
import { type Acceptance, acceptedState, conclusionTitle } from '../records/acceptance-body'
import { type AcceptanceNotice, acceptanceNotice } from '../records/acceptance-notice'
import { statedStandards } from '../records/acceptance-standards'
import { stageOptions } from '../records/payment-stages'
import { countedIn } from '../records/quantity-targets'
import type { RelatedRecord } from '../records/record-field'
import { rectification } from '../records/rectification'
import { valueText } from '../records/value-text'
import { ok } from '../result'
import { shareInWords } from '../sampling/verdict'
import { lineToWriteOn, paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { isFiller, saysNoReason } from '../text/filler'
import { phrase, sentence } from '../text/join-text'
import { acceptanceCertificateLayout } from './acceptance-certificate-layout'
import { openRectificationsTold } from './open-rectifications'
import { definePaper, recordOf } from './paper'
import {
  barredAsStep,
  factsOfPaper,
  projectOfRecord,
  type RecordHead,
  recordHead,
  recordHeadFields,
} from './record-head'

const title = '履约验收书'
const counting = '完成数量和抽查'

const words = defineWords({
  id: 'acceptance-certificate',
  title,
  fields: {
    ...recordHeadFields,
    编号: paperField('项目', 'mayBeEmpty'),
    采购: paperField('项目', 'ifKnown'),
    合同价款: paperField('项目', 'byHand'),
    付款期次: paperField('项目', 'always'),
    验收节点: paperField('项目', 'always', 'phrase'),
    验收日期: paperField('项目', 'byHand'),
    验收方法: paperField('项目', 'always'),
    应完成量: paperField(counting, 'always'),
    实际完成量: paperField(counting, 'always'),
    完成率: paperField(counting, 'always'),
    合格数量: paperField(counting, 'always'),
    抽查: paperField(counting, 'always'),
    不合格户编码: paperField(counting, 'always'),
    抽样决定: paperField(counting, 'mayBeEmpty', 'sentence'),
    例外决定: paperField(counting, 'mayBeEmpty', 'sentence'),
    报告: paperField(counting, 'always'),
    整改: paperField(counting, 'ifKnown'),
    征求人数: paperField('服务对象意见', 'mayBeEmpty'),
    满意人数: paperField('服务对象意见', 'mayBeEmpty'),
    满意率: paperField('服务对象意见', 'mayBeEmpty'),
    意见: paperField('服务对象意见', 'mayBeEmpty', 'ownLines'),
    未征求理由: paperField('服务对象意见', 'mayBeEmpty', 'phrase'),
    第三方意见: paperField('第三方意见', 'mayBeEmpty', 'ownLines'),
    问题: paperField('问题与改进', 'mayBeEmpty', 'ownLines'),
    结论: paperField('验收结论', 'always'),
    承接主体意见: paperField('验收结论', 'byHand'),
    公告: paperField('验收结论', 'byHand'),
  },
  lists: {
    验收组: { clause: '验收组', columns: ['序号', '姓名', '单位', '职责'] },
    逐项: { clause: '逐项验收', columns: ['序号', '项目', '合同条款', '标准', '实际完成', '证据', '结论'] },
  },
  conditions: ['有编号', '有抽样决定', '有例外决定', '有征求', '无征求', '有意见', '有第三方意见', '有问题'],
  alternatives: [['有征求', '无征求']],
  requiredColumns: ['逐项.项目', '逐项.标准', '逐项.结论'],
})

interface Certificate {
  head: RecordHead
  purchase: string
  rectified: string
  price: string | null
  /** 公告日期、位置; null = not announced yet. */
  announced: string | null
  /** 户: of the quantities, as the contract has it. */
  unit: string
  stage: string
  body: Acceptance
}

const metWords = { yes: '达到', no: '没有达到', none: '本节点不涉及' } as const
const count = (figure: number | null) => (figure === null ? '/' : groupedFigure(String(figure)))
const counted = (figure: number | null, unit: string) => `${count(figure)}${figure === null ? '' : unit}`

/** 「912 / 960，合格率95.00%」; / = none was drawn, or asked. */
const part = (good: number | null, of: number | null) =>
  good === null || of === null || of === 0 ? null : shareInWords(good, of)

function model({ head, purchase, rectified, price, announced, unit, stage, body }: Certificate) {
  const { asked, satisfied, opinions, thirdParty, problems, sampled, sampleGood } = body
  const heard = asked !== null && asked > 0
  const share = part(sampleGood, sampled)
  return paperModel(words, {
    values: {
      ...head,
      编号: body.number,
      采购: purchase,
      合同价款: price,
      付款期次: stage,
      验收节点: phrase(body.node),
      验收日期: dateText(body.acceptedOn),
      验收方法: valueText(acceptance.fields.ways!, body.ways).replaceAll('；', '、'),
      应完成量: counted(body.dueQuantity, unit),
      实际完成量: counted(body.doneQuantity, unit),
      完成率: part(body.doneQuantity, body.dueQuantity) ?? '/',
      合格数量: counted(body.goodQuantity, unit),
      抽查: share === null ? '/' : `抽查${count(sampled)}，合格${count(sampleGood)}，合格率${share}`,
      不合格户编码: body.badCodes.trim() || '/',
      抽样决定: saysNoReason(body.sampleReason) ? '' : body.sampleReason,
      例外决定: saysNoReason(body.exception) ? '' : body.exception,
      报告: body.reportsDue === null ? '/' : `应交${count(body.reportsDue)}份，已交${count(body.reportsDone)}份`,
      整改: rectified,
      征求人数: count(asked),
      满意人数: count(satisfied),
      满意率: part(satisfied, asked) ?? '',
      意见: isFiller(opinions) ? '' : sentence(opinions),
      未征求理由: heard ? '' : phrase(body.noOpinionReason) || lineToWriteOn,
      第三方意见: isFiller(thirdParty) ? '' : sentence(thirdParty),
      问题: isFiller(problems) ? '' : sentence(problems),
      结论: conclusionTitle(body.conclusion),
      承接主体意见: isFiller(body.contractorOpinion) ? null : body.contractorOpinion,
      公告: announced,
    },
    conditions: {
      有编号: body.number.trim() !== '',
      有抽样决定: !saysNoReason(body.sampleReason),
      有例外决定: !saysNoReason(body.exception),
      有征求: heard,
      无征求: !heard,
      有意见: heard && !isFiller(opinions),
      有第三方意见: !isFiller(thirdParty),
      有问题: !isFiller(problems),
    },
    rows: {
      验收组: body.members.map(({ name, unit, duty }, at) => ({
        序号: String(at + 1),
        姓名: name,
        单位: unit,
        职责: duty,
      })),
      逐项: statedStandards(body).map(({ item, standard, clause, done, evidence, met }, at) => ({
        序号: String(at + 1),
        项目: item,
        合同条款: clauseNames[clause as ClauseCode] ?? '/',
        标准: standard,
        实际完成: done,
        证据: evidence,
        结论: met && metWords[met],
      })),
    },
  })
}

/** 示民采磋〔2023〕1号，竞争性磋商 */
function purchaseOf({ procurement: { number, method, otherMethodName } }: Project): string {
  const way = otherMethodName.trim() || (method === null ? '' : procurementMethodNames[method])
  return [number.trim(), way].filter(Boolean).join('，')
}

function rectifiedIn(related: readonly RelatedRecord[]): string {
  const all = related.filter(({ kind }) => kind === rectification.id).length
  const open = openRectificationsTold(related)
  if (all === 0) return '没有发出整改通知'
  return open.length === 0 ? `共${all}件，均已闭环` : `共${all}件，没有闭环${open.length}件：${open.join('、')}`
}

/** 2023年9月22日，示例旗人民政府网站 */
function announcedIn(related: readonly RelatedRecord[], acceptanceId: string): string | null {
  const notice = related
    .filter(({ kind, state }) => kind === acceptanceNotice.id && state !== acceptanceNotice.states?.initial)
    .map(({ body }) => body as AcceptanceNotice)
    .find((body) => body.acceptanceId === acceptanceId)
  return notice ? [dateText(notice.publishedOn), notice.place.trim()].filter(Boolean).join('，') : null
}

/** 履约验收书 (P18; Regulation art. 45): what was promised and done, point by point, with one conclusion. */
export const acceptanceCertificate = definePaper<Certificate>({
  id: 'acceptance-certificate',
  title,
  owner: 'record',
  recordKind: acceptance.id,
  stage: 'during',
  format: 'docx',
  norms: ['P18', 'P09'],
  records: ['acceptance', 'acceptance-notice', 'rectification', 'sampling', 'service-report', 'work-plan'],
  inputOf(facts) {
    const body = recordOf(facts).body as Acceptance
    const project = projectOfRecord(facts)
    const around = factsOfPaper(facts)
    const { related, agreedFen } = around
    const stage = stageOptions(project).find(({ code }) => code === body.stage)?.title ?? body.stage ?? ''
    return ok({
      head: recordHead(facts),
      purchase: purchaseOf(project),
      rectified: rectifiedIn(related),
      price: figures(agreedFen),
      announced: announcedIn(related, recordOf(facts).id),
      unit: countedIn(around),
      stage,
      body,
    })
  },
  barred: (facts) => barredAsStep(facts, acceptance, { title, from: 'draft', to: acceptedState }),
  // It is announced once it is signed, which is no part of what was signed; the measure word follows from the contract.
  says: ({ announced: _announced, unit: _unit, ...certificate }) => certificate,
  saidBefore({ purchase, rectified, announced: _announced, unit: _unit, ...said }) {
    const { exception, ...rest } = said.body
    if (exception !== '' || rest.standards.some(({ clause }) => clause !== null)) return []
    const body = { ...rest, standards: rest.standards.map(({ clause: _clause, ...row }) => row) }
    const { sampleReason, ...older } = body
    return [
      { ...said, purchase, rectified, body },
      { ...said, body },
      ...(sampleReason === '' ? [{ ...said, body: older }] : []),
    ]
  },
  made: { by: 'template', words, model, source: { layout: acceptanceCertificateLayout } },
})
