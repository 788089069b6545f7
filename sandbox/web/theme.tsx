/** Light or dark: as the system says, or as the person chose. Only the choice is kept, in this browser. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

export type Choice = 'system' | 'light' | 'dark';

const KEY = 'sidechair.theme';

interface Theme {
  choice: Choice;
  shown: 'light' | 'dark';
  choose(choice: Choice): void;
}

const Context = createContext<Theme>({ choice: 'system', shown: 'light', choose() {} });

export const useTheme = (): Theme => useContext(Context);

const stored = (): Choice => {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
};

export function ThemeProvider({ children }: { children: ReactNode }) {
  const [choice, setChoice] = useState(stored);
  const [systemDark, setSystemDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const changed = () => setSystemDark(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  const shown = choice === 'system' ? (systemDark ? 'dark' : 'light') : choice;
  useEffect(() => {
    document.documentElement.dataset.shown = shown;
  }, [shown]);
  // The same object until something changes: every markdown block uses it.
  const theme = useMemo(() => {
    const choose = (next: Choice) => {
      localStorage.setItem(KEY, next);
      setChoice(next);
    };
    return { choice, shown, choose } as const;
  }, [choice, shown]);
  return <Context.Provider value={theme}>{children}</Context.Provider>;
}
