/** The workspace for the components below: its state, kept in step with the stand-in, and names by id. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Channel, Push, State, User } from '../protocol.ts';
import { getState, listen } from './api.ts';
import { apply } from './state.ts';

/** What stays the same while messages come and go: who is who, where one can be, what the app offers. */
export interface Names
  extends Pick<State, 'team' | 'me' | 'users' | 'bot' | 'channels' | 'commands' | 'shortcuts'> {
  user(id: string): User;
  /** `#papers`, or the name of who is at the other end of a direct message. */
  title(channel: Channel): string;
}

const StateContext = createContext<State | null>(null);
const NamesContext = createContext<Names | null>(null);

/** All of the state. Whatever uses it is drawn again at every push. */
export function useWorkspace(): State {
  const state = useContext(StateContext);
  if (state === null) throw new Error('useWorkspace stands outside of WorkspaceProvider');
  return state;
}

/** The part of the state that lasts: what draws a message uses this, so that a long thread is not drawn anew at each word. */
export function useNames(): Names {
  const names = useContext(NamesContext);
  if (names === null) throw new Error('useNames stands outside of WorkspaceProvider');
  return names;
}

export function WorkspaceProvider({ state, children }: { state: State; children: ReactNode }) {
  const { team, me, users, bot, channels, commands, shortcuts } = state;
  const names = useMemo((): Names => {
    const byId = new Map([...users, bot].map((user) => [user.id, user]));
    return {
      team,
      me,
      users,
      bot,
      channels,
      commands,
      shortcuts,
      user: (id) => byId.get(id) ?? { id, name: id, is_bot: false },
      title: (channel) => (channel.kind === 'im' ? bot.name : `#${channel.name}`),
    };
  }, [team, me, users, bot, channels, commands, shortcuts]);
  return (
    <StateContext.Provider value={state}>
      <NamesContext.Provider value={names}>{children}</NamesContext.Provider>
    </StateContext.Provider>
  );
}

/**
 * Fetches the state and applies pushes to it. Pushes that arrive while it is being fetched are applied after it;
 * after a break in the line, and on `reset`, all of it is fetched again. `lost` is true while the line is broken.
 */
export function useLiveState(): { state: State | null; lost: boolean } {
  const [state, setState] = useState<State | null>(null);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    let fetching = 0;
    let waiting: Push[] = [];
    const refetch = () => {
      fetching += 1;
      const mine = fetching;
      waiting = [];
      getState().then(
        (fresh) => {
          if (mine !== fetching) return;
          fetching = 0;
          setState(waiting.reduce(apply, fresh));
        },
        () => setLost(true),
      );
    };
    const push = (received: Push) => {
      if (received.type === 'reset') refetch();
      else if (fetching > 0) waiting.push(received);
      else setState((current) => current && apply(current, received));
    };
    const open = () => {
      setLost(false);
      refetch();
    };
    return listen({ push, open, lost: () => setLost(true) });
  }, []);
  return { state, lost };
}
