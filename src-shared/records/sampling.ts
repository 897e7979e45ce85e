import { samplingReasonLabel } from '../contract/sampling'
import { formatShare } from '../contract/wording'
import { annex, suggested } from '../law/citations'
import { figureOf } from '../law/suggested-values'
import { basisOf, isWhole, sameBasis, wholeBasis } from '../sampling/basis'
import { judged } from '../sampling/judged'
import { leastVisitors } from '../sampling/sampled'
import { nextShareBp, type SampleVerdict, sampleVerdicts } from '../sampling/verdict'
import { isBlank, saysNoReason } from '../text/filler'
import { draft, sentBack } from './draft'
import { defineKind } from './kind'
import { valuesAround } from './kind-by-figures'
import type { Lack, RecordFacts } from './record-field'
import { lackIf } from './record-field'
import { samplesJudged } from './samples-judged'
import { againLacks, overlapLacks } from './sampling-again'
import {
  backReasonLabel,
  correctingState,
  counts,
  judgedState,
  type SamplingBody,
  samplingSchema,
  uncounted,
  visitingState,
} from './sampling-body'
import { drawnRemarks } from './sampling-drawn'
import { fields } from './sampling-fields'
import { boundsText, ruleFor, type SamplingRule, unknownRule } from './sampling-rule'
import { shareText, verdictLacks, verdictRemarks } from './sampling-verdict'
import type { RecordState, StateMachine } from './state-table'

const basis = annex('二（二）')

/** What keeps a draw from being confirmed: it stands for the batch, and the contractor has no hand in it. */
function undrawn(body: SamplingBody, facts: RecordFacts): Lack[] {
  const { shareBp, seed, drawer } = body
  const { sample, contractor } = facts
  const names = [contractor?.name, contractor?.legalRepresentative].filter((name): name is string =>
    Boolean(name?.trim()),
  )
  const own = names.find((name) => drawer.includes(name.trim()))
  return [
    ...lackIf(sample === null, 'seed', '还没有抽取样本'),
    ...lackIf(
      sample !== null && !sameBasis(basisOf(body), sample.basis),
      'deliveredBy',
      '抽样范围与抽取时的不同，请重新抽取',
    ),
    ...lackIf(sample !== null && shareBp !== sample.shareBp, 'shareBp', '抽查比例与抽取时的不同，请重新抽取'),
    ...lackIf(
      sample !== null && !isBlank(seed) && seed.trim() !== sample.seed,
      'seed',
      '随机种子与抽取时的不同，请重新抽取',
    ),
    ...againLacks(body, facts),
    ...lackIf(own !== undefined, 'drawer', `抽样由本单位进行，“${own}”是承接主体一方`),
  ]
}

function unjudged(body: SamplingBody, facts: RecordFacts, rule: SamplingRule): Lack[] {
  const { sample } = facts
  if (!sample) return [{ field: 'verdict', text: '还没有抽取样本' }]
  const found = judged(sample, rule)
  const open = sample.drawn.pending + sample.obligatory.pending
  const late = sample.unlisted ?? 0
  return [
    ...undrawn(body, facts),
    ...lackIf(
      late > 0,
      'verdict',
      `抽样以后又有 ${late} 户要全部复核（备案近亲属、被举报、结论异常、拒绝录音），先补入必查户`,
    ),
    ...lackIf(open > 0, 'verdict', `还有 ${open} 户没有登记复核结果`),
    ...verdictLacks(body, found, rule),
    ...lackIf(
      body.verdict !== null && body.verdict !== 'passed' && isBlank(body.findings),
      'findings',
      '没有填主要问题',
    ),
  ]
}

const isVisited = ({ sample }: RecordFacts): boolean =>
  sample !== null && sample.drawn.good + sample.drawn.bad + sample.obligatory.good + sample.obligatory.bad > 0

/** Neither what visits have found nor a conclusion that was taken back goes with its record. */
const kept: RecordState<SamplingBody>['out'] = {
  title: '移出',
  basis,
  guard: ({ concluded }, facts) =>
    lackIf(isVisited(facts) || concluded !== '', 'verdict', '已经登记了复核结果，一直保留；结果有误的逐户更正'),
}

const statesBy = (rule: (facts: RecordFacts) => SamplingRule): StateMachine<SamplingBody> => ({
  initial: 'draft',
  states: {
    draft: draft({
      [visitingState]: {
        title: '确认抽样',
        basis,
        guard: (body, facts) => [...undrawn(body, facts), ...overlapLacks(body, facts)],
      },
    }),
    [visitingState]: {
      title: '入户复核',
      frozen: null,
      out: kept,
      next: {
        [judgedState]: { title: '作出结论', basis, guard: (body, facts) => unjudged(body, facts, rule(facts)) },
        draft: {
          ...sentBack,
          guard: (_body, facts) => lackIf(isVisited(facts), 'verdict', '已经登记了复核结果，不能退回重新抽取'),
        },
      },
    },
    [correctingState]: {
      title: '更正复核结果',
      frozen: null,
      out: kept,
      next: {
        [judgedState]: {
          title: '作出结论',
          basis,
          guard: (body, facts) => [
            ...lackIf(saysNoReason(body.backReason), 'backReason', `没有写明${backReasonLabel}`),
            ...unjudged(body, facts, rule(facts)),
          ],
        },
      },
    },
    [judgedState]: {
      title: '已有结论',
      frozen: suggested('：作出结论后不再改动，更正先退回、写明理由'),
      next: { [correctingState]: sentBack },
    },
  },
})

/** Reasons that are recorded stand where the conclusion is read. */
function corrected({ corrections, backReason }: SamplingBody, state: string): string[] {
  const now =
    state !== correctingState
      ? ''
      : saysNoReason(backReason)
        ? `结论已经退回更正，先写明${backReasonLabel}，再改复核结果。`
        : `结论已经退回更正，理由：${backReason.trim()}。`
  return [now, corrections && `结论作出后更正过：${corrections.replaceAll('\n', '；')}。`].filter(Boolean)
}

function remarks(body: SamplingBody, { sample }: RecordFacts, state: string, rule: SamplingRule): string[] {
  const { shareBp, shareReason } = body
  const unexplained = shareBp !== null && shareBp < rule.reasonBp && saysNoReason(shareReason)
  const few = unexplained
    ? [`抽查比例${formatShare(shareBp)}低于${rule.reasonTold}，还没有填${samplingReasonLabel}。`]
    : []
  const told = [...few, ...corrected(body, state)]
  if (!sample) return told
  const { draws, replaced, obligatory, unlisted = 0, alone = 0 } = sample
  return [
    ...told,
    ...verdictRemarks(body, judged(sample, rule), rule),
    ...(alone > 0 ? [`有 ${alone} 户的复核人不足${leastVisitors}人，入户复核由两人进行。`] : []),
    ...(draws > 1 ? [`共抽取过 ${draws} 次，以最后一次为准，各次的种子都留存。`] : []),
    ...(unlisted > 0 && state !== judgedState ? [`抽样以后又有 ${unlisted} 户要全部复核，请补入必查户。`] : []),
    ...drawnRemarks(sample),
    ...(replaced > 0 ? [`替换了 ${replaced} 户，理由见名单。`] : []),
    ...(obligatory.bad > 0 ? [`必查户有 ${obligatory.bad} 户不合格，不计入合格率，同样要逐户整改。`] : []),
  ]
}

/** 重点抽查 of a batch (P14): drawn by the bureau, visited, and what that says of the whole batch. */
export const sampling = defineKind<SamplingBody>({
  id: 'sampling',
  title: '抽样复核',
  owner: 'project',
  about:
    '对家计调查逐批抽样入户复核：按苏木乡镇和类型分层随机抽取，备案近亲属、被举报、结论异常、拒绝录音的户全部复核。由本单位抽样，承接主体不得自选。',
  norms: ['P14', 'P24'],
  schema: samplingSchema,
  blank: {
    batch: '',
    ...wholeBasis,
    drawnOn: null,
    shareBp: null,
    shareReason: '',
    seed: '',
    drawer: '',
    witness: '',
    previousId: null,
    verdict: null,
    findings: '',
    verdictReason: '',
    backReason: '',
    ...uncounted,
    notes: '',
  },
  fields,
  titleOf: ({ batch, drawnOn }) => ['抽样复核', batch.trim(), drawnOn].filter(Boolean).join(' '),
  looksAt: ['rectification'],
  sampleRule: () => unknownRule,
  writes: counts,
  states: statesBy(() => unknownRule),
  byFigures(figures) {
    return {
      sampleRule: (around) => ruleFor(figures, around),
      states: statesBy((facts) => ruleFor(figures, facts)),
      remarks: (body, facts, state) => remarks(body, facts, state, ruleFor(figures, facts)),
      prefill: ({ project, related }) => ({
        batch: `第${related.filter(({ kind }) => kind === 'sampling').length + 1}批`,
        without: goesByParts(related) ? ['passed'] : [],
        shareBp:
          project?.contract.quality.sampleShareBp ?? figureOf(valuesAround(figures, { project }), 'sample-share'),
        shareReason: project?.contract.quality.sampleReason ?? '',
      }),
      fields: {
        ...fields,
        verdict: {
          ...fields.verdict,
          proposed(_body, facts) {
            const rule = ruleFor(figures, facts)
            const found = facts.sample && judged(facts.sample, rule)
            if (!found?.verdict) return null
            return {
              value: found.verdict,
              text: `${shareText(found)}：${sampleVerdicts[found.verdict]}；${boundsText(rule)}`,
            }
          },
        },
      },
    }
  },
  begins: [
    {
      kind: 'rectification',
      title: '发出整改',
      basis,
      whyNot: (body, { state }) =>
        state === judgedState && badHouseholds(body) > 0 ? null : whyNotOn(body.verdict, state),
      bodyOf: ({ batch, findings, ...body }) => ({
        source: 'inspection',
        sourceText: `${batch}抽样入户复核`,
        problems: [
          {
            id: 'sampling',
            fact: isBlank(findings) ? `${badHouseholds(body)}户不合格，户编码和原因见${batch}抽样入户复核表` : findings,
            clause: 'C05',
            clauseText: '',
            evidence: `${batch}抽样入户复核表`,
            measure: '',
            proof: '',
            verdict: null,
          },
        ],
      }),
    },
    {
      kind: 'sampling',
      title: '再次抽样',
      basis: suggested('：整改后复抽，退回的加倍抽查'),
      whyNot: ({ verdict }, { state }) => whyNotOn(verdict, state),
      bodyOf: ({ batch, shareBp, verdict, shareReason, ...body }) => ({
        batch,
        ...basisOf(body),
        shareBp: shareBp === null || verdict === null ? shareBp : nextShareBp(shareBp, verdict),
        shareReason,
      }),
    },
  ],
  papers: ['sample-visits'],
  slots: [
    {
      id: 'visits',
      title: '抽样入户复核表（签字）',
      stage: 'during',
      required: true,
      late: true,
      signedOf: 'sample-visits',
    },
    { id: 'draw', title: '抽样过程的记录', stage: 'during', required: false, late: true },
  ],
})

/** Whether batches were drawn of a part and passed: then the next is of the others. */
const goesByParts = (related: RecordFacts['related']): boolean =>
  samplesJudged(related).some(({ body }) => body.verdict === 'passed' && !isWhole(basisOf(body)))

/** Single ones are put right also where the batch as a whole has passed. */
const badHouseholds = ({ drawnBad, obligatoryBad }: Pick<SamplingBody, 'drawnBad' | 'obligatoryBad'>): number =>
  (drawnBad ?? 0) + (obligatoryBad ?? 0)

function whyNotOn(verdict: SampleVerdict | null, state: string): string | null {
  if (state !== judgedState) return '作出结论以后再办。'
  return verdict === 'passed' ? '本批已经通过。' : null
}
