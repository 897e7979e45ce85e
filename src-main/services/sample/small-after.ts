import type { IsoDate } from '#shared/dates'
import type { ArchiveBody } from '#shared/records/archive-schema'
import type { DataReturnBody } from '#shared/records/data-return'
import type { EvaluationBody } from '#shared/records/evaluation-schema'
import type { SettlementBody } from '#shared/records/settlement-body'
import type { SurveyBody } from '#shared/records/survey'
import { examineOn } from './rows-archive'
import { each, items, type SampleRecord } from './sample-record'
import type { SmallProject } from './small-projects'
import { rowsOf } from './small-rows'
import { takePoints } from './take-points'

type Sheet = SurveyBody['sheets'][number]
type Level = Sheet['overall']

/** What is lost of an indicator the app has no data of, by both parties alike, and why. */
export type Lost = Readonly<Record<string, readonly [points: string, why: string]>>

/** 事后 of a small project. */
export function afterRowsOf(of: SmallProject) {
  const { row } = rowsOf(of)

  const survey = (name: string, on: IsoDate, levels: string, part: Partial<SurveyBody>) =>
    row<SurveyBody>(
      'survey',
      name,
      on,
      (_, { project }) => ({
        area: project.areas[0] ?? '',
        batch: '第1批',
        way: 'phone',
        givenBy: 'purchaser',
        interviewer: '示例甲',
        sent: levels.length + 2,
        endedOn: on,
        sheets: [...levels].map(sheet),
        ...part,
      }),
      { files: { sheets: '收回的问卷' }, steps: ['entered'] },
    )

  const evaluated = (on: IsoDate, lost: Lost, part: Partial<EvaluationBody>) =>
    row<EvaluationBody>(
      'evaluation',
      'evaluation',
      on,
      ({ scores }) => ({
        evaluatedOn: on,
        thirdParty: '示例评估事务所',
        thirdPartyCode: '52150000MJ0000001N',
        controllers: 'apart',
        method: '查阅全部档案目录，电话回访、入户抽查，回收问卷',
        scores: each(scores, ({ scoredBy, weight, code }) => {
          if (scoredBy === 'recipients') return {}
          const [points, why] = lost[code] ?? [String(weight), '见评价底稿']
          return { purchaser: points, thirdParty: points, evidence: why }
        }),
        forWork: '作为本年度社会救助工作成效评价的依据',
        ...part,
      }),
      {
        files: { evidence: '评价佐证材料', thirdParty: '第三方评分表和委托材料', report: '绩效评价报告（盖章）' },
        steps: [takePoints, 'issued'],
      },
    )

  const graded = (on: IsoDate, use: string) =>
    row(
      'contractor-grade',
      'grade',
      on,
      { use },
      {
        from: `${of}-evaluation`,
        files: { report: '绩效评价报告' },
        steps: ['entered'],
      },
    )

  const settled = (on: IsoDate, number: number, part: Partial<SettlementBody> = {}) =>
    row<SettlementBody>(
      'settlement',
      'settlement',
      on,
      {
        number: `示民结〔2025〕${number}号`,
        settledOn: on,
        bond: '合同没有约定履约保证金',
        contingency: '没有发生不可预见的支出',
        ...part,
      },
      { files: { sheet: '双方签章的结算单', grounds: '结算的依据' }, steps: ['settled'] },
    )

  const handed = (on: IsoDate, number: number, more: NonNullable<SampleRecord['steps']>, part: Partial<ArchiveBody>) =>
    row<ArchiveBody>(
      'project-archive',
      'archive',
      on,
      {
        number: `示例档〔2025〕${number}号`,
        term: '15',
        place: '示例档案室3号柜',
        virusScan: `${on}用杀毒软件查过，没有发现病毒`,
        handedBy: '示例负责人',
        receivedBy: '示例甲',
        supervisedBy: '示例丙',
        handedOn: on,
        ...part,
      },
      { late: { handover: '签字盖章的档案移交清单' }, steps: [examineOn(on), ...more, 'handed'] },
    )

  const returned = (on: IsoDate, count: number, part: Partial<DataReturnBody>) =>
    row<DataReturnBody>(
      'data-return',
      'data-return',
      on,
      {
        trigger: 'ended',
        information: ['identity', 'family', 'income', 'recordings', 'forms'],
        entrusted: count,
        handled: count,
        carriers: items([
          {
            type: 'terminal' as const,
            place: '示例笔记本1台',
            way: 'overwritten' as const,
            on,
            executor: '示例负责人',
            witness: '示例丙',
          },
        ]),
        backups: 'none',
        passedOn: 'none',
        verification: '逐台查看终端和账号，没有发现留存',
        verifiedBy: '示例甲',
        signer: '示例负责人',
        signedOn: on,
        ...part,
      },
      { files: { certificate: '签字盖章的个人信息返还和删除证明', proof: '交接单、删除截图' }, steps: ['registered'] },
    )

  return { survey, evaluated, graded, settled, handed, returned }
}

/** As answered by somebody who is so content; the least content say why. */
function sheet(level: string, at: number): Sheet {
  const said = level as Level
  const poor = level < '3'
  return {
    id: `sheet-${at + 1}`,
    number: String(at + 1).padStart(4, '0'),
    visited: level === '1' ? 'no' : 'yes',
    showedCard: poor ? 'no' : 'yes',
    askedConsent: poor ? 'no' : 'yes',
    attitude: said,
    language: said,
    policy: said,
    timely: said,
    charged: level === '1' ? 'yes' : 'no',
    overall: said,
    visitors: level === '1' ? 0 : 2,
    opinion: poor ? '没有说明为什么拍照' : '',
  }
}
