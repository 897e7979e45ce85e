import '../papers/papers.css'
import './accounts.css'
import { useState } from 'react'
import { type AccountInfo, type AccountsState, isShut } from '#shared/accounts/account'
import { mayDo, roleTitles } from '#shared/accounts/role'
import { accountsHistory } from '#shared/history/history-ids'
import * as actions from '../../actions/accounts'
import { ActionButton } from '../../actions/action-button'
import { FieldNote } from '../../ui/field-note'
import { localTime } from '../../ui/local-time'
import { HistoryButton } from '../../undo/history-button'
import { AddDialog, EditDialog, NewCodeDialog, ResetDialog, ResumeDialog } from './account-dialogs'
import { RulesForm } from './rules-form'
import { SetUpDialog } from './set-up-dialog'
import { StopDialog } from './stop-dialog'
import { useAccounts } from './use-accounts'

type Asked = { what: 'setUp' | 'add' | 'code' | 'resume' | 'stop' } | { what: 'edit' | 'reset'; account: AccountInfo }

/** 账号与复核, of the county's page. */
export function AccountsSheet() {
  const { state } = useAccounts()
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  if (isShut(state)) return null
  return (
    <section className="sheet" data-testid="accounts">
      <h2 className="sheet-title">
        账号与复核 <small>几个人用一台电脑的，各用各的账号；预算、合同、验收、付款由另一人复核</small>
      </h2>
      <FieldNote>
        账号用来分清是谁办的、谁复核的，也免得误改别人的；它不加密数据：能拿到旗县文件夹的人，仍可能用别的程序读出内容。
      </FieldNote>
      {state.office === null && (
        <div className="accounts-none">
          <p>
            现在没有使用账号：打开就能办，历史里写电脑的用户名。一个人办理的单位可以不设；不设就没有密码，也就没有自动锁定，离开时请锁电脑。
          </p>
          <ActionButton action={actions.setUpAccounts} variant="light" run={() => setAsked({ what: 'setUp' })} />
        </div>
      )}
      {state.office?.inUse === false && (
        <div className="accounts-none">
          <p>账号现在停用着：打开就能办，不要求复核。以前的账号和复核记录都还在。</p>
          <ActionButton action={actions.resumeAccounts} variant="light" run={() => setAsked({ what: 'resume' })} />
        </div>
      )}
      {state.office?.inUse && <InUse state={state} onAsk={setAsked} />}
      {asked?.what === 'setUp' && <SetUpDialog onClose={close} />}
      {asked?.what === 'add' && <AddDialog onClose={close} />}
      {asked?.what === 'code' && <NewCodeDialog onClose={close} />}
      {asked?.what === 'stop' && <StopDialog onClose={close} />}
      {asked?.what === 'resume' && <ResumeDialog accounts={state.accounts} onClose={close} />}
      {asked?.what === 'edit' && <EditDialog account={asked.account} onClose={close} />}
      {asked?.what === 'reset' && <ResetDialog account={asked.account} onClose={close} />}
    </section>
  )
}

function InUse({ state, onAsk }: { state: AccountsState; onAsk(asked: Asked): void }) {
  const { office, signedIn, accounts } = state
  const whyNot = signedIn && mayDo(signedIn.roles, 'manage') ? null : '由有“管理”角色的人办理。'
  const row = { inRow: true, plain: true, size: 'compact-sm', variant: 'light', whyNot }
  if (!office) return null
  return (
    <>
      <table className="plain-table accounts-table">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">角色</th>
            <th scope="col">状态</th>
            <th scope="col">上次登录</th>
            <th scope="col">办理</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id} data-account={account.name}>
              <th scope="row">{account.name}</th>
              <td>{roleTitles(account.roles)}</td>
              <td>{standing(account, signedIn)}</td>
              <td className="figure">{account.signedInAt === '' ? '没有登录过' : localTime(account.signedInAt)}</td>
              <td>
                <div className="accounts-actions">
                  <ActionButton
                    {...row}
                    action={actions.editAccount}
                    of={account.name}
                    run={() => onAsk({ what: 'edit', account })}
                  />
                  <ActionButton
                    {...row}
                    action={actions.resetPassword}
                    of={account.name}
                    whyNot={whyNot ?? (account.id === signedIn?.id ? '自己的密码在右上角自己的名字里更换。' : null)}
                    run={() => onAsk({ what: 'reset', account })}
                  />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="accounts-actions">
        <ActionButton
          action={actions.addAccount}
          size="xs"
          variant="light"
          whyNot={whyNot}
          run={() => onAsk({ what: 'add' })}
        />
        <ActionButton
          action={actions.newResetCode}
          size="xs"
          variant="subtle"
          whyNot={whyNot}
          run={() => onAsk({ what: 'code' })}
        />
        <HistoryButton id={accountsHistory} title="账号" reload={async () => {}} />
      </div>
      <FieldNote {...(office.codeUsed && { tone: 'warning' })}>
        {office.codeUsed
          ? '找回码用过一次了，请换发一份新的，旧的作废。'
          : `找回码 ${localTime(office.codeAt)} 生成，由专人保管。`}
      </FieldNote>
      <RulesForm office={office} whyNot={whyNot} onStop={() => onAsk({ what: 'stop' })} />
    </>
  )
}

function standing({ id, active, altered, given }: AccountInfo, signedIn: AccountInfo | null): string {
  if (altered) return '记录被程序以外改动过，不能登录'
  if (!active) return '已停用'
  if (id === signedIn?.id) return '现在登录的'
  return given ? '还没有换成自己的密码' : '在用'
}
