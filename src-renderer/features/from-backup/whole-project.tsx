import { Button } from '@mantine/core'

interface WholeProjectProps {
  /** Not there today. */
  gone: boolean
  whyNot: string | null
  onTake(): void
}

/** The whole of it: as itself where it is gone, beside the one of today where it is there. */
export function WholeProject({ gone, whyNot, onTake }: WholeProjectProps) {
  return (
    <>
      <p>
        {gone
          ? '现在没有这个项目。整个找回来：填写的内容、预算版本、文书、记录、材料、户册和修改经过都和备份时一样。'
          : '也可以把备份时的整个项目另存一份放在旁边，叫“…（从备份找回）”，现在的项目不动。另存的一份同样计入资金和进度，用完请移入回收站；户册、交付材料、抽样和复核不另存。'}
      </p>
      <Button
        variant={gone ? 'filled' : 'default'}
        disabled={whyNot !== null}
        title={whyNot ?? undefined}
        onClick={onTake}
      >
        {gone ? '找回整个项目' : '另存一份到旁边'}
      </Button>
    </>
  )
}
