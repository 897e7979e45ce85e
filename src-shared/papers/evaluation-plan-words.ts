import { defineWords, paperField } from '../template/paper-words'
import { recordHeadFields } from './record-head'

export const evaluationPlanWords = defineWords({
  id: 'evaluation-plan',
  title: '绩效评价方案',
  fields: {
    ...recordHeadFields,
    合同价款: paperField('评价对象', 'byHand'),
    评价条款: paperField('评价依据', 'always'),
    指标体系: paperField('评价依据', 'always'),
    第三方: paperField('评价主体', 'byHand'),
    购买主体权重: paperField('评价主体', 'always'),
    第三方权重: paperField('评价主体', 'always'),
    服务对象权重: paperField('评价主体', 'always'),
    指标数: paperField('指标体系', 'known'),
    分值合计: paperField('指标体系', 'known'),
    评分分值: paperField('评价方法', 'known'),
    公式: paperField('评价方法', 'always', 'asMade'),
    问卷份数: paperField('满意度问卷', 'always'),
    问卷下限: paperField('满意度问卷', 'known'),
    等次: paperField('评价等次', 'always', 'asMade'),
    数值依据: paperField('评价等次', 'always', 'asMade'),
    红线: paperField('评价等次', 'always', 'asMade'),
    结算约定: paperField('结果运用', 'mayBeEmpty', 'lines'),
    验收日期: paperField('时间安排', 'byHand'),
    完成期限: paperField('时间安排', 'mayBeEmpty'),
  },
  lists: {
    目标: { clause: '绩效目标', columns: ['类别', '指标', '目标值'] },
    维度: { clause: '指标体系', columns: ['维度', '指标', '项数', '分值'] },
    指标: { clause: '指标体系', columns: ['编号', '二级', '三级', '分值', '目标值', '规则', '办法', '证据', '维度'] },
  },
  conditions: ['有目标', '有结算约定'],
  requiredColumns: ['维度.维度', '指标.三级', '指标.分值', '指标.规则'],
})
