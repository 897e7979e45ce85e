import { Alert } from '@mantine/core'
import { IconPackageImport } from '@tabler/icons-react'
import { type ImportedProject, importNotices } from '#shared/bundle/imported-project'
import { useProjectDraft } from '../../project-draft/project-draft'
import { useJob } from './use-job'

/** What the clerk must know of how this project came with its bundle: on every step of it, until she has put it away. */
export function ImportNotice() {
  const projectId = useProjectDraft(({ project }) => project?.id)
  const { ended, clear } = useJob('import')
  const imported = ended?.result.ok ? (ended.result.value as ImportedProject) : null
  if (!imported || imported.project.id !== projectId) return null
  const notices = importNotices(imported)
  if (notices.length === 0) return null
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconPackageImport />}
      title="随材料包导入，请留意"
      data-testid="import-notice"
      withCloseButton
      closeButtonLabel="收起导入时的提示"
      onClose={clear}
    >
      {notices.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Alert>
  )
}
