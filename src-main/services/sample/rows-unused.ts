import type { ContractChangeBody } from '#shared/records/contract-change-body'
import type { DataReturnBody } from '#shared/records/data-return'
import type { EvaluationBody } from '#shared/records/evaluation-schema'
import type { FundDocumentBody } from '#shared/records/fund-document'
import type { SurveyBody } from '#shared/records/survey'
import type { SampleRecord } from './sample-record'
import { rowsOf } from './small-rows'

const [west, care, sweep] = [rowsOf('west').row, rowsOf('care').row, rowsOf('sweep').row]

/** Drafts that came to nothing: each says why it stands there. */
export const sampleUnused: readonly SampleRecord[] = [
  west<ContractChangeBody>('contract-change', 'not-ended', '2025-08-06', {
    type: 'termination',
    situation: 'breach',
    breachBy: 'purchaser',
    number: 'SLQMZ-2025-001-终（示例）',
    reason: '承接主体称中期款没有按时支付，要求解除；查明是第一次验收不合格，不予解除，没有签订，草稿留作说明',
  }),
  care<ContractChangeBody>('contract-change', 'flood', '2025-08-04', {
    type: 'termination',
    situation: 'forceMajeure',
    number: 'SLQMZ-2025-002-终（示例）',
    reason: '8月洪水，曾拟终止合同；一周后道路恢复，没有签订，草稿留作说明',
  }),
  care<DataReturnBody>('data-return', 'data-return-withdrawn', '2025-10-15', {
    trigger: 'withdrawn',
    information: ['health'],
    difference: '1名服务对象撤回同意，转由旗福利院照料；只返还这一人的资料，草稿待核验',
  }),
  sweep<FundDocumentBody>('fund-document', 'fund-other', '2025-04-01', {
    number: '示例旗财社〔2025〕8号（示例）',
    name: '关于调剂使用社会捐赠资金的函（示例）',
    issuedOn: '2025-04-01',
    source: 'other',
    notes: '财政还没有书面确认，留作草稿，不计入台账',
  }),
  sweep<ContractChangeBody>('contract-change', 'termination-draft', '2025-08-11', {
    type: 'termination',
    situation: 'publicInterest',
    number: 'SLQMZ-2025-003-终稿（示例）',
    reason: '第一稿按损害公共利益拟写，法律顾问认为应按违约解除，没有签订，草稿留作说明',
  }),
  sweep<ContractChangeBody>('contract-change', 'fewer', '2025-08-05', {
    type: 'supplement',
    ground: 'publicInterest',
    number: 'SLQMZ-2025-003-补（示例）',
    reason: '曾拟收回转包的两个嘎查、减少数量；查明虚假记录后改为解除合同，没有签订，草稿留作说明',
  }),
  sweep<SurveyBody>('survey', 'survey-draft', '2025-09-05', {
    area: '河西乡',
    batch: '第1批',
    way: 'self',
    givenBy: 'contractor',
    notes: '问卷由承接主体的人员发放，不能用，另行电话访问，草稿留作说明',
  }),
  sweep<EvaluationBody>('evaluation', 'evaluation-draft', '2025-09-05', {
    thirdParty: '示例咨询有限公司',
    controllers: 'same',
    notes: '拟委托的第三方与承接主体是同一法定代表人，不能由其评价，已另行委托，草稿留作说明',
  }),
]
