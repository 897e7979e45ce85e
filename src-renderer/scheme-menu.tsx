import {
  ActionIcon,
  localStorageColorSchemeManager,
  type MantineColorScheme,
  type MantineColorSchemeManager,
  Menu,
  useMantineColorScheme,
} from '@mantine/core'
import { IconMoon } from '@tabler/icons-react'
import { useEffect } from 'react'
import { schemes } from './actions/looks'
import { call } from './api'
import { useCommand } from './commands'
import { isReload } from './reopen'

/** 浅色 or 深色: the system's until the clerk has chosen; kept with the program, not with a county. */
export function SchemeMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="transparent" color="white" aria-label="界面颜色" title="界面颜色">
          <IconMoon size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}>
          {Object.entries(schemes).map(([value, { name }]) => (
            <Menu.RadioItem key={value} value={value}>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

const stored = localStorageColorSchemeManager()

/** What the shell knew at the start of the program; after a crash of the window, what was chosen since. */
export const schemeManager: MantineColorSchemeManager = {
  ...stored,
  get(byDefault) {
    if (isReload()) return stored.get(byDefault)
    const { colorScheme } = window.goufutong
    return colorScheme === 'system' ? 'auto' : colorScheme
  },
}

/** Tells the shell what is chosen: the next window is drawn in it from the first moment. */
export function useKeptScheme(): void {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const take = (scheme: MantineColorScheme) => () => setColorScheme(scheme)
  const inUse = (scheme: MantineColorScheme) => () => (colorScheme === scheme ? '现在就是这样。' : null)
  useCommand(schemes.auto, take('auto'), inUse('auto'))
  useCommand(schemes.light, take('light'), inUse('light'))
  useCommand(schemes.dark, take('dark'), inUse('dark'))
  useEffect(() => {
    void call('app.colorScheme', { scheme: colorScheme === 'auto' ? 'system' : colorScheme })
  }, [colorScheme])
}
