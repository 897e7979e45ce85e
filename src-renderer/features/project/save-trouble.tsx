import { Alert, Button, Group } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useShallow } from 'zustand/react/shallow'
import { ErrorNotice } from '../../ui/error-notice'
import { useProjectDraft } from './project-draft'
import { RescueButton } from './rescue-button'

/** Why the project could not be saved, above whatever step is open. What was typed stays on the screen. */
export function SaveTrouble() {
  const { error, saveState, id, flush, keepMine, open } = useProjectDraft(
    useShallow(({ error, saveState, project, flush, keepMine, open }) => {
      return { error, saveState, id: project?.id, flush, keepMine, open }
    }),
  )
  if (!error || saveState !== 'failed') return null
  if (error.code !== 'CONFLICT') {
    return (
      <ErrorNotice error={error} onRetry={() => void flush()}>
        <RescueButton code={error.code} />
      </ErrorNotice>
    )
  }
  // "Open it again and then change it" would contradict the choice below.
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      icon={<IconAlertCircle />}
      title="这个项目已在别处改动过，本页的内容没有保存。"
    >
      别处保存的和本页填写的都还在，请选择以哪一份为准。
      <Group mt="xs" gap="xs">
        <Button size="xs" onClick={() => void keepMine()}>
          以本页填写的为准，保存
        </Button>
        <Button size="xs" variant="default" onClick={() => id && void open(id, 'discard')}>
          放弃本页未保存的内容，重新打开
        </Button>
      </Group>
    </Alert>
  )
}
