import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Finding } from '#shared/norms/finding'
import { confirmationOf } from '#shared/norms/waivers'
import type { Waiver } from '#shared/project/project'
import { isFiller, saysNoReason } from '#shared/text/filler'
import { ActionButton } from '../../actions/action-button'
import * as actions from '../../actions/steps'
import { useProjectDraft } from '../../project-draft/project-draft'
import { GrowingText } from '../../ui/growing-text'

/** 说明理由后放行 needs reason and paper; 不是购买，因为…… the reason alone, for the text as it stands now. */
const words = {
  waive: { open: actions.waive, undo: actions.takeBackReason, reason: '理由', save: '记录并放行' },
  confirm: {
    open: actions.confirmFinding,
    undo: actions.takeBackConfirmation,
    reason: '不是购买，因为',
    save: '记录并确认',
  },
}

/** The clerk's decision about one finding, shown with it for good; taken back with one click. */
export function WaiverForm({ finding }: { finding: Finding }) {
  const { project, update } = useProjectDraft()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [paper, setPaper] = useState('')
  const confirms = finding.confirms !== ''
  if (!finding.waivable && !confirms) return null

  const waivers = project?.waivers ?? []
  const stored = confirms
    ? confirmationOf(finding, waivers)
    : waivers.find(({ findingKey }) => findingKey === finding.key)
  const say = confirms ? words.confirm : words.waive
  const others = (list: Waiver[]) => list.filter(({ findingKey }) => findingKey !== finding.key)

  function begin() {
    setReason(stored?.reason ?? '')
    setPaper(stored?.paper ?? '')
    setOpen(true)
  }

  function save() {
    const record = { findingKey: finding.key, reason: reason.trim(), paper: paper.trim(), text: finding.confirms }
    update((before) => ({ ...before, waivers: [...others(before.waivers), record] }))
    setOpen(false)
  }

  if (!open) {
    return (
      <Group gap="xs" mt={4} className="waiver-actions">
        <ActionButton
          action={stored ? actions.editReason : say.open}
          inRow
          plain
          size="compact-sm"
          variant="default"
          run={begin}
        />
        {stored && (
          <ActionButton
            action={say.undo}
            inRow
            plain
            size="compact-sm"
            variant="subtle"
            color="red"
            run={() => update((before) => ({ ...before, waivers: others(before.waivers) }))}
          />
        )}
      </Group>
    )
  }
  return (
    <div className="waiver-form">
      <GrowingText
        label={say.reason}
        description={confirms ? '如：是被调查家庭的支出。文字改动后须重新确认。' : undefined}
        minRows={2}
        size="xs"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {!confirms && (
        <TextInput
          label="依据文件名称及文号"
          description="如批复、会议纪要"
          size="xs"
          value={paper}
          onChange={(event) => setPaper(event.currentTarget.value)}
        />
      )}
      <Group gap="xs" mt={6}>
        <Button size="compact-sm" disabled={saysNoReason(reason) || (!confirms && isFiller(paper))} onClick={save}>
          {say.save}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setOpen(false)}>
          取消
        </Button>
      </Group>
    </div>
  )
}
