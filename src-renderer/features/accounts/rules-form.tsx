import { Checkbox, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import type { OfficeRules } from '#shared/accounts/account'
import * as actions from '../../actions/accounts'
import { ActionButton } from '../../actions/action-button'
import { call } from '../../api'
import { notifyDone, notifyError } from '../../ui/notify'
import { useAccounts } from './use-accounts'

/** How the office does its 复核; each choice is taken at once. */
export function RulesForm({ office, whyNot, onStop }: { office: OfficeRules; whyNot: string | null; onStop(): void }) {
  const { take } = useAccounts()
  const [busy, setBusy] = useState(false)
  const { rule, ownWork } = office
  async function save(change: Partial<Pick<OfficeRules, 'rule' | 'ownWork'>>, said: string) {
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
