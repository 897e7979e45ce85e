import { CopyButton } from '@mantine/core'
import { ActionButton } from '../../actions/action-button'
import { copyCode } from '../../actions/materials'

/** 内容码, big enough to be read out over the telephone. */
export function ContentCode({ code }: { code: string }) {
  return (
    <div className="content-code">
      <span className="content-code-label">内容码</span>
      <strong data-testid="content-code">{code}</strong>
      <CopyButton value={code} timeout={2500}>
        {({ copied, copy }) => (
          <>
            <ActionButton action={copyCode} size="compact-sm" variant="light" run={copy} />
            {copied && (
              <span className="good" role="status">
                已复制
              </span>
            )}
          </>
        )}
      </CopyButton>
      <p className="muted">电话里报给对方，对方用「校验材料包」看到同一内容码，即为同一份材料包。</p>
    </div>
  )
}
