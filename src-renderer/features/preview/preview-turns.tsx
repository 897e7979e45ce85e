import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { placeOf, turn, usePreview } from './preview-state'

/** The file's name, its place among those beside it, and the way to them. */
export function PreviewTurns({ name }: { name: string }) {
  const { at, of } = placeOf(usePreview())
  return (
    <span className="preview-turns">
      <span className="preview-name">{name}</span>
      {of > 1 && (
        <>
          <ActionIcon
            variant="subtle"
            color="gray.8"
            aria-label="上一份"
            title="上一份（←）"
            disabled={at <= 1}
            onClick={() => turn(-1)}
          >
            <IconChevronLeft size={18} />
          </ActionIcon>
          <small role="status">
            {at} / {of}
          </small>
          <ActionIcon
            variant="subtle"
            color="gray.8"
            aria-label="下一份"
            title="下一份（→）"
            disabled={at >= of}
            onClick={() => turn(1)}
          >
            <IconChevronRight size={18} />
          </ActionIcon>
        </>
      )}
    </span>
  )
}
