import { Button } from '@mantine/core'
import type { BudgetTemplate } from '#shared/budget/budget'
import { notifyUndo } from '../../ui/notify'
import { sameDecimal } from './decimal-text'
import { inputText, withoutPreset, withPreset } from './draft-edits'
import type { LiveBudget } from './use-budget'

type Preset = BudgetTemplate['presets'][number]

/** 城镇 / 半牧区 / 牧区: several inputs at once, with a way back. */
export function PresetButtons({ budget }: { budget: LiveBudget }) {
  const { template, draft, change } = budget
  const matches = (preset: Preset) =>
    template.inputs.every((input) => {
      const wanted = preset.inputs[input.code]
      return wanted === undefined || sameDecimal(inputText(draft, input), wanted)
    })

  function apply(preset: Preset) {
    const before = draft
    change((now) => withPreset(now, preset))
    notifyUndo(`已套用「${preset.name}」的建议参数。`, () => change((now) => withoutPreset(now, preset, before)))
  }

  return (
    <fieldset className="preset-bar" title="套用该类地区的路程、进度、住宿等参数；户数和已注明的来源不变。">
      <legend className="visually-hidden">按地区类型套用建议参数</legend>
      <span className="muted">地区类型</span>
      {template.presets.map((preset) => (
        <Button
          key={preset.id}
          size="compact-sm"
          variant={matches(preset) ? 'filled' : 'outline'}
          aria-pressed={matches(preset)}
          onClick={() => apply(preset)}
        >
          {preset.name}
        </Button>
      ))}
    </fieldset>
  )
}
