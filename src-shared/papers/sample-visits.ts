import { dateText } from '../contract/wording'
import { reasonTitles } from '../households/marks'
import { maskedName } from '../households/masked-name'
import { groupedFigure } from '../money/typed-number'
import { sampling } from '../records/sampling'
import type { SamplingBody } from '../records/sampling-body'
import { fail, ok } from '../result'
import { basisText } from '../sampling/basis'
import { percentText } from '../sampling/judged'
import {
  all,
  resultTitles,
  type SampledHousehold,
  type SampleStanding,
  type Tally,
  traceCodes,
  traces,
} from '../sampling/sampled'
import { sampleVerdicts, shareInWords } from '../sampling/verdict'
import { type PaperModel, paperModel } from '../template/paper-model'
import { defineWords, paperField } from '../template/paper-words'
import { isBlank } from '../text/filler'
import { definePaper, recordOf } from './paper'
import { recordHead } from './record-head'
import { sampleVisitsLayout } from './sample-visits-layout'

const title = '抽样入户复核表'
/** A file of more pages is opened by no office computer in good time: those are visited by the list. */
const mostPages = 1_000

interface VisitPage {
  /** Name and text of each line, two lines side by side. */
  facts: [string, string][]
  traces: { title: string; state: string }[]
}

/** What is held against the record of the survey, at each visit (papers 10). */
const comparedItems = [
  '家庭人口',
  '工资性收入',
  '经营净收入',
  '财产、转移性收入',
  '住房',
  '车辆、农机',
  '牲畜、草场、耕地',
  '金融资产',
  '必要支出',
  '赡养、抚养、扶养',
]
const askedItems = ['真实入户', '调查员不少于两人', '告知用途并取得同意', '没有向服务对象收费']

interface Visits {
  unit: string
  summary: [string, string][]
  strata: string[][]
  pages: VisitPage[]
}

const blankLine = '＿＿＿＿＿＿'
const count = (households: number) => groupedFigure(String(households))

function pageOf(one: SampledHousehold | null, batch: string): VisitPage {
  const visit = one?.visit
  const isWhole = traceCodes.every((code) => visit?.traces[code] === 'there')
  const why = one ? (one.reasons.length > 0 ? `必查：${reasonTitles(one.reasons)}` : '随机抽取') : ''
  return {
    facts: [
      ['批次、序号', one ? `${batch}　第${one.number}号` : batch],
      ['户编码', one?.code ?? ''],
      ['苏木乡镇、嘎查村', one ? `${one.area}${one.village}` : ''],
      ['户主', one ? maskedName(one.name) : ''],
      ['类型', one?.type ?? ''],
      ['抽样', why],
      ['原调查日、调查员', visit?.surveyor ?? ''],
      ['复核日期', dateText(visit?.visitedOn ?? null) ?? ''],
      ['复核人（两人）', visit?.visitors ?? ''],
      ['结论', one && one.result !== 'pending' ? resultTitles[one.result] : '□合格　□不合格　□待核'],
      ['原因', visit?.reason ?? ''],
      ['缺的原因', visit?.traceReason.trim() || (isWhole ? '/' : '□拒绝录音　□户不在　□其他：')],
    ],
    traces: traceCodes.map((code) => {
      const state = visit?.traces[code] ?? null
      return { title: traces[code], state: state === null ? '□有　□无' : state === 'there' ? '有' : '无' }
    }),
  }
}

/** 随机样本合格…户、不合格…户、待核…户，合格率…；必查户…; to be written in by hand before the first visit. */
function foundText({ drawn, obligatory }: SampleStanding): string {
  const told = (title: string, { good, bad, pending }: Tally) =>
    `${title}合格${count(good)}户、不合格${count(bad)}户、待核${count(pending)}户`
  const checked = drawn.good + drawn.bad
  if (checked + obligatory.good + obligatory.bad === 0) return ''
  const share = checked === 0 ? '' : `，合格率${shareInWords(drawn.good, checked)}`
  return `${told('随机样本', drawn)}${share}${all(obligatory) > 0 ? `；${told('必查户', obligatory)}` : ''}`
}

/** What is recorded of the conclusion beside its figures: why it is another one, and which were taken back. */
const recordedText = ({ verdict, verdictReason, corrections }: SamplingBody): string[] => [
  ...(verdict === null || isBlank(verdictReason)
    ? []
    : [`结论“${sampleVerdicts[verdict]}”，与合格率不一致的理由：${verdictReason.trim()}`]),
  ...corrections.split('\n').filter(Boolean),
]

const words = defineWords({
  id: 'sample-visits',
  title,
  fields: {
    单位: paperField('抽样', 'ifKnown'),
    文书编号: paperField('抽样', 'known'),
    项目名称: paperField('抽样', 'ifKnown'),
    合同编号: paperField('抽样', 'byHand'),
    承接主体: paperField('抽样', 'byHand'),
    批次: paperField('抽样', 'byHand'),
    抽样日期: paperField('抽样', 'byHand'),
    抽样人: paperField('抽样', 'byHand'),
    总体和比例: paperField('抽样', 'byHand'),
    随机种子: paperField('抽样', 'byHand'),
    样本: paperField('抽样', 'byHand'),
    复核结果: paperField('抽样', 'byHand'),
    缺留痕原因: paperField('入户复核', 'mayBeEmpty', 'asMade'),
    序号: paperField('入户复核', 'mayBeEmpty'),
    户编码: paperField('入户复核', 'mayBeEmpty'),
    住址: paperField('入户复核', 'mayBeEmpty'),
    户主: paperField('入户复核', 'mayBeEmpty'),
    类型: paperField('入户复核', 'mayBeEmpty'),
    抽样方式: paperField('入户复核', 'mayBeEmpty'),
    原调查: paperField('入户复核', 'mayBeEmpty'),
    复核日期: paperField('入户复核', 'mayBeEmpty'),
    复核人: paperField('入户复核', 'mayBeEmpty'),
    结论: paperField('入户复核', 'mayBeEmpty'),
    原因: paperField('入户复核', 'mayBeEmpty'),
    留痕: paperField('入户复核', 'mayBeEmpty', 'asMade'),
    入户情况: paperField('入户复核', 'mayBeEmpty', 'asMade'),
  },
  lists: {
    分层: { clause: '抽样', columns: ['苏木乡镇', '类型', '户数', '抽取', '合格', '合格率', '待核'] },
    比对: { clause: '入户复核', columns: ['项目'] },
  },
  conditions: ['汇总页', '有分层', '入户页'],
  alternatives: [['汇总页', '入户页']],
  requiredColumns: [],
})

/** The names of the summary and of a page are those of their places, where they are not shortened. */
const summaryNames = { 抽样人: '抽样人、见证人', 总体和比例: '总体、比例' } as const
const pageNames = {
  序号: '批次、序号',
  住址: '苏木乡镇、嘎查村',
  抽样方式: '抽样',
  原调查: '原调查日、调查员',
  复核人: '复核人（两人）',
  缺留痕原因: '缺的原因',
} as const

const read = (
  facts: readonly [string, string][],
  names: Readonly<Record<string, string>>,
  wanted: readonly string[],
) => {
  const known = new Map(facts)
  return Object.fromEntries(wanted.map((name) => [name, known.get(names[name] ?? name) ?? '']))
}

const ofSummary = [
  '项目名称',
  '合同编号',
  '承接主体',
  '批次',
  '抽样日期',
  '抽样人',
  '总体和比例',
  '随机种子',
  '样本',
  '复核结果',
]
const ofPage = [
  '序号',
  '户编码',
  '住址',
  '户主',
  '类型',
  '抽样方式',
  '原调查',
  '复核日期',
  '复核人',
  '结论',
  '原因',
  '缺留痕原因',
]

/** The first page tells what was drawn; each of the others is a household's. */
function model({ unit, summary, strata, pages }: Visits, _: string, number: string): PaperModel {
  const head = { 单位: unit, 文书编号: number, ...read(summary, summaryNames, ofSummary) }
  const of = (page: VisitPage | null) =>
    paperModel(
      words,
      {
        values: {
          ...head,
          ...read(page?.facts ?? [], pageNames, ofPage),
          留痕: page?.traces.map((one) => `${one.title}：${one.state}`).join('　') ?? '',
          入户情况: askedItems.map((item) => `${item}：□是　□否`).join('　'),
        },
        conditions: { 汇总页: page === null, 有分层: page === null && strata.length > 0, 入户页: page !== null },
        rows: {
          分层: strata.map(([area = '', type = '', size = '', quota = '', good = '', share = '', open = '']) => ({
            苏木乡镇: area,
            类型: type,
            户数: size,
            抽取: quota,
            合格: good,
            合格率: share,
            待核: open,
          })),
          比对: comparedItems.map((item) => ({ 项目: item })),
        },
      },
      { mayBeEmpty: ['分层'] },
    )
  return { ...of(null), again: pages.map((page) => of(page)) }
}

/** 抽样入户复核表 (P14, P24): what was drawn, and a page for each household, to be filled in at the visit. */
export const sampleVisits = definePaper<Visits>({
  id: 'sample-visits',
  title,
  owner: 'record',
  recordKind: sampling.id,
  stage: 'during',
  format: 'docx',
  norms: ['P14', 'P24'],
  inputOf(facts) {
    const { sample } = facts
    const head = recordHead(facts)
    const body = recordOf(facts).body as SamplingBody
    const { batch, drawer, witness, drawnOn } = body
    if (sample && sample.households.length > mostPages) {
      const count = String(sample.households.length)
      const detail = `样本${count}户，一户一页，一次最多${mostPages}页；请用“导出名单”，按苏木乡镇分开入户。`
      return fail('PAPER_INCOMPLETE', { title, count, detail })
    }
    const drawn = sample?.standing
    return ok({
      unit: head.单位 ?? '',
      summary: [
        ['项目名称', head.项目名称 ?? ''],
        ['合同编号', head.合同编号 ?? blankLine],
        ['承接主体', head.承接主体 ?? blankLine],
        ['批次', batch],
        ['抽样日期', dateText(drawnOn) ?? ''],
        ['抽样人、见证人', [drawer, witness].filter((name) => name.trim() !== '').join('、')],
        ['总体、比例', drawn ? `${basisText(drawn.basis, drawn.population)}，${percentText(drawn.shareBp)}` : ''],
        ['随机种子', drawn?.seed ?? ''],
        [
          '样本',
          drawn
            ? `随机${count(all(drawn.drawn))}户，必查${count(all(drawn.obligatory))}户，替换${count(drawn.replaced)}户`
            : '',
        ],
        ['复核结果', drawn ? [foundText(drawn), ...recordedText(body)].filter(Boolean).join('；') : ''],
      ],
      strata: (drawn?.strata ?? []).map(({ area, type, size, quota, ...tally }) => {
        const checked = tally.good + tally.bad
        const share = checked === 0 ? '' : shareInWords(tally.good, checked)
        return [
          area,
          type,
          count(size),
          count(quota),
          ...(checked === 0 ? ['', '', ''] : [count(tally.good), share, count(tally.pending)]),
        ]
      }),
      pages: sample ? sample.households.map((one) => pageOf(one, batch)) : [pageOf(null, batch)],
    })
  },
  barred: ({ sample }) =>
    sample
      ? null
      : fail('PAPER_INCOMPLETE', { title, count: '1', detail: '还没有抽取样本；空白表可以预览后打印。' }).error,
  says: (visits) => visits,
  saidBefore({ summary, strata, pages, ...said }) {
    if (summary.some(([name, text]) => name === '复核结果' && text !== '')) return []
    return [
      {
        ...said,
        summary: summary.filter(([name]) => name !== '复核结果'),
        strata: strata.map((row) => row.slice(0, 4)),
        pages: pages.map((page) => ({ ...page, facts: page.facts.filter(([name]) => name !== '缺的原因') })),
      },
    ]
  },
  made: { by: 'template', words, model, source: { layout: sampleVisitsLayout } },
})
