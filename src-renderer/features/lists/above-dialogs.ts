/** Dialogs stand at 200, and a list may be in one. */
export const aboveDialogs = 260
