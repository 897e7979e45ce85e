import { Alert, Button, Group } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'

/** The same thing was changed elsewhere: both are there, and the clerk says which one counts. `what`: 这个项目. */
export function ConflictNotice({
  what,
  onKeep,
  onDiscard,
}: {
  what: string
  onKeep: () => void
  onDiscard: () => void
}) {
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      icon={<IconAlertCircle aria-hidden="true" />}
      title={`${what}已在别处改动过，本页的内容没有保存。`}
    >
      别处保存的和本页填写的都还在，请选择以哪一份为准。
      <Group mt="xs" gap="xs">
        <Button size="xs" onClick={onKeep}>
          以本页填写的为准，保存
        </Button>
        <Button size="xs" variant="default" onClick={onDiscard}>
          放弃本页未保存的内容，重新打开
        </Button>
      </Group>
    </Alert>
  )
}
