/** Where one can go, who one is, and the workspace's own switches. */
import { type ReactNode, useState } from 'react';
import { post } from './api.ts';
import { Avatar } from './avatar.tsx';
import { ChannelName } from './channel-name.tsx';
import { ConfirmDialog } from './dialog.tsx';
import { CloseIcon, TrashIcon } from './icons.tsx';
import { formatPlace, type Place } from './place.ts';
import { type Choice, useTheme } from './theme.tsx';
import { useAttempt } from './toasts.tsx';
import { useNames } from './workspace.tsx';

interface SidebarProps {
  place: Place;
  /** On a narrow window the sidebar lies over the page. */
  onClose(): void;
}

export function Sidebar({ place, onClose }: SidebarProps) {
  const state = useNames();
  const open = state.channels.find(({ id }) => place.kind === 'channel' && place.channel === id);
  return (
    <>
      <div className="drawer-shade" aria-hidden="true" onClick={onClose} />
      <aside className="sidebar" aria-label="Workspace">
        <header className="sidebar-head">
          <div>
            <h1>{state.team.name}</h1>
            <small>Local workspace</small>
          </div>
          <button type="button" className="icon drawer-close" aria-label="Close menu" onClick={onClose}>
            <CloseIcon />
          </button>
        </header>
        <nav aria-label="Channels and apps">
          <SideGroup title="Channels">
            {state.channels
              .filter((channel) => channel.kind === 'channel')
              .map((channel) => (
                <SideLink
                  key={channel.id}
                  place={{ kind: 'channel', channel: channel.id, thread: null }}
                  current={open === channel}
                  onOpen={onClose}
                >
                  <ChannelName channel={channel} />
                </SideLink>
              ))}
          </SideGroup>
          <SideGroup title="Apps">
            <SideLink
              place={{ kind: 'home' }}
              current={place.kind === 'home' || open?.kind === 'im'}
              onOpen={onClose}
            >
              <Avatar user={state.bot} small />
              {state.bot.name}
            </SideLink>
          </SideGroup>
        </nav>
        <footer className="sidebar-foot">
          <PersonSwitch />
          <ThemeSwitch />
          <BeginAfresh />
        </footer>
      </aside>
    </>
  );
}

function SideGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="side-title">{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

interface SideLinkProps {
  place: Place;
  current: boolean;
  onOpen(): void;
  children: ReactNode;
}

const SideLink = ({ place, current, onOpen, children }: SideLinkProps) => (
  <li>
    <a
      className="side-link"
      href={formatPlace(place)}
      aria-current={current ? 'page' : undefined}
      onClick={onOpen}
    >
      {children}
    </a>
  </li>
);

function PersonSwitch() {
  const state = useNames();
  const attempt = useAttempt();
  return (
    <label className="side-field">
      <span>You are</span>
      <select
        value={state.me}
        onChange={(event) => {
          const user = event.target.value;
          void attempt(() => post('/local/me', { user }));
        }}
      >
        {state.users
          .filter((user) => !user.is_bot)
          .map((user) => (
            <option key={user.id} value={user.id}>
              {user.name}
            </option>
          ))}
      </select>
    </label>
  );
}

function ThemeSwitch() {
  const { choice, choose } = useTheme();
  return (
    <label className="side-field">
      <span>Appearance</span>
      <select value={choice} onChange={(event) => choose(event.target.value as Choice)}>
        <option value="system">As the system</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
  );
}

function BeginAfresh() {
  const [asking, setAsking] = useState(false);
  const attempt = useAttempt();
  const reset = async () => {
    // With no place in the address the page opens as at the first start.
    if (await attempt(() => post('/local/reset', {}))) location.hash = '';
  };
  return (
    <>
      <button type="button" className="side-button" onClick={() => setAsking(true)}>
        <TrashIcon />
        Begin afresh
      </button>
      {asking && (
        <ConfirmDialog
          title="Begin afresh?"
          confirm="Delete everything"
          deny="Cancel"
          danger
          onConfirm={() => void reset()}
          onClose={() => setAsking(false)}
        >
          <p>
            Every message, every file, and every paper with its reviews, answers and recommendations is
            deleted from this workspace. Then the sample paper is attached again.
          </p>
          <p>This cannot be undone.</p>
        </ConfirmDialog>
      )}
    </>
  );
}
