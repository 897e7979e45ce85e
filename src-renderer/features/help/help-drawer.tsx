import { Drawer } from '@mantine/core'
import { Suspense } from 'react'
import { useHelp } from '../../help-state'
import { usePage } from '../../page-in-view'
import { inOwnFile } from '../../ui/own-file'
import { helpTexts } from './help-texts'

/** It knows every action there is: fetched when it is first asked for. */
export const HelpPage = inOwnFile(() => import('./help-page').then((file) => file.HelpPage))

/** F1: what this screen is for, what can be done on it, and the keys. */
export function HelpDrawer() {
  const { open, toggle } = useHelp()
  return (
    <Drawer
      data-dialog="help"
      opened={open}
      onClose={toggle}
      position="right"
      size={480}
      title={<HelpTitle />}
      closeButtonProps={{ 'aria-label': '收起说明' }}
    >
      <Suspense fallback={null}>
        <HelpPage />
      </Suspense>
    </Drawer>
  )
}

// A part of its own: while the drawer is closed, a change of the screen draws nothing of it.
function HelpTitle() {
  return `说明：${helpTexts[usePage()].title}`
}
