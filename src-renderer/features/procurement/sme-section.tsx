import { Radio } from '@mantine/core'
import { type Procurement, type SmeReserve, smeReserveNames } from '#shared/project/project'
import { GrowingText } from '../../ui/growing-text'
import { FieldFindings } from '../findings/field-findings'

const choices = Object.entries(smeReserveNames) as [SmeReserve, string][]

interface SmeSectionProps {
  procurement: Procurement
  set(part: Partial<Procurement>): void
}

/** 中小企业预留: reserved, or the reason why not. */
export function SmeSection({ procurement, set }: SmeSectionProps) {
  return (
    <section className="sheet">
      <h2 className="sheet-title">
        面向中小企业 <small>限额标准以上、200万元以下的服务项目，适宜的应当专门面向中小企业采购</small>
      </h2>
      <Radio.Group
        label="是否预留采购份额"
        value={procurement.smeReserve ?? ''}
        data-field="procurement.smeReserve"
        onChange={(value) => set({ smeReserve: value as SmeReserve })}
      >
        <div className="method-list">
          {choices.map(([reserve, name]) => (
            <Radio key={reserve} value={reserve} label={name} />
          ))}
        </div>
      </Radio.Group>
      <FieldFindings screen="procurement" field="procurement.smeReserve" filled={procurement.smeReserve !== null} />
      {(procurement.smeReserve === 'none' || procurement.smeReason !== '') && (
        <>
          <GrowingText
            label="不预留的理由"
            placeholder="如 提供特定公共服务，符合条件的供应商多为民办非企业单位，已在采购意向中公开说明"
            minRows={2}
            data-field="procurement.smeReason"
            value={procurement.smeReason}
            onChange={(event) => set({ smeReason: event.currentTarget.value })}
          />
          <FieldFindings screen="procurement" field="procurement.smeReason" filled />
        </>
      )}
    </section>
  )
}
