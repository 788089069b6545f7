/** The page: what is open, and the panes around it. */
import { useEffect, useRef, useState } from 'react';
import type { State } from '../protocol.ts';
import { ChannelPane } from './channel.tsx';
import { HomePane } from './home.tsx';
import { Modals } from './modal.tsx';
import { formatPlace, type Place, parsePlace } from './place.ts';
import { Sidebar } from './sidebar.tsx';
import { firstThread, startedForMe } from './state.ts';
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

/** How long after a form was sent what the app begins is taken for its outcome. */
const AFTER_FORM_MS = 15_000;

/** Opens the thread that a form of the app began for this person. */
function useStartedThread(state: State, channel: string | null, openThread: (ts: string) => void): void {
  const known = useRef<{ place: string; ts: Set<string> } | null>(null);
  const formOpen = useRef(0);
  useEffect(() => {
    if (state.views.length > 0) formOpen.current = Date.now();
    if (channel === null) return;
    const place = `${channel} ${state.me}`;
    const started = startedForMe(state, channel);
    const before = known.current?.place === place ? known.current.ts : null;
    const fresh = before && started.filter((ts) => !before.has(ts)).at(-1);
    known.current = { place, ts: new Set(started) };
    if (fresh && Date.now() - formOpen.current < AFTER_FORM_MS) openThread(fresh);
  });
}

/** Escape closes the drawer, and the caret goes back to the button that opened it. */
function useDrawer(): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    const opener = document.activeElement;
    document.querySelector<HTMLElement>('.drawer-close')?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) setOpen(false);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [open]);
  return [open, setOpen];
}

function Workspace({ state, lost }: { state: State; lost: boolean }) {
  const [place, go] = usePlace(state);
  const [drawer, setDrawer] = useDrawer();
  const channel = place.kind === 'channel' ? state.channels.find((c) => c.id === place.channel) : undefined;
  const openThread = (thread: string | null) =>
    channel && go({ kind: 'channel', channel: channel.id, thread });
  const threadTs = place.kind === 'channel' ? place.thread : null;
  useStartedThread(state, channel?.id ?? null, openThread);
  const openDrawer = () => setDrawer(true);
  const { title } = useNames();
  const name = channel ? title(channel) : state.bot.name;
  useEffect(() => {
    document.title = `${name} · ${state.team.name}`;
  }, [name, state.team.name]);
  return (
    <div className={`workspace ${threadTs ? 'with-thread' : ''} ${drawer ? 'with-drawer' : ''}`}>
      <Banner state={state} lost={lost} />
      <Sidebar place={place} onClose={() => setDrawer(false)} />
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
