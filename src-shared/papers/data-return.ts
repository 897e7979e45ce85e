import { dateText } from '../contract/wording'
import { groupedFigure } from '../money/typed-number'
import { type DataReturnBody, dataReturn, returnedState, returnTitles } from '../records/data-return'
import { ok } from '../result'
import { paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { isFiller } from '../text/filler'
import { phrase } from '../text/join-text'
import { dataReturnLayout } from './data-return-layout'
import { definePaper, type PaperFacts, recordOf } from './paper'
import { barredAsStep, numberedHeadFields, type RecordHead, recordHead } from './record-head'

const title = '个人信息返还和删除证明'
const [what, declared, verified] = ['信息种类和户数', '声明', '核验']

const dataReturnWords = defineWords({
  id: 'data-return',
  title,
  fields: {
    ...numberedHeadFields,
    事由: paperField(what, 'always'),
    信息种类: paperField(what, 'always'),
    委托户数: paperField(what, 'always'),
    处理户数: paperField(what, 'always'),
    差异原因: paperField(what, 'mayBeEmpty', 'phrase'),
    备份: paperField(declared, 'always'),
    转委托: paperField(declared, 'always'),
    接收凭据: paperField(declared, 'mayBeEmpty'),
    留存: paperField(declared, 'mayBeEmpty', 'phrase'),
    核验: paperField(verified, 'always', 'phrase'),
    核验人: paperField(verified, 'byHand'),
    签署人: paperField('落款', 'byHand'),
    签署日期: paperField('落款', 'byHand'),
  },
  lists: {
    载体: { clause: '载体和处理情况', columns: ['序号', '种类', '位置', '方式', '日期', '执行人', '见证人'] },
  },
  conditions: ['有差异', '有凭据', '有留存'],
  requiredColumns: ['载体.种类', '载体.位置', '载体.方式'],
})

interface Returned {
  head: RecordHead
  body: DataReturnBody
}

const inputOf = (facts: PaperFacts) =>
  ok<Returned>({ head: recordHead(facts), body: recordOf(facts).body as DataReturnBody })

const count = (figure: number | null) => (figure === null ? null : groupedFigure(String(figure)))

const titleIn = <T extends Readonly<Record<string, string>>>(titles: T, code: keyof T | null) =>
  code === null ? null : (titles[code] ?? null)

function model({ head, body }: Returned, _: string, number: string) {
  const { trigger, information, type, way, backups, passedOn } = returnTitles
  const differs = body.entrusted !== body.handled && !isFiller(body.difference)
  return paperModel(dataReturnWords, {
    values: {
      ...head,
      文书编号: number,
      事由: titleIn(trigger, body.trigger),
      信息种类: body.information.map((code) => information[code]).join('；'),
      委托户数: count(body.entrusted),
      处理户数: count(body.handled),
      差异原因: differs ? phrase(body.difference) : '',
      备份: titleIn(backups, body.backups),
      转委托: titleIn(passedOn, body.passedOn),
      接收凭据: body.receipt,
      留存: isFiller(body.kept) ? '' : phrase(body.kept),
      核验: phrase(body.verification),
      核验人: body.verifiedBy,
      签署人: body.signer,
      签署日期: dateText(body.signedOn),
    },
    conditions: { 有差异: differs, 有凭据: body.receipt.trim() !== '', 有留存: !isFiller(body.kept) },
    rows: {
      载体: body.carriers.map((carrier, at) => ({
        序号: String(at + 1),
        种类: titleIn(type, carrier.type),
        位置: carrier.place,
        方式: titleIn(way, carrier.way),
        日期: dateText(carrier.on),
        执行人: carrier.executor,
        见证人: carrier.witness.trim() || '/',
      })),
    },
  })
}

/** 个人信息返还和删除证明 (个人信息保护法 art. 21): signed by the contractor, of what it held. */
export const dataReturnPaper = definePaper<Returned>({
  id: 'data-return',
  title,
  owner: 'record',
  recordKind: dataReturn.id,
  stage: 'after',
  format: 'docx',
  norms: [],
  records: ['project-archive'],
  inputOf,
  barred: (facts) =>
    barredAsStep(facts, dataReturn, { title, from: 'draft', to: returnedState }, ['signedOn', 'verifiedBy']),
  says: (returned) => returned,
  made: { by: 'template', words: dataReturnWords, model, source: { layout: dataReturnLayout } },
})
