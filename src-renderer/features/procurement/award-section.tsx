import { TextInput } from '@mantine/core'
import type { Procurement } from '#shared/project/project'
import { useDerivable } from '../../project-draft/derived/use-derivable'
import { SignedLock } from '../../project-draft/signed-lock'
import { DateField } from '../../ui/date-field'
import { MoneyInput } from '../../ui/money-input'
import { FieldFindings } from '../findings/field-findings'

interface AwardProps {
  procurement: Procurement
  totalText: string | null
  set(part: Partial<Procurement>): void
}

/** 采购结果, as it stands in the award notice. */
export function AwardSection({ procurement, totalText, set }: AwardProps) {
  const internal = procurement.method === 'internal_control'
  const awarded = useDerivable('procurement.awardedName', {
    value: procurement.awardedName,
    onChange: (awardedName) => set({ awardedName }),
  })
  return (
    <section className="sheet">
      <h2 className="sheet-title">
        采购结果{' '}
        <small>{internal ? '按单位内控制度采购的，填写成交确认材料上的内容' : '照成交（中标）通知书填写'}</small>
      </h2>
      <SignedLock>
        <div className="columns">
          <div>
            <TextInput
              label="采购编号"
              data-field="procurement.number"
              value={procurement.number}
              onChange={(event) => set({ number: event.currentTarget.value })}
            />
            <FieldFindings screen="procurement" field="procurement.number" filled={procurement.number !== ''} />
          </div>
          <div>
            <DateField
              label={internal ? '成交确认日期' : '成交（中标）通知书日期'}
              data-field="procurement.awardedOn"
              value={procurement.awardedOn}
              onChange={(awardedOn) => set({ awardedOn })}
            />
            <FieldFindings screen="procurement" field="procurement.awardedOn" filled={procurement.awardedOn !== null} />
          </div>
          <div>
            <TextInput
              label={internal ? '成交供应商名称' : '成交（中标）供应商名称'}
              description="可不填，登记、选定承接主体后自动带入"
              data-field="procurement.awardedName"
              value={awarded.value}
              onChange={(event) => awarded.onChange(event.currentTarget.value)}
              onBlur={awarded.onBlur}
              {...awarded.input}
            />
            {awarded.note}
            <FieldFindings
              screen="procurement"
              field="procurement.awardedName"
              filled={procurement.awardedName !== ''}
            />
          </div>
          <div>
            <MoneyInput
              label={internal ? '成交金额' : '成交（中标）金额'}
              description={totalText ? `预算总额 ${totalText} 元` : '预算尚未测算'}
              data-field="procurement.awardedFen"
              value={procurement.awardedFen}
              onChange={(awardedFen) => set({ awardedFen })}
            />
            <FieldFindings
              screen="procurement"
              field="procurement.awardedFen"
              filled={procurement.awardedFen !== null}
            />
          </div>
        </div>
      </SignedLock>
    </section>
  )
}
