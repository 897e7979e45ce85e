/** The parts of the contract by the code of the clause library, in the order in which they are printed. */
export const clauseNames = {
  C00: '首部',
  C25: '定义与合同文件',
  C01: '服务范围',
  C02: '服务内容与工作留痕',
  C03: '标的与数量',
  C04: '服务期限',
  C05: '质量标准',
  C06: '人员要求',
  C07: '成果形式',
  C08: '合同价款',
  C09: '资金结算',
  C26: '履约保证金',
  C10: '甲方的权利和义务',
  C11: '乙方的权利和义务',
  C12: '监督检查与整改',
  C13: '验收',
  C14: '绩效评价',
  C15: '保密与个人信息保护',
  C16: '不得转包与分包限制',
  C17: '知识产权与档案移交',
  C18: '安全与保险',
  C27: '廉洁',
  C19: '违约责任',
  C20: '风险预判与处置',
  C21: '变更、中止与终止',
  C22: '不可抗力',
  C28: '通知与送达',
  C23: '争议解决',
  C24: '合同生效及其他',
} as const

export type ClauseCode = keyof typeof clauseNames

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** 1 to 99 as articles are numbered: 6 -> 六, 10 -> 十, 24 -> 二十四. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10)
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[value % 10]}`
}

/** 首部, 第七条: where the clerk finds the clause in the printed contract. */
export function clauseNumber(code: ClauseCode): string {
  const number = (Object.keys(clauseNames) as ClauseCode[]).indexOf(code)
  return number === 0 ? clauseNames[code] : `第${chineseNumber(number)}条`
}

/** 合同首部, 合同第七条“人员要求” */
export function clauseLabel(code: ClauseCode): string {
  return code === 'C00' ? `合同${clauseNames[code]}` : `合同${clauseNumber(code)}“${clauseNames[code]}”`
}
