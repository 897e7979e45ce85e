import { Button, Modal } from '@mantine/core'
import { useCloseState } from './close-state'

/** Asked when the window, or the county, is closed over something that is in no county yet. Closing keeps it as a draft. */
export function CloseQuestion() {
  const { left, closes } = useCloseState()
  const stay = () => useCloseState.setState({ left: null })
  const close = () => {
    stay()
    void closes()
  }
  return (
    <Modal
      data-dialog="close-question"
      opened={left !== null}
      onClose={stay}
      title="还有内容没有保存或没有生效"
      zIndex={400}
      closeOnClickOutside={false}
    >
      <ul className="close-list">
        {left?.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p>现在关闭，这些内容照现在的样子留着，下次打开时还在，但没有生效，也没有算进旗县数据。</p>
      <p>里面有身份证号、手机号、银行卡号的，这台电脑没有系统密钥库时，退出程序就没有了。</p>
      <div className="dialog-actions">
        <Button variant="default" onClick={close}>
          仍然关闭
        </Button>
        <Button data-autofocus onClick={stay}>
          返回，继续填写
        </Button>
      </div>
    </Modal>
  )
}
