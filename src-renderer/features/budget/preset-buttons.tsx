import { Button } from '@mantine/core'
import { memo } from 'react'
import type { BudgetDraft, BudgetTemplate } from '#shared/budget/budget'
import type { LiveBudget } from '../../project-draft/use-budget'
import { notifyUndo } from '../../ui/notify'
import { sameDecimal } from './decimal-text'
import { inputText, withoutPreset, withPreset } from './draft-edits'

type Preset = BudgetTemplate['presets'][number]

/** 城镇 / 半牧区 / 牧区: several inputs at once, with a way back. */
export function PresetButtons({ budget: { template, draft, change } }: { budget: LiveBudget }) {
  const matches = (preset: Preset) =>
    template.inputs.every((input) => {
      const wanted = preset.inputs[input.code]
      return wanted === undefined || sameDecimal(inputText(draft, input), wanted)
    })
  return <Presets presets={template.presets} chosen={template.presets.find(matches)?.id ?? ''} change={change} />
}

interface PresetsProps {
  presets: Preset[]
  chosen: string
  change: LiveBudget['change']
}

const Presets = memo(function Presets({ presets, chosen, change }: PresetsProps) {
  function apply(preset: Preset) {
    let before: BudgetDraft | null = null
    change((now) => {
      before = now
      return withPreset(now, preset)
    })
    notifyUndo(`已套用「${preset.name}」的建议参数。`, () =>
      change((now) => (before ? withoutPreset(now, preset, before) : now)),
    )
  }

  return (
    <fieldset className="preset-bar" title="套用该类地区的路程、进度、住宿等参数；户数和已注明的来源不变。">
      <legend className="visually-hidden">按地区类型套用建议参数</legend>
      <span className="muted">地区类型</span>
      {presets.map((preset) => (
        <Button
          key={preset.id}
          size="compact-sm"
          variant={preset.id === chosen ? 'filled' : 'outline'}
          aria-pressed={preset.id === chosen}
          onClick={() => apply(preset)}
        >
          {preset.name}
        </Button>
      ))}
    </fieldset>
  )
})
