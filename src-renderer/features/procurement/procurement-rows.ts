import { formatShare } from '#shared/contract/wording'
import type { Fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { type Procurement, procurementMethodNames, smeReserveNames } from '#shared/project/project'

const yuan = (amount: Fen | null) => (amount === null ? '' : `${formatYuan(amount)} 元`)

/** 方式与结果 for paper and clipboard: what every purchase says, and of the rest what is filled in. */
export function procurementRows(procurement: Procurement): string[][] {
  const { method, smeReserve, awardedOn, panelSize, panelExperts, suppliers, priceWeightBp } = procurement
  const filled: [string, string][] = [
    ['其他方式名称', method === 'other' ? procurement.otherMethodName : ''],
    ['采用其他方式的理由', procurement.methodReason],
    ['批准文件名称及文号', procurement.approvalPaper],
    ['预留采购份额', smeReserve === null ? '' : smeReserveNames[smeReserve]],
    ['不预留的理由', procurement.smeReason],
    ['小组（委员会）人数', panelSize === null ? '' : `${panelSize} 人`],
    ['其中评审专家', panelExperts === null ? '' : `${panelExperts} 人`],
    ['供应商', suppliers === null ? '' : `${suppliers} 家`],
    ['价格分比重', priceWeightBp === null ? '' : formatShare(priceWeightBp)],
    ['保证金', yuan(procurement.bidDepositFen)],
  ]
  return [
    ['采购方式', method === null ? '' : procurementMethodNames[method]],
    ...filled.filter(([, text]) => text !== ''),
    ['采购编号', procurement.number],
    ['成交（中标）日期', awardedOn ?? ''],
    ['成交（中标）供应商', procurement.awardedName],
    ['成交（中标）金额', yuan(procurement.awardedFen)],
  ]
}
