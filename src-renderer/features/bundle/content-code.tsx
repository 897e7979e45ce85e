import { Button, CopyButton } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'

/** 内容码, big enough to be read out over the telephone. */
export function ContentCode({ code }: { code: string }) {
  return (
    <div className="content-code">
      <span className="content-code-label">内容码</span>
      <strong data-testid="content-code">{code}</strong>
      <CopyButton value={code} timeout={2500}>
        {({ copied, copy }) => (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={
              copied ? <IconCheck size={15} aria-hidden="true" /> : <IconCopy size={15} aria-hidden="true" />
            }
            onClick={copy}
          >
            {copied ? '已复制' : '复制'}
          </Button>
        )}
      </CopyButton>
      <p className="muted">电话里报给对方，对方用「校验材料包」看到同一内容码，即为同一份材料包。</p>
    </div>
  )
}
