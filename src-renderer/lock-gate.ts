/** What is asked while the window is locked: of accounts, drafts and work that runs. All else waits until it is open again. */
const passes =
  /^(?:account\..*|draft\..*|job\.cancel|backup\.make|county\.current|app\.(?:closeAsked|closeReady|info|menu|notify))$/

let shut: { opened: Promise<boolean>; open(same: boolean): void } | null = null

/** Calls that come now wait: what was typed is held back with its form, and no screen is told that it may not ask. */
export function shutGate(): void {
  if (shut) return
  let open = (_same: boolean) => {}
  const opened = new Promise<boolean>((resolve) => {
    open = resolve
  })
  shut = { opened, open }
}

/** `same`: by whoever had locked it; what waited is not asked in another's name. */
export function openGate(same: boolean): void {
  shut?.open(same)
  shut = null
}

/** Whether it may be asked, once that is known; null = at once. */
export const waitsAtGate = (channel: string): Promise<boolean> | null =>
  shut && !passes.test(channel) ? shut.opened : null
