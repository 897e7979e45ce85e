import { Button } from '@mantine/core'
import type { ErrorCode } from '#shared/errors'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { useProjectDraft } from '../../project-draft/project-draft'
import { notifyError } from '../../ui/notify'
import { notifySaved } from '../papers/save-paper'

/** The county cannot be written where it lies: what is on the screen needs another place. */
const placeTrouble: ErrorCode[] = ['COUNTY_GONE', 'DISK_FULL', 'DISK_FAILED', 'DB_READONLY', 'DB_CORRUPT', 'NO_COUNTY']

/** 另存到别处: the project as it stands on the screen, as a bundle that any county takes in. */
export function RescueButton({ code }: { code: ErrorCode }) {
  if (!placeTrouble.includes(code)) return null
  return (
    <Button mt="xs" mr="xs" size="xs" onClick={() => void rescue()}>
      把这个项目另存到别处…
    </Button>
  )
}

async function rescue(): Promise<void> {
  const { project } = useProjectDraft.getState()
  const { county } = useAppData.getState()
  if (!project || !county) return
  const fileName = `${project.name.slice(0, 60)}-另存.zip`
  const asked = await call('dialog.saveFile', { title: '把这个项目另存到别处', kind: 'zip', fileName })
  if (!asked.ok) return notifyError(asked.error)
  if (asked.value === null) return
  const register = await call('contractor.list', null)
  const contractors = (register.ok ? register.value : []).filter(({ id }) => id === project.contractorId)
  const { profile, years } = county
  const saved = await call('project.rescue', {
    path: asked.value,
    file: {
      format: 'goufutong.project',
      formatVersion: 1,
      profile,
      years,
      project,
      budgetVersions: [],
      contractors,
      otherProjects: [],
    },
  })
  if (!saved.ok) return notifyError(saved.error)
  notifySaved('已另存。旗县文件夹恢复后，也可以用「导入材料包」取回', asked.value)
}
