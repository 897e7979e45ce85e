import { Button, Modal } from '@mantine/core'
import { useCloseState } from './close-state'
import { closeWindow } from './pending-saves'

/** Asked when the window is closed over something that is in no county yet. Closing keeps it as a draft. */
export function CloseQuestion() {
  const left = useCloseState((state) => state.left)
  const stay = () => useCloseState.setState({ left: null })
  return (
    <Modal opened={left !== null} onClose={stay} title="还有内容没有保存" zIndex={400} closeOnClickOutside={false}>
      <ul className="close-list">
        {left?.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p>现在关闭，这些内容留作草稿，下次打开购服通时还在，但没有存进旗县数据。</p>
      <div className="dialog-actions">
        <Button variant="default" onClick={() => void closeWindow()}>
          仍然关闭
        </Button>
        <Button data-autofocus onClick={stay}>
          返回，继续填写
        </Button>
      </div>
    </Modal>
  )
}
