import { Checkbox, NativeSelect, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { type LockMinutes, lockChoices, lockText, type OfficeRules } from '#shared/accounts/account'
import * as actions from '../../actions/accounts'
import { ActionButton } from '../../actions/action-button'
import { call } from '../../api'
import { notifyDone, notifyError } from '../../ui/notify'
import { useAccounts } from './use-accounts'

/** How the office does its 复核; each choice is taken at once. */
export function RulesForm({ office, whyNot, onStop }: { office: OfficeRules; whyNot: string | null; onStop(): void }) {
  const { take } = useAccounts()
  const [busy, setBusy] = useState(false)
  const { rule, ownWork, lockMinutes } = office
  async function save(change: Partial<Pick<OfficeRules, 'rule' | 'ownWork' | 'lockMinutes'>>, said: string) {
    setBusy(true)
    const saved = await call('account.saveRules', { rule, ownWork, ...change })
    setBusy(false)
    if (!saved.ok) return notifyError(saved.error)
    take(saved.value)
    notifyDone(said)
  }
  const locked = busy || whyNot !== null
  return (
    <fieldset className="accounts-rules" disabled={locked} title={whyNot ?? undefined}>
      <Radio.Group
        label="复核办法"
        value={rule}
        onChange={(value) => void save({ rule: value as OfficeRules['rule'] }, '复核办法已经保存。')}
      >
        <Stack gap={6} mt={4}>
          <Radio
            value="required"
            label="必须复核：预算、合同没有复核的不能登记签订合同，验收、付款没有复核的不能登记"
          />
          <Radio value="advised" label="建议复核：只提示，不妨碍办理" />
        </Stack>
      </Radio.Group>
      <Checkbox
        label="人手不够，可以复核自己办的（每次写明理由，记入历史）"
        checked={ownWork}
        onChange={(event) => void save({ ownWork: event.currentTarget.checked }, '复核办法已经保存。')}
      />
      <NativeSelect
        label="自动锁定"
        description="离开以后没人动键盘、鼠标，到时间就锁定，输入本人密码接着办；随时可以按 Ctrl+L 锁定。"
        className="accounts-lock"
        value={String(lockMinutes)}
        data={lockChoices.map((minutes) => ({ value: String(minutes), label: lockText(minutes) }))}
        onChange={(event) =>
          void save({ lockMinutes: Number(event.currentTarget.value) as LockMinutes }, '自动锁定已经保存。')
        }
      />
      <div>
        <ActionButton
          action={actions.stopAccounts}
          size="compact-sm"
          variant="subtle"
          color="red"
          whyNot={whyNot}
          run={onStop}
        />
      </div>
    </fieldset>
  )
}
