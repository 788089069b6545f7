import { parse } from 'yaml';
import { z } from 'zod';

const commandSchema = z.object({
  command: z.string().startsWith('/'),
  description: z.string(),
  usage_hint: z.string().default(''),
  should_escape: z.boolean().default(false),
});
const shortcutSchema = z.object({
  name: z.string().max(24),
  type: z.enum(['message', 'global']),
  callback_id: z.string().max(255),
  description: z.string(),
});

/** The part of an app manifest that decides what the app may do and hear. */
const manifestSchema = z.object({
  display_information: z.object({ name: z.string() }),
  features: z
    .object({
      bot_user: z.object({ display_name: z.string() }).optional(),
      slash_commands: z.array(commandSchema).default([]),
      shortcuts: z.array(shortcutSchema).default([]),
      /** Either declares the app an agent. */
      agent_view: z.looseObject({}).optional(),
      assistant_view: z.looseObject({}).optional(),
      app_home: z.object({ home_tab_enabled: z.boolean().default(false) }).optional(),
    })
    .prefault({}),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()).default([]) }) }),
  settings: z
    .object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).optional(),
      interactivity: z.object({ is_enabled: z.boolean() }).optional(),
    })
    .prefault({}),
});

export interface Manifest {
  name: string;
  scopes: Set<string>;
  events: Set<string>;
  commands: z.infer<typeof commandSchema>[];
  shortcuts: z.infer<typeof shortcutSchema>[];
  interactive: boolean;
  home: boolean;
  /** Declared as an agent: it has sessions, with Slack's own Stop button. */
  agent: boolean;
}

/** Reads the text of a manifest.yml. Throws ZodError when it is not one. */
export function readManifest(text: string): Manifest {
  const { features, oauth_config, settings, display_information } = manifestSchema.parse(parse(text));
  return {
    name: features.bot_user?.display_name ?? display_information.name,
    scopes: new Set(oauth_config.scopes.bot),
    events: new Set(settings.event_subscriptions?.bot_events),
    commands: features.slash_commands,
    shortcuts: features.shortcuts,
    interactive: settings.interactivity?.is_enabled ?? false,
    agent: features.agent_view !== undefined || features.assistant_view !== undefined,
    home: features.app_home?.home_tab_enabled ?? false,
  };
}
