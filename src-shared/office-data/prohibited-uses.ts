import { namedUsesProblem, withUses } from '../prohibited/named-by-notice'
import { prohibitedUsesSchema } from '../prohibited/use-schema'
import type { ProhibitedUse } from '../prohibited/words'
import { defineRuleData } from './rule-data-kind'

/** 禁止用途: what may not be bought, and the words that speak of it; how they are read is the program's. */
export const prohibitedUses = defineRuleData<ProhibitedUse[]>({
  id: 'prohibited-uses',
  title: '禁止用途',
  about: '不得购买的内容和识别它的用语；通知写明的各条只能增加用语，其他的可以增加、修改、删去',
  schema: prohibitedUsesSchema,
  fieldNames: {
    code: '编号',
    title: '名称',
    basis: '依据',
    document: '文件',
    article: '条款',
    severity: '级别',
    norms: '规范',
    advice: '处理',
    lawfulBy: '可由谁自行办理',
    groups: '用语',
    explain: '说明',
    says: '单独成立的说法',
    things: '东西',
    deeds: '动作',
    unless: '除外',
    itself: '东西本身',
    deedFirst: '先动作后东西',
    thingFirst: '先东西后动作',
    namedBySurvey: '调查事项里的说法',
    ofService: '服务本身的',
    forBuyer: '为购买主体的',
    byBuyer: '由购买主体办的',
    byContractor: '由承接主体办的',
    boughtOnly: '只看购买的',
    anywhere: '任何位置',
    ownTools: '自用工具',
    familyToo: '也看家庭',
    ofOffice: '机关自用的',
  },
  at: 'rules/prohibited-uses.json',
  scopeOf: () => '',
  problem: (uses, own) => namedUsesProblem(uses, own ?? []),
  intoRules: ([set], { prohibited }) => ({ prohibited: withUses(prohibited, set?.body ?? []) }),
})
