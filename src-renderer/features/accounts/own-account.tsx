import './accounts.css'
import { Button, Menu } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import type { AccountInfo } from '#shared/accounts/account'
import { roleTitles } from '#shared/accounts/role'
import { changePassword, lock, signOut } from '../../actions/accounts'
import { ActionItem } from '../../actions/action-button'
import { useCommand } from '../../commands'
import { ChangeOwnDialog } from './account-dialogs'

/** Who is signed in, and what he does with it. */
export function OwnAccount({ account: { name, roles } }: { account: AccountInfo }) {
  const [changing, setChanging] = useState(false)
  const change = () => setChanging(true)
  useCommand(changePassword, change)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            className="own-account"
            variant="white"
            size="compact-sm"
            leftSection={<IconUser size={16} aria-hidden="true" />}
            title={`现在登录的：${name}（${roleTitles(roles)}）`}
            data-testid="own-account"
          >
            <span className="own-account-name">{name}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{roleTitles(roles)}</Menu.Label>
          <ActionItem action={changePassword} run={change} />
          <ActionItem action={lock} run={lock.run} />
          <ActionItem action={signOut} run={signOut.run} />
        </Menu.Dropdown>
      </Menu>
      {changing && <ChangeOwnDialog name={name} onClose={() => setChanging(false)} />}
    </>
  )
}
