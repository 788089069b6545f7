/** The page: what is open, and the panes around it. */
import { useEffect, useState } from 'react';
import type { State } from '../protocol.ts';
import { ChannelPane } from './channel.tsx';
import { HomePane } from './home.tsx';
import { Modals } from './modal.tsx';
import { formatPlace, type Place, parsePlace } from './place.ts';
import { Sidebar } from './sidebar.tsx';
import { firstThread } from './state.ts';
import { ThemeProvider } from './theme.tsx';
import { ThreadPane } from './thread.tsx';
import { Toasts } from './toasts.tsx';
import { useLiveState, useNames, WorkspaceProvider } from './workspace.tsx';

export function App() {
  const { state, lost } = useLiveState();
  return (
    <ThemeProvider>
      <Toasts>
        {state ? (
          <WorkspaceProvider state={state}>
            <Workspace state={state} lost={lost} />
          </WorkspaceProvider>
        ) : (
          <Waiting lost={lost} />
        )}
      </Toasts>
    </ThemeProvider>
  );
}

const Waiting = ({ lost }: { lost: boolean }) => (
  <div className="waiting" role="status">
    {lost
      ? 'The local workspace does not answer. Start it again with npm start; this page then goes on by itself.'
      : 'Opening the workspace…'}
  </div>
);

/** A window with room for a thread beside its channel; frame.css has the same limit. */
const isWide = () => matchMedia('(min-width: 1001px)').matches;

/** The place in the address bar. When it names none: the first channel, and beside it the first thread the app is in. */
function usePlace(state: State): [Place, (next: Place) => void] {
  const ids = state.channels.map((channel) => channel.id);
  const place = parsePlace(location.hash, ids) ?? {
    kind: 'channel',
    channel: ids[0] ?? '',
    thread: isWide() ? firstThread(state, ids[0] ?? '') : null,
  };
  const [, setHash] = useState(location.hash);
  useEffect(() => {
    const onChange = () => setHash(location.hash);
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  const go = (next: Place) => {
    location.hash = formatPlace(next);
  };
  return [place, go];
}

function Workspace({ state, lost }: { state: State; lost: boolean }) {
  const [place, go] = usePlace(state);
  const [drawer, setDrawer] = useState(false);
  const channel = place.kind === 'channel' ? state.channels.find((c) => c.id === place.channel) : undefined;
  const openThread = (thread: string | null) =>
    channel && go({ kind: 'channel', channel: channel.id, thread });
  const threadTs = place.kind === 'channel' ? place.thread : null;
  const openDrawer = () => setDrawer(true);
  const { title } = useNames();
  const name = channel ? title(channel) : state.bot.name;
  useEffect(() => {
    document.title = `${name} · ${state.team.name}`;
  }, [name, state.team.name]);
  return (
    <div className={`workspace ${threadTs ? 'with-thread' : ''} ${drawer ? 'with-drawer' : ''}`}>
      <Banner state={state} lost={lost} />
      <Sidebar place={place} go={go} onClose={() => setDrawer(false)} />
      <main className="panes">
        {place.kind === 'home' && <HomePane onMenu={openDrawer} />}
        {channel && (
          <ChannelPane channel={channel} openThread={openThread} onMenu={openDrawer} thread={threadTs} />
        )}
        {channel && threadTs && (
          <ThreadPane key={threadTs} channel={channel} ts={threadTs} onClose={() => openThread(null)} />
        )}
      </main>
      <Modals />
    </div>
  );
}

function Banner({ state, lost }: { state: State; lost: boolean }) {
  if (lost) {
    return (
      <div className="banner" role="status">
        The local workspace does not answer. Trying again; nothing you see here is lost.
      </div>
    );
  }
  if (state.app_connected) return null;
  return (
    <div className="banner" role="status">
      {state.bot.name} is not connected. Messages are kept and delivered when it is back; commands and buttons
      do not work until then.
    </div>
  );
}
