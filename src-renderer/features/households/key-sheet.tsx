import './households.css'
import { storeText } from '#shared/households/county-key-state'
import { FieldNote } from '../../ui/field-note'
import { KeyLine } from './key-line'
import { readKeyState, useKeyState } from './key-state'

/** 号码加密, of the county's page: what is encrypted, where the key lies on this computer, and the way on where it does not open. */
export function KeySheet() {
  const { state } = useKeyState()
  if (!state) return null
  return (
    <section className="sheet" data-field="numbers-key" data-testid="numbers-key">
      <h2 className="sheet-title">
        号码加密 <small>{storeText(state.store)}</small>
      </h2>
      <KeyLine state={state} onChanged={() => void readKeyState()} always />
      <FieldNote>
        户册里的身份证号、银行账号和电话逐个加密，存在文件夹、备份和 U
        盘里的都是加密以后的；姓名、住址和其他内容没有加密。户册以外自己写的文字（对象说明、备注等）不加密，里面写了谁的号码，就原样存着：请在那一栏马上点“遮住号码”，以后再遮的，原来的写法还会留在历史和以前的备份里。单位和承接主体的办公电话、对公账户要印在合同和文书上，不在此列。
        升级以前做的备份里，电话仍是原样，请专人保管。系统密钥库是电脑系统替各个程序保管密钥的地方，重装系统、换电脑、换登录账户以后，要凭恢复码打开号码。
      </FieldNote>
    </section>
  )
}
