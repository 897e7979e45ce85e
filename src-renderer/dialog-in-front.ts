/** The dialog over all else; null = the screen itself is in front. */
export const dialogInFront = (): Element | null => [...document.querySelectorAll('[aria-modal="true"]')].at(-1) ?? null
