/** Short notes in a corner: what could not be done, in words. Each goes away by itself, or by its button. */
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { CloseIcon } from './icons.tsx';

interface Toast {
  id: number;
  text: string;
}

/** Long enough to read three sentences. */
const SHOWN_MS = 12_000;

const Context = createContext<(text: string) => void>(() => {});

/** Shows a sentence to the person. */
const useToast = (): ((text: string) => void) => useContext(Context);

/** Runs an action; when it fails, says why. Resolves to whether it succeeded. */
export function useAttempt(): (action: () => Promise<unknown>) => Promise<boolean> {
  const toast = useToast();
  return useCallback(
    async (action) => {
      try {
        await action();
        return true;
      } catch (error) {
        toast(error instanceof Error ? error.message : 'Something went wrong. Nothing was changed.');
        return false;
      }
    },
    [toast],
  );
}

export function Toasts({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const remove = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const show = useCallback(
    (text: string) => {
      const id = performance.now();
      setToasts((all) => [...all.filter((toast) => toast.text !== text), { id, text }]);
      setTimeout(() => remove(id), SHOWN_MS);
    },
    [remove],
  );
  return (
    <Context.Provider value={show}>
      {children}
      <div className="toasts" role="alert">
        {toasts.map((toast) => (
          <div key={toast.id} className="toast">
            <span>{toast.text}</span>
            <button type="button" className="icon" aria-label="Dismiss" onClick={() => remove(toast.id)}>
              <CloseIcon />
            </button>
          </div>
        ))}
      </div>
    </Context.Provider>
  );
}
