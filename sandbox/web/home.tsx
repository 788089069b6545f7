/** The app's Home tab. */
import { useEffect, useMemo, useState } from 'react';
import { post } from './api.ts';
import { AppTabs } from './app-tabs.tsx';
import { Blocks } from './blocks/blocks.tsx';
import type { View } from './blocks/shapes.ts';
import { type Loaded, type Surface, SurfaceProvider } from './blocks/surface.tsx';
import { type Values, valuesOf } from './form.ts';
import { MenuButton } from './pane.tsx';
import { useAttempt } from './toasts.tsx';
import { useWorkspace } from './workspace.tsx';

export function HomePane({ onMenu }: { onMenu(): void }) {
  const state = useWorkspace();
  const attempt = useAttempt();
  const { me } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person opens a Home tab of their own
  useEffect(() => {
    void attempt(() => post('/local/home', {}));
  }, [attempt, me]);
  return (
    <section className="pane" aria-label={`${state.bot.name} home`}>
      <header className="pane-head">
        <MenuButton onClick={onMenu} />
        <h2>{state.bot.name}</h2>
        <AppTabs current="Home" />
      </header>
      <div className="list home">
        {state.home ? (
          <HomeView view={state.home as View} />
        ) : (
          <p className="start">This app has put nothing on its Home tab yet.</p>
        )}
      </div>
    </section>
  );
}

function HomeView({ view }: { view: View }) {
  const attempt = useAttempt();
  const [entered, setEntered] = useState<Values>({});
  const values = useMemo(() => valuesOf(view, entered), [view, entered]);
  const surface: Surface = {
    values,
    errors: {},
    set: (blockId, actionId, value) =>
      setEntered((all) => ({ ...all, [blockId]: { ...all[blockId], [actionId]: value } })),
    act: async (action) => {
      await attempt(() => post('/local/action', { view_id: 'home', action }));
    },
    load: (block_id, action_id, value) =>
      post('/local/options', { view_id: 'home', block_id, action_id, value }) as Promise<Loaded>,
  };
  return (
    <SurfaceProvider value={surface}>
      <Blocks blocks={view.blocks} />
    </SurfaceProvider>
  );
}
