import { Alert, Button, Group } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { useNavigation } from '../navigation'
import { flushPendingSaves } from '../pending-saves'
import { reopenHere } from '../reopen'

interface Props {
  children: ReactNode
}

/** A part that was not fetched stays unfetched in this window: only a new start of the window asks for it again. */
const isUnfetched = (error: unknown) =>
  error instanceof Error && /dynamically imported module|module script/i.test(error.message)

/** A screen that breaks while drawing says so in its own place; the rest of the window goes on, and what was typed is saved. */
export class ErrorBoundary extends Component<Props, { error: unknown; saved: boolean | null }> {
  override state = { error: null as unknown, saved: null as boolean | null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('unknown') }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error(error, info.componentStack)
    flushPendingSaves().then(
      () => this.setState({ saved: true }),
      () => this.setState({ saved: false }),
    )
  }

  reopen = () => {
    if (isUnfetched(this.state.error)) void reopenHere()
    else this.setState({ error: null, saved: null })
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return (
      <div className="page" data-testid="screen-broken">
        <Alert
          color="red"
          variant="light"
          role="alert"
          icon={<IconAlertCircle aria-hidden="true" />}
          title="本页显示出错，没有能打开。"
        >
          {this.state.saved === false
            ? '最后的改动可能还没有保存，请先不要退出程序。'
            : '已输入的内容没有丢失，都在旗县文件夹里。'}
          请重新打开本页；仍打不开的，退出购服通再启动一次。
          <Group mt="xs" gap="xs">
            <Button size="xs" onClick={this.reopen}>
              重新打开本页
            </Button>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                this.setState({ error: null, saved: null })
                useNavigation.getState().show('projects')
              }}
            >
              返回项目列表
            </Button>
          </Group>
        </Alert>
      </div>
    )
  }
}
