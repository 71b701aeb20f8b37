/** The only bridge between page and program: one way to ask, one way to be told. */
import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('orgwright', {
  call: (method: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke('orgwright:call', method, input),
  onEvent(listener: (event: unknown, payload: unknown) => void): () => void {
    const hear = (_: unknown, event: unknown, payload: unknown): void => listener(event, payload);
    ipcRenderer.on('orgwright:event', hear);
    return () => void ipcRenderer.off('orgwright:event', hear);
  },
});
