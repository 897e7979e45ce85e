import './derived.css'
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react'
import type { DerivedState } from '#shared/drafting/derived-field'
import { fen } from '#shared/money/fen'
import { shownDecimal } from '#shared/money/typed-number'
import { formatYuan } from '#shared/money/yuan'
import { type ProcurementMethod, procurementMethodNames } from '#shared/project/project'

/** 自动，按成交金额 [改], or of another value 另填，与成交金额不同 [恢复为 757,005.02]. */
export function DerivedNote({ state, onRestore }: { state: DerivedState; onRestore(): void }) {
  const { field, source, unlocked } = state
  if (unlocked) return <OwnNote source={nameOfSource(source)} value={derivedText(state)} onRestore={onRestore} />
  return (
    <p className="derived-note">
      <span>自动，{source}</span>
      <button type="button" title="改为自己填写" onClick={() => enter(field)}>
        <IconPencil size={13} aria-hidden="true" />改
      </button>
    </p>
  )
}

/** Another value than the one known from elsewhere, and the way back to that. */
export function OwnNote({ source, value, onRestore }: { source: string; value: string; onRestore(): void }) {
  return (
    <p className="derived-note">
      <span>另填，与{source}不同</span>
      <button type="button" title="恢复为自动的值" onClick={onRestore}>
        <IconArrowBackUp size={13} aria-hidden="true" />
        恢复为 {value}
      </button>
    </p>
  )
}

/** 暂按预算总额，成交后按成交金额 -> 预算总额. */
const nameOfSource = (source: string) => source.replace(/^(?:暂?按|同)/, '').replace(/，.*$/, '')

/** As it would stand in the field. */
function derivedText({ field, value }: DerivedState): string {
  if (field.endsWith('Fen')) return formatYuan(fen(Number(value)))
  if (field === 'procurement.method') return procurementMethodNames[value as ProcurementMethod]
  return shownDecimal(String(value))
}

/** To the input itself, which may lie within what carries the field's name. */
function enter(field: string): void {
  const at = `[data-field="${CSS.escape(field)}"]`
  const inputs = `input${at}, textarea${at}, ${at} [data-derived], ${at} input:checked`
  const input = document.querySelector<HTMLElement>(inputs)
  input?.focus()
  if (input instanceof HTMLInputElement) input.select()
}
