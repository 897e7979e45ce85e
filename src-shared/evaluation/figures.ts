/** 取数: what the app's own data can say of an indicator; an office's own set names one, or leaves it out. */
export const figureNames = {
  catalogue: '服务清单核对',
  decision: '集体决策、需求论证和采购意向',
  'target-match': '绩效目标与购买数量、合同核对',
  targets: '绩效目标七类',
  'budget-bases': '预算测算依据核对',
  ceiling: '2%上限核对',
  arrived: '已登记付款与约定价款',
  executed: '已登记付款与预算',
  'fund-use': '资金使用情况',
  purchase: '采购方式、程序和时限核对',
  'contract-elements': '合同要素核对',
  period: '合同期限核对',
  plans: '实施方案和工作方案',
  supervision: '监督检查和整改',
  quantity: '验收的合格数量',
  training: '培训、宣传的数量',
  reports: '按期提交的报告',
  'household-files': '一户一档',
  sample: '抽样复核',
  accuracy: '抽样复核的准确户数',
  nodes: '工作方案节点',
  entry: '平台录入登记',
  'unit-cost': '结算的单位成本',
  archive: '档案移交和四性检测',
  complaints: '投诉登记',
  recipients: '服务对象问卷',
  townships: '苏木乡镇问卷',
} as const

export type FigureId = keyof typeof figureNames
export const figureIds = Object.keys(figureNames) as [FigureId, ...FigureId[]]
