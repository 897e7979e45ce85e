import { samplingReasonLabel } from '../contract/sampling'
import { sampleVerdicts } from '../sampling/verdict'
import type { RecordField } from './record-field'
import {
  backReasonLabel,
  correctingState,
  countFields,
  judgedState,
  type SamplingBody,
  verdicts,
  visitingState,
} from './sampling-body'
import { verdictReasonLabel } from './sampling-verdict'

/** What is filled in of a sample, in this order. */
export const fields: Record<keyof SamplingBody, RecordField> = {
  batch: { label: '批次', type: 'text', needed: visitingState, hint: '例如第1批' },
  deliveredBy: {
    label: '交付截止日期',
    type: 'date',
    notAfter: 'drawnOn',
    hint: '不填的，从户册全部户里抽；填了，只抽到这一天已交付的户',
  },
  areas: {
    label: '苏木乡镇',
    type: 'checks',
    hint: '不选的，全部抽',
    optionsOf: ({ project }) => (project?.areas ?? []).map((area) => ({ code: area, title: area })),
  },
  without: {
    label: '不再抽',
    type: 'checks',
    options: [{ code: 'passed', title: '已通过的批次里的户' }],
  },
  shareBp: { label: '抽查比例', type: 'share', needed: visitingState, norms: ['P14'] },
  shareReason: { label: samplingReasonLabel, type: 'longText', hint: '抽查比例低于建议值的填写' },
  seed: { label: '随机种子', type: 'text', hint: '不填的由程序随机产生并记下；同一种子抽出同样的户' },
  drawer: { label: '抽样人', type: 'text', needed: visitingState, hint: '本单位人员；承接主体不得自选样本' },
  witness: { label: '见证人', type: 'text' },
  drawnOn: { label: '抽样日期', type: 'date', dayOf: visitingState, hint: '不填的，以确认抽样之日为准' },
  previousId: { label: '上一次抽样', type: 'record', ofKinds: ['sampling'], hint: '复抽、加倍抽查的选上一次' },
  verdict: {
    label: '结论',
    type: 'choice',
    since: visitingState,
    needed: judgedState,
    norms: ['P14'],
    options: verdicts.map((code) => ({ code, title: sampleVerdicts[code] })),
  },
  verdictReason: {
    label: verdictReasonLabel,
    type: 'longText',
    since: visitingState,
    norms: ['P14'],
    hint: '按合格率作结论的不填；从轻的，写明合同的哪一条另有约定',
  },
  backReason: {
    label: backReasonLabel,
    type: 'longText',
    since: correctingState,
    norms: ['P14'],
    hint: '例如复核表登记错了哪几户',
  },
  findings: { label: '主要问题', type: 'longText', since: visitingState, hint: '不写姓名、身份证号，不下认定结论' },
  ...countFields,
  concluded: { label: '作出的结论', type: 'longText', since: judgedState },
  corrections: { label: '结论的更正', type: 'longText', since: judgedState },
  notes: { label: '备注', type: 'longText' },
}
