/** The app's two tabs: its Home, and the direct message with it. */
import { formatPlace, type Place } from './place.ts';
import { useNames } from './workspace.tsx';

export function AppTabs({ current }: { current: 'Home' | 'Messages' }) {
  const direct = useNames().channels.find((channel) => channel.kind === 'im');
  const tab = (name: 'Home' | 'Messages', place: Place) => (
    <a className="tab" href={formatPlace(place)} aria-current={current === name ? 'page' : undefined}>
      {name}
    </a>
  );
  return (
    <nav className="tabs" aria-label="App">
      {tab('Home', { kind: 'home' })}
      {direct && tab('Messages', { kind: 'channel', channel: direct.id, thread: null })}
    </nav>
  );
}
