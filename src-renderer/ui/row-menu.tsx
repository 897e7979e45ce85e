import { ActionIcon, Menu } from '@mantine/core'
import { useMergedRef } from '@mantine/hooks'
import { IconDots } from '@tabler/icons-react'
import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react'

interface RowMenuProps {
  /** Whose it is: read out for the dots. */
  label: string
  title?: string
  size?: 'sm' | 'lg'
  width?: number
  ref?: Ref<HTMLButtonElement>
  /** Its items. */
  children: ReactNode
}

/** What else can be done with a row or a record, behind three dots. The menu is made when it is first asked for: a long list holds dots alone. */
export function RowMenu({ label, title, size = 'lg', width, ref, children }: RowMenuProps) {
  const [isMade, setMade] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const own = useRef<HTMLButtonElement>(null)
  const dots = (
    <ActionIcon
      ref={useMergedRef(own, ref)}
      variant="subtle"
      color="gray.8"
      size={size}
      aria-label={label}
      title={title}
      {...(!isMade && { 'aria-haspopup': 'menu', 'aria-expanded': false, onClick: () => setMade(true) })}
    >
      <IconDots size={size === 'lg' ? 20 : 16} />
    </ActionIcon>
  )
  useEffect(() => {
    if (!isMade) return
    // The dots were drawn anew inside the menu: closing it gives the focus back to where it was at its opening.
    own.current?.focus({ preventScroll: true })
    setOpen(true)
  }, [isMade])
  if (!isMade) return dots
  return (
    <Menu position="bottom-end" width={width} withinPortal opened={isOpen} onChange={setOpen}>
      <Menu.Target>{dots}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}
