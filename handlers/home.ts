/** The Home tab: what Sidechair is and how to begin. */
import { homeView } from './blocks/help.ts';
import { codeOf } from './explain.ts';
import { EVENTS } from './names.ts';
import type { Surfaces } from './surfaces.ts';

export function registerHome({ app, calls, agent, log }: Surfaces): void {
  app.event(EVENTS.home, async ({ event }) => {
    if (event.tab !== 'home') return;
    try {
      await calls.call('views.publish', { user_id: event.user, view: homeView(agent) }, true);
    } catch (error) {
      log.warn('home.failed', { code: codeOf(error) });
    }
  });
}
