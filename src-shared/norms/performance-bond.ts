import { type Basis, procurementRegulation, suggested } from '../law/citations'
import { fen } from '../money/fen'
import { formatYuan } from '../money/yuan'
import { mostDeposit, performanceBondBp } from '../procurement/deposits'
import { count } from './element'
import { at, type Rule, type RuleFinding } from './rule'

const law = procurementRegulation('第四十八条')
const place = (field: string) => at('contract', `contract.performanceBond.${field}`)

/** 履约保证金: at most 10% of the contract's price, in another form than cash (Regulation art. 48). */
export const performanceBond: Rule = {
  id: 'contract.bond',
  norms: ['P21'],
  check({ project }) {
    const { performanceBond: bond, priceFen } = project.contract
    if (!bond.required) return []
    const back = count('退还期限（工作日）', bond.returnWithinWorkdays)
    return [
      ...amountFindings(bond.amountFen, priceFen),
      ...(bond.form === null
        ? [say('form', '还没有选提交形式。', '请选择支票、汇票、本票或保函，不得收取现金。', law)]
        : []),
      ...(back
        ? [
            say(
              'returnWithinWorkdays',
              `${back}。`,
              '请约定验收合格后退还的期限（建议5个工作日）。',
              suggested('保证金退还'),
            ),
          ]
        : []),
    ]
  },
}

function amountFindings(amountFen: number | null, priceFen: number | null): RuleFinding[] {
  const fix = '请按采购文件填写数额，不得超过合同价款的10%。'
  if (amountFen === null) return [say('amountFen', '还没有填数额。', fix, law)]
  if (amountFen <= 0) return [say('amountFen', `数额${formatYuan(fen(amountFen))}元应大于0。`, fix, law)]
  if (priceFen === null || priceFen <= 0) return []
  const most = mostDeposit(fen(priceFen), performanceBondBp)
  if (amountFen <= most) return []
  const message = `数额${formatYuan(fen(amountFen))}元超过合同价款${formatYuan(fen(priceFen))}元的10%（最多${formatYuan(most)}元）。`
  return [say('amountFen', message, fix, law)]
}

function say(field: string, message: string, fix: string, basis: Basis): RuleFinding {
  return { id: field, level: 'error', message: `履约保证金：${message}`, basis, fix, where: place(field) }
}
