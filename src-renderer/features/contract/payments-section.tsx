import { ActionIcon, Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ContractForm, PaymentStage } from '#shared/contract/contract-form'
import { paymentPresets, presetStages } from '#shared/contract/payment-presets'
import { formatYuan } from '#shared/money/yuan'
import { FieldNote } from '../../ui/field-note'
import { IntegerInput } from '../../ui/integer-input'
import { notifyUndo } from '../../ui/notify'
import { useForgetField } from '../../ui/unreadable'
import { BpInput } from './bp-input'
import { percentOfBp } from './bp-text'
import { Findings } from './contract-fields'
import { stageAmounts } from './stage-amounts'
import type { ContractEditing } from './use-contract'

const presetOptions = [
  ...paymentPresets.map(({ id, name }) => ({ value: id as string, label: name })),
  { value: 'custom', label: '自行约定' },
]

/** C09 资金结算: stages with shares that sum to 100%; the last amount is the price minus the rest. */
export function PaymentsSection({ form, set }: ContractEditing) {
  const forget = useForgetField()
  const amounts = stageAmounts(form)
  const sumBp = form.payments.reduce((sum, stage) => sum + stage.shareBp, 0)
  const source = paymentPresets.find(({ id }) => id === form.paymentPreset)?.source

  const edit = (payments: PaymentStage[]) => set({ payments, paymentPreset: 'custom' })
  const change = (at: number, part: Partial<PaymentStage>) =>
    edit(form.payments.map((stage, index) => (index === at ? { ...stage, ...part } : stage)))

  function remove(at: number) {
    // The stages behind it move up: what was typed is found by its place.
    forget('contract.payments')
    edit(form.payments.filter((_, index) => index !== at))
  }

  function choose(preset: ContractForm['paymentPreset']) {
    const before = { payments: form.payments, paymentPreset: form.paymentPreset }
    if (preset === 'custom') return set({ paymentPreset: preset })
    forget('contract.payments')
    set({ paymentPreset: preset, payments: presetStages(preset) })
    if (before.paymentPreset === 'custom') notifyUndo('已换成预设的付款阶段。', () => set(before))
  }

  return (
    <Findings field="payments" filled={form.payments.length > 0}>
      <div className="payment-preset">
        <NativeSelect
          label="付款方式"
          data={presetOptions}
          value={form.paymentPreset}
          data-field="contract.paymentPreset"
          onChange={(event) => choose(event.currentTarget.value as ContractForm['paymentPreset'])}
        />
        {source && <FieldNote tone="suggestion">{source}</FieldNote>}
      </div>
      <table className="plain-table payment-table" data-field="contract.payments">
        <thead>
          <tr>
            <th>阶段</th>
            <th>比例</th>
            <th>付款条件</th>
            <th>期限（工作日）</th>
            <th>验收后</th>
            <th className="amount">金额（元）</th>
            <th>
              <span className="visually-hidden">操作</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {form.payments.map((stage, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: stages have no identity of their own, and every cell is controlled
            <tr key={index} data-field={`contract.payments.${index}`}>
              <td>
                <TextInput
                  size="xs"
                  aria-label={`第 ${index + 1} 期名称`}
                  value={stage.name}
                  onChange={(event) => change(index, { name: event.currentTarget.value })}
                />
              </td>
              <td>
                <BpInput
                  size="xs"
                  aria-label={`第 ${index + 1} 期比例`}
                  data-field={`contract.payments.${index}.shareBp`}
                  value={stage.shareBp}
                  onChange={(shareBp) => change(index, { shareBp: shareBp ?? 0 })}
                />
              </td>
              <td>
                <Textarea
                  size="xs"
                  autosize
                  minRows={1}
                  aria-label={`第 ${index + 1} 期付款条件`}
                  value={stage.condition}
                  onChange={(event) => change(index, { condition: event.currentTarget.value })}
                />
              </td>
              <td>
                <IntegerInput
                  size="xs"
                  aria-label={`第 ${index + 1} 期付款期限`}
                  data-field={`contract.payments.${index}.dueWorkdays`}
                  value={stage.dueWorkdays}
                  onChange={(days) => change(index, { dueWorkdays: days ?? 0 })}
                />
              </td>
              <td className="cell-middle">
                <Checkbox
                  aria-label={`第 ${index + 1} 期在验收之后支付`}
                  checked={stage.afterAcceptance}
                  onChange={(event) => change(index, { afterAcceptance: event.currentTarget.checked })}
                />
              </td>
              <td className="amount figure cell-middle" data-testid="payment-amount">
                {amounts ? formatYuan(amounts[index] as NonNullable<typeof form.priceFen>) : '—'}
              </td>
              <td>
                <ActionIcon
                  variant="subtle"
                  color="gray.8"
                  aria-label={`删除第 ${index + 1} 期`}
                  onClick={() => remove(index)}
                >
                  <IconTrash size={17} />
                </ActionIcon>
              </td>
            </tr>
          ))}
          <tr className="total-row">
            <th scope="row">合计</th>
            <td className={`figure ${sumBp === 10_000 ? 'good' : 'bad'}`}>{percentOfBp(sumBp)}%</td>
            <td colSpan={3}>
              {sumBp === 10_000
                ? '末期金额＝合同价款－前期之和'
                : `比例之和应为 100%，${sumBp < 10_000 ? '还差' : '多出'} ${percentOfBp(Math.abs(10_000 - sumBp))}%`}
            </td>
            <td className="amount figure">{amounts && form.priceFen !== null ? formatYuan(form.priceFen) : '—'}</td>
            <td />
          </tr>
        </tbody>
      </table>
      <Button
        size="compact-sm"
        variant="light"
        mt={6}
        leftSection={<IconPlus size={15} aria-hidden="true" />}
        onClick={() => edit([...form.payments, emptyStage()])}
      >
        加一期
      </Button>
    </Findings>
  )
}

const emptyStage = (): PaymentStage => ({
  name: '',
  shareBp: 0,
  condition: '',
  dueWorkdays: 10,
  afterAcceptance: true,
  milestone: '',
  year: null,
  byQuantity: false,
})
