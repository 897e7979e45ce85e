import { useState } from 'react'
import { ActionButton } from '../../actions/action-button'
import { makePaper } from '../../actions/papers'
import { call } from '../../api'
import { useProjectDraft } from '../../project-draft/project-draft'
import { notifyError } from '../../ui/notify'
import type { PaperMaker } from './paper-makers'

interface MakeButtonProps {
  /** Made one after the other, until one cannot be. */
  makers: PaperMaker[]
  /** Whose button it is, read out. */
  title: string
  again: boolean
}

/** 生成: what the program makes itself of the open project or its year. */
export function MakeButton({ makers, title, again }: MakeButtonProps) {
  const [busy, setBusy] = useState(false)
  async function run() {
    setBusy(true)
    await useProjectDraft.getState().flush()
    const { project } = useProjectDraft.getState()
    for (const { kind, owner } of project ? makers : []) {
      const ownerId = owner === 'year' ? String(project?.year) : (project?.id ?? '')
      const made = await call('paper.generate', { kind, ownerId })
      if (made.ok) continue
      notifyError(made.error)
      break
    }
    setBusy(false)
  }
  const [first] = makers
  return (
    first && (
      <ActionButton
        action={makePaper({ ...first, id: first.kind })}
        of={title}
        plain
        size="compact-sm"
        variant="light"
        loading={busy}
        hint={again ? '另编一版，原有各版都保留' : undefined}
        run={() => void run()}
      />
    )
  )
}
