import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { BudgetLine } from '#shared/budget/budget'
import { formatYuan } from '#shared/money/yuan'
import { adjustmentText } from '#shared/norms/own-texts'
import { saysNoReason } from '#shared/text/filler'
import { FormScopeContext } from '../../edits/unreadable'
import type { LiveBudget } from '../../project-draft/use-budget'
import { useFocusBack } from '../../ui/focus-back'
import { GrowingText } from '../../ui/growing-text'
import { MoneyInput } from '../../ui/money-input'
import { useDialogScope } from '../../ui/use-dialog-scope'
import { withAdjustment } from './draft-edits'
import { ProhibitedNotes, useProhibited } from './prohibited-notes'

/** 手工调整: another amount for one line, with a recorded reason; or back to the computed one. */
export function AdjustDialog({ line, budget, onClose }: { line: BudgetLine; budget: LiveBudget; onClose(): void }) {
  useFocusBack()
  const [amountFen, setAmountFen] = useState(line.adjustment?.amountFen ?? line.computedFen)
  const [empty, setEmpty] = useState(false)
  const [reason, setReason] = useState(line.adjustment?.reason ?? '')
  const [asked, setAsked] = useState(false)
  const prohibited = useProhibited(adjustmentText(`“${line.name}”`, line.code, reason))
  const noReason = saysNoReason(reason)
  const { scope, unreadable } = useDialogScope()

  function keep() {
    setAsked(true)
    if (noReason || empty || unreadable.length > 0) return
    budget.change((now) => withAdjustment(now, line.code, { amountFen, reason: reason.trim() }))
    onClose()
  }

  function remove() {
    budget.change((now) => withAdjustment(now, line.code, null))
    onClose()
  }

  return (
    <Modal data-dialog="budget-adjust" opened onClose={onClose} title={`调整 ${line.name}`} size="lg">
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <p>
          {line.formulaText}＝<span className="figure">{line.formulaNumbers}</span>
        </p>
        <p>
          按公式测算：<strong className="figure">{formatYuan(line.computedFen)}</strong> 元
        </p>
        <FormScopeContext value={scope}>
          <MoneyInput
            label="调整后金额"
            value={empty ? null : amountFen}
            data-autofocus
            error={asked && empty ? '请填写调整后的金额。' : undefined}
            onChange={(value) => {
              setEmpty(value === null)
              if (value !== null) setAmountFen(value)
            }}
          />
        </FormScopeContext>
        <GrowingText
          label="调整理由（必填，写入预算书）"
          placeholder="如：财政评审核减，见旗财评〔2023〕5号"
          minRows={2}
          value={reason}
          error={asked && noReason ? '请填写调整理由，绩效评价和审计时要看。' : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ProhibitedNotes findings={prohibited} />
        <div className="dialog-actions">
          {line.adjustment && (
            <Button variant="subtle" color="red" onClick={remove}>
              取消调整，恢复测算金额
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            不改
          </Button>
          <Button type="submit">确定</Button>
        </div>
      </form>
    </Modal>
  )
}
