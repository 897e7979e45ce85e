/** The wires between the processes; the preload script knows no others. A page reaches `droppedWire` only with Files. */
export const invokeWire = 'goufutong:invoke'
export const droppedWire = 'goufutong:dropped'
export const eventWire = 'goufutong:event'
