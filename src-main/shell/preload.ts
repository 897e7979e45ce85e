import { contextBridge, type IpcRendererEvent, ipcRenderer, webFrame, webUtils } from 'electron'

/** All that a screen can reach: one way to ask the backend, one way to hear from it, one to name what was dropped. */
contextBridge.exposeInMainWorld('goufutong', {
  beginsInCounty: process.argv.includes('--begins-in-county'),
  colorScheme: ['light', 'dark'].find((scheme) => process.argv.includes(`--color-scheme=${scheme}`)) ?? 'system',
  textSize: () => Math.round(webFrame.getZoomFactor() * 100),
  invoke: (channel: string, input: unknown) => ipcRenderer.invoke('goufutong:invoke', channel, input),
  on: (event: string, listener: (payload: unknown) => void) => {
    const hear = (_event: IpcRendererEvent, name: string, payload: unknown) => {
      if (name === event) listener(payload)
    }
    ipcRenderer.on('goufutong:event', hear)
    return () => ipcRenderer.removeListener('goufutong:event', hear)
  },
  /**
   * Paths of files the clerk has dropped, which may be read from now on. Only Chromium gives a File its path, and only
   * to one that a person has dropped or picked: one made by script has none, and is left out.
   */
  takeDropped: async (files: File[]): Promise<string[]> => {
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '')
    return ipcRenderer.invoke('goufutong:dropped', paths)
  },
})
