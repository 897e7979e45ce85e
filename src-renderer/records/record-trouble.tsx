import { Alert, Button, Group } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { ErrorNotice } from '../ui/error-notice'
import { useRecordDraft } from './record-draft'

/** Why the record could not be saved; what was typed stays on the screen. */
export function RecordTrouble() {
  const { error, saveState, entry, flush, keepMine, open } = useRecordDraft()
  if (!error || !entry || saveState !== 'failed') return null
  if (error.code !== 'CONFLICT') return <ErrorNotice error={error} onRetry={() => void flush()} />
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      icon={<IconAlertCircle />}
      title="这份记录已在别处改动过，本页的内容没有保存。"
    >
      别处保存的和本页填写的都还在，请选择以哪一份为准。
      <Group mt="xs" gap="xs">
        <Button size="xs" onClick={() => void keepMine()}>
          以本页填写的为准，保存
        </Button>
        <Button size="xs" variant="default" onClick={() => void open(entry.id, 'discard')}>
          放弃本页未保存的内容，重新打开
        </Button>
      </Group>
    </Alert>
  )
}
