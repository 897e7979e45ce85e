import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Finding } from '#shared/norms/finding'
import { useProjectDraft } from '../project/project-draft'

/** 说明理由后放行: reason and paper, both needed; shown with the finding for good. */
export function WaiverForm({ finding }: { finding: Finding }) {
  const { project, update } = useProjectDraft()
  const stored = project?.waivers.find(({ findingKey }) => findingKey === finding.key)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [paper, setPaper] = useState('')
  if (!finding.waivable) return null

  function begin() {
    setReason(stored?.reason ?? '')
    setPaper(stored?.paper ?? '')
    setOpen(true)
  }

  const others = (waivers: NonNullable<typeof project>['waivers']) =>
    waivers.filter(({ findingKey }) => findingKey !== finding.key)

  function save() {
    update((before) => ({
      ...before,
      waivers: [...others(before.waivers), { findingKey: finding.key, reason: reason.trim(), paper: paper.trim() }],
    }))
    setOpen(false)
  }

  if (!open) {
    return (
      <Group gap="xs" mt={4} className="waiver-actions">
        <Button size="compact-sm" variant="default" onClick={begin}>
          {stored ? '修改说明' : '说明理由后放行'}
        </Button>
        {stored && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            onClick={() => update((before) => ({ ...before, waivers: others(before.waivers) }))}
          >
            撤回说明
          </Button>
        )}
      </Group>
    )
  }
  return (
    <div className="waiver-form">
      <Textarea
        label="理由"
        autosize
        minRows={2}
        size="xs"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label="依据文件名称及文号"
        description="如批复、会议纪要"
        size="xs"
        value={paper}
        onChange={(event) => setPaper(event.currentTarget.value)}
      />
      <Group gap="xs" mt={6}>
        <Button size="compact-sm" disabled={reason.trim() === '' || paper.trim() === ''} onClick={save}>
          记录并放行
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setOpen(false)}>
          取消
        </Button>
      </Group>
    </div>
  )
}
