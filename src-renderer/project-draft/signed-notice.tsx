import { Alert, Button, Group, Textarea } from '@mantine/core'
import { IconWritingSign } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { contractChange } from '#shared/records/contract-change'
import { saysNoReason } from '#shared/text/filler'
import { ActionButton } from '../actions/action-button'
import { confirmSigned, correctSigned, registerChange } from '../actions/contract'
import { call } from '../api'
import { type ProjectTab, useNavigation } from '../navigation'
import { notifyDone, notifyError } from '../ui/notify'
import { useProjectDraft } from './project-draft'
import { usePapersChanged } from './use-papers-changed'

/** Steps that show what a contract agrees. */
const agreedOn: readonly ProjectTab[] = ['basics', 'budget', 'procurement', 'contractor', 'contract']

/** 合同已签订 (P08): why the fields stand still, and the two ways on; while it is put right, why and how that ends. */
export function SignedNotice({ tab }: { tab: ProjectTab }) {
  const id = useProjectDraft(({ project }) => project?.id ?? '')
  const signing = useProjectDraft((state) => state.signing)
  const changes = usePapersChanged(id)
  useEffect(() => {
    if (changes > 0) void useProjectDraft.getState().recheck()
  }, [changes])
  if (!agreedOn.includes(tab) || signing === 'open') return null
  return signing === 'signed' ? <Signed id={id} tab={tab} /> : <Correcting id={id} />
}

/** The answer of the step, and the project as it stands behind it. */
async function turned(answer: ReturnType<typeof call<'project.confirmSigned'>>, said: string): Promise<void> {
  const done = await answer
  if (!done.ok) return notifyError(done.error)
  await useProjectDraft.getState().recheck()
  notifyDone(said)
}

function Signed({ id, tab }: { id: string; tab: ProjectTab }) {
  const signedOn = useProjectDraft(({ project }) => project?.contract.signedOn ?? '')
  const openOfProject = useNavigation((state) => state.openOfProject)
  const [reason, setReason] = useState<string | null>(null)

  async function register() {
    await useProjectDraft.getState().flush()
    const { id: kind } = contractChange
    const made = await call('record.create', { kind, ownerId: id, body: null })
    if (made.ok) openOfProject(id, 'later/tracking', { kind, id: made.value.id })
    else notifyError(made.error)
  }
  const correct = (because: string) =>
    void turned(call('project.correctSigned', { id, reason: because }), '可以更正了；改好后点“更正完毕”。')

  return (
    <Alert
      color="gray"
      variant="light"
      icon={<IconWritingSign />}
      title={`合同已于 ${signedOn} 签订，约定的内容不再改动；双方商定变更或提前终止的，登记协议。`}
      data-testid="signed"
    >
      {reason === null ? (
        <Group gap="xs">
          <ActionButton action={registerChange} size="xs" run={() => void register()} />
          {tab === 'contract' && (
            <ActionButton action={correctSigned} size="xs" variant="default" run={() => setReason('')} />
          )}
        </Group>
      ) : (
        <>
          <Textarea
            label="更正的原因"
            description="只更正录入与签订的合同不一致的地方，原因记入历史"
            autosize
            minRows={1}
            maxRows={3}
            maxLength={500}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group mt="xs" gap="xs">
            <Button size="xs" disabled={saysNoReason(reason)} onClick={() => correct(reason)}>
              确认退回更正
            </Button>
            <Button size="xs" variant="default" onClick={() => setReason(null)}>
              不更正
            </Button>
          </Group>
        </>
      )}
    </Alert>
  )
}

function Correcting({ id }: { id: string }) {
  const because = useProjectDraft((state) => state.correctedBecause)
  async function confirm() {
    await useProjectDraft.getState().flush()
    await turned(call('project.confirmSigned', { id }), '更正完毕，合同约定的内容不再改动。')
  }
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconWritingSign />}
      title={`已签订的合同正在更正：${because}`}
      data-testid="correcting"
    >
      <ActionButton action={confirmSigned} size="xs" run={() => void confirm()} />
    </Alert>
  )
}
