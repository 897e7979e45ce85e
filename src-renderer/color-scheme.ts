import {
  localStorageColorSchemeManager,
  type MantineColorScheme,
  type MantineColorSchemeManager,
  useMantineColorScheme,
} from '@mantine/core'
import { useEffect } from 'react'
import { schemes } from './actions/looks'
import { call } from './api'
import { useCommand } from './commands'
import { isReload } from './reopen'

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
