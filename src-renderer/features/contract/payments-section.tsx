import { NativeSelect } from '@mantine/core'
import { presetOf, presetStages } from '#shared/contract/payment-presets'
import { paymentYears, stageAmounts } from '#shared/contract/year-payments'
import { mostItems } from '#shared/most-items'
import type { PaymentStage } from '#shared/project/contract-form'
import { contractFormSchema } from '#shared/project/contract-form-schema'
import type { PaymentPreset } from '#shared/project/payment-preset'
import { useForgetField } from '../../edits/unreadable'
import { useProjectDraft } from '../../project-draft/project-draft'
import { AddRows } from '../../ui/add-rows'
import { FieldNote } from '../../ui/field-note'
import { fillCells } from '../../ui/fill-cells'
import { notifyUndo } from '../../ui/notify'
import { StillOld } from '../../ui/still-old'
import { useLatest } from '../../ui/use-latest'
import { Findings } from './contract-fields'
import { PaymentStageRows } from './payment-stage-rows'
import { PaymentTotals } from './payment-totals'
import type { ContractEditing } from './use-contract'

const mostStages = mostItems(contractFormSchema, 'payments')

/** What may be chosen; what is chosen stays to be seen where the data of the project have it no more. */
const presetOptions = (presets: readonly PaymentPreset[], chosen: string) => [
  ...presets.map(({ id, name }) => ({ value: id, label: name })),
  ...(chosen === 'custom' || presetOf(presets, chosen) ? [] : [{ value: chosen, label: '原来的付款方式' }]),
  { value: 'custom', label: '自行约定' },
]

/** C09 资金结算: stages that make up the price, over several budget years those of each year its part of it. */
export function PaymentsSection({ form, set, presets }: ContractEditing) {
  const forget = useForgetField()
  const allotments = useProjectDraft((state) => state.project?.annualAllotments) ?? []
  const project = { annualAllotments: allotments, contract: form }
  const years = paymentYears(project)
  const amounts = stageAmounts(project)
  const lastAccepted = form.payments.findLastIndex(({ prepaid }) => !prepaid)
  const source = presetOf(presets, form.paymentPreset)?.source

  const lastYear = form.payments.at(-1)?.year ?? years[0] ?? null
  const edit = useLatest(form.payments, (payments) => set({ payments, paymentPreset: 'custom' }))
  const change = (at: number, part: Partial<PaymentStage>) =>
    edit((now) => now.map((stage, index) => (index === at ? { ...stage, ...part } : stage)))

  function remove(at: number) {
    // The stages behind it move up: what was typed is found by its place.
    forget('contract.payments')
    edit((now) => now.filter((_, index) => index !== at))
  }

  function choose(preset: string) {
    const before = { payments: form.payments, paymentPreset: form.paymentPreset }
    if (preset === 'custom') return set({ payments: form.payments, paymentPreset: preset })
    forget('contract.payments')
    set({ paymentPreset: preset, payments: presetStages(presets, preset) })
    if (before.paymentPreset === 'custom') notifyUndo('已换成预设的付款阶段。', () => set(before))
  }

  return (
    <Findings field="payments" filled={form.payments.length > 0}>
      <div className="payment-preset">
        <NativeSelect
          label="付款方式"
          data={presetOptions(presets, form.paymentPreset)}
          value={form.paymentPreset}
          data-field="contract.paymentPreset"
          onChange={(event) => choose(event.currentTarget.value)}
        />
        {source && <FieldNote tone="suggestion">{source}</FieldNote>}
        {years.length > 0 && (
          <FieldNote tone="suggestion">
            合同价款按“分年度资金”的比例分到{years.length}个付款年度，每个年度各期比例合计 100%
          </FieldNote>
        )}
      </div>
      <StillOld of="contract.payments" />
      <div data-rows>
        <table
          className="plain-table payment-table"
          aria-label="付款阶段"
          data-field="contract.payments"
          onPaste={fillCells}
        >
          <thead>
            <tr>
              {years.length > 0 && <th className="payment-year">付款年度</th>}
              <th className="payment-name">阶段</th>
              <th className="payment-share">{years.length > 0 ? '占年度比例' : '比例'}</th>
              <th>付款条件</th>
              <th className="payment-due">期限（工作日）</th>
              <th className="payment-amount amount">金额（元）</th>
              <th className="payment-remove">
                <span className="visually-hidden">操作</span>
              </th>
            </tr>
          </thead>
          {form.payments.map((stage, index) => (
            <PaymentStageRows
              // biome-ignore lint/suspicious/noArrayIndexKey: stages have no identity of their own, and every cell is controlled
              key={index}
              index={index}
              stage={stage}
              years={years}
              amountFen={amounts[index] ?? null}
              isFinal={index === lastAccepted}
              onChange={(part) => change(index, part)}
              onRemove={() => remove(index)}
            />
          ))}
          <PaymentTotals project={project} years={years} />
        </table>
        <AddRows
          mt={6}
          count={form.payments.length}
          most={mostStages}
          onAdd={(count) => edit((now) => [...now, ...Array.from({ length: count }, () => emptyStage(lastYear))])}
        >
          加一期
        </AddRows>
      </div>
    </Findings>
  )
}

const emptyStage = (year: number | null): PaymentStage => ({
  name: '',
  shareBp: 0,
  condition: '',
  dueWorkdays: 10,
  prepaid: false,
  milestone: '',
  year,
  byQuantity: false,
})
