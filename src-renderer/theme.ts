import {
  Button,
  Combobox,
  type CSSVariablesResolver,
  createTheme,
  DrawerHeader,
  Input,
  InputWrapper,
  type MantineColorsTuple,
  Menu,
  Modal,
  ModalHeader,
  Notification,
  Popover,
  Select,
  Table,
  Tooltip,
} from '@mantine/core'

/** Deep teal of an office file cover: shade 7 on white has a contrast of 7:1. */
const steppe: MantineColorsTuple = [
  '#eef6f7',
  '#dbebee',
  '#b6d5db',
  '#8ebcc6',
  '#67a2af',
  '#43889a',
  '#286f82',
  '#17596b',
  '#114757',
  '#0b3542',
]

/** Darker than the stock red, yellow and green: their text must be readable on white. */
const red: MantineColorsTuple = [
  '#fdf0ee',
  '#f9dcd8',
  '#efb6af',
  '#e48d83',
  '#d8665a',
  '#c8463a',
  '#b3312a',
  '#9c2620',
  '#821d18',
  '#671511',
]

/** Night grounds with a little of the teal; 0 is text, 7 the paper, 8 and 9 what lies behind it. */
const dark: MantineColorsTuple = [
  '#e3ebed',
  '#c3d0d4',
  '#a9b8bc',
  '#8fa0a5',
  '#4a5c62',
  '#34444a',
  '#28363b',
  '#1f2a2e',
  '#182124',
  '#12191b',
]

/** The library's sizes by the tokens of tokens.css. */
const of = <Size extends string>(kind: 'type' | 'space' | 'radius', names: Record<Size, string>) =>
  Object.fromEntries(Object.entries(names).map(([size, name]) => [size, `var(--${kind}-${name})`])) as Record<
    Size,
    string
  >

/** The part of the page that holds what opens over it (workplace.tsx). */
export const layerId = 'layers'
const inLayer = { portalProps: { target: `#${layerId}` } }

export const theme = createTheme({
  primaryColor: 'steppe',
  primaryShade: { light: 7, dark: 6 },
  colors: { steppe, red, dark },
  fontFamily: 'var(--type-family)',
  fontFamilyMonospace: 'Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace',
  headings: { fontWeight: '600' },
  fontSizes: of('type', { xs: 'small', sm: 'dense', md: 'body', lg: 'title', xl: 'head' }),
  spacing: of('space', { xs: '10', sm: '12', md: '16', lg: '20', xl: '32' }),
  radius: of('radius', { xs: 'small', sm: 'small', md: 'large', lg: 'large', xl: 'pill' }),
  shadows: { xs: 'var(--shadow)', sm: 'var(--shadow)', md: 'var(--shadow)', lg: 'var(--shadow)', xl: 'var(--shadow)' },
  defaultRadius: 'var(--radius)',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    // A closed list is not there: kept mounted, the lists of a step cost more than its fields.
    Combobox: Combobox.extend({ defaultProps: { keepMounted: false } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    InputWrapper: InputWrapper.extend({ defaultProps: { size: 'sm' } }),
    // Nothing stands in a menu but its rows: the first one has the focus.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, closeButtonProps: { 'aria-label': '关闭' }, transitionProps: { duration: 120 } },
    }),
    // The head of a dialog is no banner of the page.
    ModalHeader: ModalHeader.extend({ defaultProps: { role: 'presentation' } }),
    DrawerHeader: DrawerHeader.extend({ defaultProps: { role: 'presentation' } }),
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { 'aria-label': '关闭提示' } },
      // What is safe and what to do next is no small print.
      styles: { description: { color: 'var(--mantine-color-text)' } },
    }),
    Popover: Popover.extend({ defaultProps: inLayer }),
    // Enter on the chosen entry keeps it: a choice is never taken away by a second look. A list opens when it is asked to, not
    // because the focus has come by.
    Select: Select.extend({ defaultProps: { allowDeselect: false, openOnFocus: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { ...inLayer, openDelay: 300, multiline: true, maw: 320 } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 6, horizontalSpacing: 10 } }),
  },
})

/** The library's texts in the colours of `tokens.css`: its stock ones are too pale to read, in either scheme. */
const fromTokens = {
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-muted)',
  '--mantine-color-placeholder': 'var(--ink-muted)',
  '--mantine-color-disabled-color': 'var(--ink-muted)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-anchor': 'var(--teal)',
  '--mantine-color-red-text': 'var(--bad)',
  '--mantine-color-red-outline': 'var(--bad)',
  '--mantine-color-red-light-color': 'var(--bad)',
  '--mantine-color-red-light-hover': 'var(--bad-pale)',
  '--mantine-color-steppe-text': 'var(--teal)',
  '--mantine-color-steppe-outline': 'var(--teal)',
  '--mantine-color-steppe-light-color': 'var(--teal-deep)',
  '--mantine-color-yellow-light-color': 'var(--warn)',
  '--mantine-color-green-light-color': 'var(--good)',
  '--mantine-color-gray-light-color': 'var(--ink)',
}

export const colorsOfTokens: CSSVariablesResolver = () => ({
  variables: {},
  light: fromTokens,
  dark: {
    ...fromTokens,
    '--mantine-color-steppe-light': '#24414a',
    '--mantine-color-steppe-light-hover': 'var(--hover)',
  },
})
