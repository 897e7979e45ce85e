import type { Fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { bidDepositBp, mostDeposit } from '#shared/procurement/deposits'
import type { Procurement } from '#shared/project/project'
import { BpInput } from '../../ui/bp-input'
import { IntegerInput } from '../../ui/integer-input'
import { MoneyInput } from '../../ui/money-input'
import { FieldFindings } from '../findings/field-findings'

interface ReviewSectionProps {
  procurement: Procurement
  totalFen: Fen | null
  set(part: Partial<Procurement>): void
}

/** 评审与保证金: who judged the offers, how many there were, what the price weighed, what every supplier paid in. */
export function ReviewSection({ procurement, totalFen, set }: ReviewSectionProps) {
  const { bidDepositFen, panelSize, panelExperts, suppliers, priceWeightBp } = procurement
  const tender = procurement.method === 'open_tender'
  const panel = tender ? '评标委员会' : '磋商小组'
  return (
    <section className="sheet">
      <h2 className="sheet-title">
        评审与保证金 <small>照采购文件和评审报告填写，没有的不填</small>
      </h2>
      <div className="review-fields">
        <div>
          <IntegerInput
            label={`${panel}人数`}
            unit="人"
            data-field="procurement.panelSize"
            value={panelSize}
            onChange={(count) => set({ panelSize: count })}
          />
          <FieldFindings screen="procurement" field="procurement.panelSize" filled={panelSize !== null} />
        </div>
        <div>
          <IntegerInput
            label="其中评审专家"
            unit="人"
            data-field="procurement.panelExperts"
            value={panelExperts}
            onChange={(count) => set({ panelExperts: count })}
          />
          <FieldFindings screen="procurement" field="procurement.panelExperts" filled={panelExperts !== null} />
        </div>
        <div>
          <IntegerInput
            label={tender ? '有效投标人' : '最后报价的供应商'}
            unit="家"
            data-field="procurement.suppliers"
            value={suppliers}
            onChange={(count) => set({ suppliers: count })}
          />
          <FieldFindings screen="procurement" field="procurement.suppliers" filled={suppliers !== null} />
        </div>
        <div>
          <BpInput
            label="价格分比重"
            data-field="procurement.priceWeightBp"
            value={priceWeightBp}
            onChange={(share) => set({ priceWeightBp: share })}
          />
          <FieldFindings screen="procurement" field="procurement.priceWeightBp" filled={priceWeightBp !== null} />
        </div>
        <div>
          <MoneyInput
            label={`${tender ? '投标' : '磋商'}保证金${totalFen && totalFen > 0 ? `（最多 ${formatYuan(mostDeposit(totalFen, bidDepositBp))}）` : ''}`}
            data-field="procurement.bidDepositFen"
            value={bidDepositFen}
            onChange={(amount) => set({ bidDepositFen: amount })}
          />
          <FieldFindings screen="procurement" field="procurement.bidDepositFen" filled={bidDepositFen !== null} />
        </div>
      </div>
    </section>
  )
}
