import './derived.css'
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react'
import type { DerivedState } from '#shared/drafting/derived-field'
import { fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { type ProcurementMethod, procurementMethodNames } from '#shared/project/project'

/** 自动，按成交金额 [改], or of another value 自填，按成交金额为 757,005.02 [恢复]. */
export function DerivedNote({ state, onRestore }: { state: DerivedState; onRestore(): void }) {
  const { field, source, unlocked } = state
  return (
    <p className="derived-note">
      <span>{unlocked ? `自填，${source}为 ${derivedText(state)}` : `自动，${source}`}</span>
      {unlocked ? (
        <button type="button" title="恢复为自动的值" onClick={onRestore}>
          <IconArrowBackUp size={13} aria-hidden="true" />
          恢复
        </button>
      ) : (
        <button type="button" title="改为自己填写" onClick={() => enter(field)}>
          <IconPencil size={13} aria-hidden="true" />改
        </button>
      )}
    </p>
  )
}

/** As it would stand in the field. */
export function derivedText({ field, value }: DerivedState): string {
  if (field.endsWith('Fen')) return formatYuan(fen(Number(value)))
  if (field === 'procurement.method') return procurementMethodNames[value as ProcurementMethod]
  return String(value)
}

/** To the input itself, which may lie within what carries the field's name. */
function enter(field: string): void {
  const at = `[data-field="${CSS.escape(field)}"]`
  const inputs = `input${at}, textarea${at}, ${at} [data-derived], ${at} input:checked`
  const input = document.querySelector<HTMLElement>(inputs)
  input?.focus()
  if (input instanceof HTMLInputElement) input.select()
}
