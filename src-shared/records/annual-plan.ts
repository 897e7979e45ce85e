import { z } from 'zod'
import { annex, suggested } from '../law/citations'
import { longText, nullableDate, shortText } from '../scalar-schemas'
import { finalBy } from './draft'
import { defineKind } from './kind'

const schema = z.strictObject({
  number: shortText,
  draftedOn: nullableDate,
  dueOn: nullableDate,
  lastYear: longText,
  lastYearBought: z.enum(['some', 'none']).nullable().default(null),
})

export type AnnualPlanBody = z.infer<typeof schema>

/** Its letter is on its way: what it says stands. */
const submittedState = 'submitted'

/** 年度购买服务计划 as the letter that is sent (P01): what of it no project says. */
export const annualPlanLetter = defineKind<AnnualPlanBody>({
  id: 'annual-plan',
  title: '年度购买服务计划',
  owner: 'year',
  about:
    '年度购买服务计划向同级财政部门编报，内容由本年度各项目带入；这里登记文件的发文字号、成文日期和上年度评价结果的运用，在本页或“年度参数”生成文书。',
  norms: ['P01'],
  schema,
  blank: { number: '', draftedOn: null, dueOn: null, lastYearBought: null, lastYear: '' },
  fields: {
    number: {
      label: '发文字号',
      type: 'text',
      needed: submittedState,
      letterNumber: { datedBy: 'draftedOn' },
      norms: ['P01'],
      hint: '如 示民发〔2023〕5号；序号以本单位发文登记簿为准，不填的印成留空手填',
    },
    draftedOn: {
      label: '成文日期',
      type: 'date',
      needed: submittedState,
      anyYear: true,
      hint: '负责人签发的日期；不填的按生成之日',
    },
    dueOn: { label: '报送期限', type: 'date', ahead: true, anyYear: true, hint: '按财政部门编报通知的要求填写' },
    lastYearBought: {
      label: '上年度是否购买同类服务',
      type: 'choice',
      options: [
        { code: 'some', title: '购买过' },
        { code: 'none', title: '没有购买' },
      ],
      hint: '选“没有购买”的，计划第八部分才写没有可以运用的评价结果；不选的印成留空手填',
    },
    lastYear: {
      label: '上年度评价结果的运用',
      type: 'longText',
      hint: '评价等次和本年度怎样运用；不填的由已登记的评价等次带出，没有登记的印成留空手填',
    },
  },
  titleOf: ({ number }) => ['年度购买服务计划', number.trim()].filter(Boolean).join(' '),
  dueOn: ({ dueOn }, { state }) => (state === submittedState ? null : dueOn),
  states: finalBy(
    { title: '报送', basis: annex('一（一）') },
    { id: submittedState, title: '已报送', frozen: suggested('：报送的计划不再改动，更正先退回') },
  ),
  papers: ['annual-plan', 'annual-plan-xlsx'],
  slots: [
    {
      id: 'letter',
      title: '年度购买服务计划（盖章）',
      stage: 'before',
      required: true,
      answers: ['annual-plan'],
      late: true,
      signedOf: 'annual-plan',
    },
    { id: 'reply', title: '财政部门的回复', stage: 'before', required: false, answers: [], late: true },
  ],
})
