import { dateText } from '../contract/wording'
import { reasonTitles } from '../households/marks'
import { maskedName } from '../households/masked-name'
import { sampling } from '../records/sampling'
import type { SamplingBody } from '../records/sampling-body'
import { fail, ok } from '../result'
import { percentText } from '../sampling/judged'
import { all, resultTitles, type SampledHousehold, traceCodes, traces } from '../sampling/sampled'
import { definePaper, recordOf } from './paper'
import { recordHead } from './record-head'

const title = '抽样入户复核表'
/** A file of more pages is opened by no office computer in good time: those are visited by the list. */
const mostPages = 1_000

export interface VisitPage {
  /** Name and text of each line, two lines side by side. */
  facts: [string, string][]
  traces: { title: string; state: string }[]
}

export interface VisitsWritten {
  title: string
  header: string
  versionLabel: string
  summary: [string, string][]
  strata: string[][]
  pages: VisitPage[]
}

/** What is held against the record of the survey, at each visit (papers 10). */
export const comparedItems = [
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
export const askedItems = ['真实入户', '调查员不少于两人', '告知用途并取得同意', '没有向服务对象收费']

interface Visits {
  unit: string
  summary: [string, string][]
  strata: string[][]
  pages: VisitPage[]
}

const blankLine = '＿＿＿＿＿＿'

function pageOf(one: SampledHousehold | null, batch: string): VisitPage {
  const visit = one?.visit
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
    ],
    traces: traceCodes.map((code) => {
      const state = visit?.traces[code] ?? null
      return { title: traces[code], state: state === null ? '□有　□无' : state === 'there' ? '有' : '无' }
    }),
  }
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
    const { batch, drawer, witness, drawnOn } = recordOf(facts).body as SamplingBody
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
        ['总体、比例', drawn ? `${drawn.population}户，${percentText(drawn.shareBp)}` : ''],
        ['随机种子', drawn?.seed ?? ''],
        ['样本', drawn ? `随机${all(drawn.drawn)}户，必查${all(drawn.obligatory)}户，替换${drawn.replaced}户` : ''],
      ],
      strata: (drawn?.strata ?? []).map(({ area, type, size, quota }) => [area, type, String(size), String(quota)]),
      pages: sample ? sample.households.map((one) => pageOf(one, batch)) : [pageOf(null, batch)],
    })
  },
  barred: ({ sample }) =>
    sample
      ? null
      : fail('PAPER_INCOMPLETE', { title, count: '1', detail: '还没有抽取样本；空白表可以预览后打印。' }).error,
  says: (visits) => visits,
  made: {
    by: 'writer',
    writer: 'sample-visits-docx',
    written: ({ unit, ...visits }, versionLabel) =>
      ({ ...visits, title, header: unit, versionLabel }) satisfies VisitsWritten,
    templateName: () => '程序自带',
  },
})
