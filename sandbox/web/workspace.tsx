/** The workspace for the components below: its state, kept in step with the stand-in, and names by id. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Channel, Push, State, User } from '../protocol.ts';
import { getState, listen } from './api.ts';
import { apply } from './state.ts';

export interface Workspace {
  state: State;
  user(id: string): User;
  /** `#papers`, or the name of who is at the other end of a direct message. */
  title(channel: Channel): string;
}

const Context = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(Context);
  if (workspace === null) throw new Error('useWorkspace stands outside of WorkspaceProvider');
  return workspace;
}

export function WorkspaceProvider({ state, children }: { state: State; children: ReactNode }) {
  const workspace = useMemo(() => {
    const users = new Map([...state.users, state.bot].map((user) => [user.id, user]));
    return {
      state,
      user: (id: string) => users.get(id) ?? { id, name: id, is_bot: false },
      title: (channel: Channel) => (channel.kind === 'im' ? state.bot.name : `#${channel.name}`),
    };
  }, [state]);
  return <Context.Provider value={workspace}>{children}</Context.Provider>;
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
