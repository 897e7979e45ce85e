import { Alert, Button, Group } from '@mantine/core'
import { IconBuildingCommunity } from '@tabler/icons-react'
import { useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { ActionButton } from '../actions/action-button'
import { adopt as adoptAction } from '../actions/materials'
import { call } from '../api'
import { notifyDone, notifyError } from '../ui/notify'
import { useProjectDraft } from './project-draft'

const guestKey = 'project.origin.guest'

export const useIsGuest = (): boolean => useProjectDraft(({ findings }) => findings.some(({ key }) => key === guestKey))

/** 来自其他单位: said on every step until the clerk adopts the project by hand. */
export function GuestNotice() {
  const { projectId, findings, recheck } = useProjectDraft(
    useShallow(({ project, findings, recheck }) => ({ projectId: project?.id, findings, recheck })),
  )
  const [asking, setAsking] = useState(false)
  const finding = findings.find(({ key }) => key === guestKey)
  if (!projectId || !finding) return null

  async function adopt(id: string) {
    const adopted = await call('project.adopt', { id })
    if (!adopted.ok) return notifyError(adopted.error)
    setAsking(false)
    await recheck()
    notifyDone('已收为本单位项目，从现在起计入本旗县的上限。')
  }

  return (
    <Alert color="gray" variant="light" icon={<IconBuildingCommunity />} title={finding.message} data-testid="guest">
      {asking ? (
        <>
          收为本单位项目后，预算计入本旗县的 2% 上限，合同甲方为本单位。资金文号、服务区域和承接主体请逐项核对。
          <Group mt="xs" gap="xs">
            <Button size="xs" onClick={() => void adopt(projectId)}>
              确认收为本单位项目
            </Button>
            <Button size="xs" variant="default" onClick={() => setAsking(false)}>
              不收
            </Button>
          </Group>
        </>
      ) : (
        <ActionButton action={adoptAction} size="xs" variant="default" run={() => setAsking(true)} />
      )}
    </Alert>
  )
}
