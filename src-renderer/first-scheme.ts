/** The colours of the first paint, before the component library is there: the shell has asked for the chosen ones already. */
export function showFirstScheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
}
