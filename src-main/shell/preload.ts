import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'

/** All that a screen can reach: one way to ask the backend, one way to hear from it. */
contextBridge.exposeInMainWorld('goufutong', {
  invoke: (channel: string, input: unknown) => ipcRenderer.invoke('goufutong:invoke', channel, input),
  on: (event: string, listener: (payload: unknown) => void) => {
    const hear = (_event: IpcRendererEvent, name: string, payload: unknown) => {
      if (name === event) listener(payload)
    }
    ipcRenderer.on('goufutong:event', hear)
    return () => ipcRenderer.removeListener('goufutong:event', hear)
  },
})
