import { ActionIcon } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { memo, useState } from 'react'
import type { BudgetDraft, BudgetInput } from '#shared/budget/budget'
import { LineText } from '../../ui/line-text'
import type { Origin } from './budget-folds'
import { sameDecimal } from './decimal-text'
import { withInput, withSource } from './draft-edits'

interface SourceCellProps {
  input: BudgetInput
  value: string
  origin: Origin
  source: string
  /** As it is shown. */
  suggestion: string
  change(edit: (draft: BudgetDraft) => BudgetDraft): void
}

/** 来源 in short words; the basis is typed where local proof is needed, elsewhere on asking, and is read whole: it wraps. */
export const SourceCell = memo(function SourceCell({
  input,
  value,
  origin,
  source,
  suggestion,
  change,
}: SourceCellProps) {
  const [noting, setNoting] = useState(false)
  const away = !input.asked && !sameDecimal(value, input.default)
  return (
    <div className="budget-source">
      {input.local || noting ? (
        <LineText
          className="budget-basis"
          size="xs"
          aria-label={`${input.label}的来源`}
          placeholder={`${origin}；依据如台账、询价记录`}
          value={source}
          autoFocus={noting}
          onChange={(text) => change((before) => withSource(before, input, text))}
          onBlur={() => setNoting(false)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
            if (event.key === 'Enter' || event.key === 'Escape') setNoting(false)
          }}
        />
      ) : (
        <button
          type="button"
          className="budget-origin budget-note-source"
          data-said
          title={source || '注明来源'}
          onClick={() => setNoting(true)}
        >
          {source || origin}
          <span className="visually-hidden">：{input.label}，注明来源</span>
        </button>
      )}
      {away && (
        <ActionIcon
          className="budget-restore"
          size="sm"
          variant="subtle"
          title={`恢复建议值 ${suggestion}`}
          aria-label={`恢复建议值 ${suggestion}：${input.label}`}
          onClick={() => change((before) => withInput(before, input.code, input.default))}
        >
          <IconRestore size={15} />
        </ActionIcon>
      )}
    </div>
  )
})
